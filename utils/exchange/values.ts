import type { Tag, TagGroup } from '@/utils/domain/interaction.ts';
import { type Metrics, metricNames } from '@/utils/domain/post.ts';
import type { Row } from '@/utils/store/types.ts';
import { type Cell, many } from './csv.ts';

/** What several presets say the same way. */

export const text = (value: string | null | undefined): Cell => ({ text: value ?? '' });
export const number = (value: number | null | undefined): Cell => ({ number: value ?? null });
export const yes = (value: boolean): Cell => ({ text: value ? 'yes' : 'no' });

const newest = (row: Row): Metrics => row.latest?.metrics ?? row.post.metrics;

/** The newest numbers by the names that people know. A score stands as Likes where a site has no likes. */
export const likes = (row: Row): Cell => number((newest(row).likes ?? newest(row).score)?.value);
export const comments = (row: Row): Cell => number(newest(row).replies?.value);
export const shares = (row: Row): Cell => number(newest(row).reposts?.value);
export const views = (row: Row): Cell => number(newest(row).views?.value);

/** Every number as the page wrote it: "likes=1.2K; replies=34". */
export const rawCounts = (row: Row): Cell =>
  text(many(metricNames.flatMap((name) => (newest(row)[name] ? [`${name}=${newest(row)[name]?.raw}`] : []))));

const names = (tags: readonly Tag[], groups: readonly TagGroup[]): string[] =>
  tags.filter((tag) => groups.includes(tag.group)).map((tag) => tag.name);
export const tagged = (row: Row, ...groups: readonly TagGroup[]): Cell => text(many(names(row.tags, groups)));

export const authorName = (row: Row): Cell => text(row.post.author.name ?? row.filled.author);
export const writtenAt = (row: Row): string | null => row.post.postedAt?.at ?? row.filled.postedAt ?? null;
export const address = (row: Row): Cell => text(row.post.permalink ?? row.post.pageUrl);
