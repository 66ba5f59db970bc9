import browser from 'webextension-polyfill';
import { fieldNames, type Post } from '@/utils/domain/post.ts';
import { runBeside } from './reader.ts';

const FORMAT = 1;

const readOf = (post: Post): string[] => {
  const { author } = post;
  const read = { author: author.name, handle: author.handle, authorUrl: author.url, text: post.text, permalink: post.permalink };
  return fieldNames.filter((name) => (name === 'postedAt' ? post.postedAt : read[name]));
};

/** A name as ours are: what was imported may say anything there. */
const readerName = ({ recipe: { name } }: Post): string => (/^[a-z][a-z0-9-]*$/.test(name) ? name : 'unknown');

/**
 * "Report this page": a text that the person reads and sends as they like; nothing is sent from here. Which reader, its
 * version, what it found and what it missed, and the post's structure without a word of the page. Null where the post is
 * no longer on the page, or the browser forbids to look.
 */
export async function reportOf({ tabId, frameId }: { tabId: number; frameId: number }, post: Post): Promise<string | null> {
  const drawn = await runBeside(tabId, frameId, '/report.js');
  if (typeof drawn !== 'string') return null;
  const read = readOf(post);
  const lines = [
    `Earshot report, format ${FORMAT}`,
    `Earshot: ${browser.runtime.getManifest().version}`,
    `Reader: ${readerName(post)} ${post.recipe.version}`,
    `Missing: ${[...new Set([...post.missing, ...fieldNames.filter((name) => !read.includes(name))])].join(', ') || '-'}`,
    `Read: ${read.join(', ') || '-'}`,
    `Taught: ${post.taught?.join(', ') || '-'}`,
    browser.i18n.getMessage('report_about'),
  ];
  return `${lines.join('\n')}\nPosts on the page: ${drawn}`;
}
