import { type Ours, type Sentiment, sentiments, type TagGroup } from '@/utils/domain/interaction.ts';
import { DAY, HOUR, said, type Told } from './said.ts';

/** Five weeks of what invented people said: enough that figures have something to count. */

const sites = {
  reddit: { site: 'reddit', siteName: 'Reddit' },
  forum: { site: 'discourse', siteName: 'forum.teapotters.example' },
  youtube: { site: 'youtube', siteName: 'YouTube' },
  mastodon: { site: 'mastodon', siteName: 'Mastodon' },
  blog: { site: 'web', siteName: 'slowmornings.example' },
} as const;

/** Days ago | who | site | sentiment | tags | words | to: whom it answers, in: which conversation, win, passed, replied after hours, waits. */
const lines = `
0.4 | Perla Anquetil | mastodon | positive | reason:lid, market:France | The new lid is in and not one drop down the side. Whoever redesigned that hinge, thank you. | win=The new lid convinces the first who asked for it
0.6 | Jory Pascoe | reddit | positive | reason:quiet, audience:early risers | Boils quicker than my old one and I can hear the radio over it. | to=steeped_in_it; in=quiet
0.7 | Ines Calvão | reddit | positive | reason:quiet | Same here, the radio test is real. | to=Jory Pascoe; in=quiet
1.1 | Wendell Ntuli | forum | negative | reason:lid, market:South Africa | Two lids in one year. The kettle is lovely, the lid is not. | in=lids; passed=Workshop; replied=5
0.8 | Wendell Ntuli | forum | positive | reason:support | Thanks for the quick word, the replacement is on its way. | to=Larkspur Kettles; in=lids
1.4 | Oona Mäkelä | forum | positive | reason:support | Mine came with the second lid already in the box. Ask them, they answer. | to=Wendell Ntuli; in=lids
2.1 | Tamsin Whitelock | blog | positive | reason:quiet, audience:early risers | I measured it: 38 decibels at the boil, less than my fridge. | win=A blogger measured the quiet for us
2.3 | Bram Quillfeather | youtube | mixed | reason:price | Still too dear for hot water, but the handle is honest work.
2.8 | Sadia Rahimi | mastodon | neutral | market:United States | Does anyone know whether it runs on 110 V? | replied=26
3.2 | Ferdia Nolan | reddit | positive | reason:support | Customer service rang me. Rang me! About a kettle! | in=service; win=A call that is still talked about
3.3 | Kit Amankwah | reddit | negative | reason:support | They rang you? I waited four days for an email. | to=Ferdia Nolan; in=service; waits=true
3.9 | Elspeth Moncrieff | youtube | positive | reason:pour | The spout pours like a proper teapot. No dribble at all.
4.4 | Yuto Hanabusa | youtube | positive | reason:pour, market:Japan | 注ぎやすい。音も静か。 | passed=Shop
5.6 | gongfu_gary | reddit | mixed | reason:price | Eighty-nine is steep. It is also the last kettle you buy, so. | in=price
7.4 | Perla Anquetil | mastodon | positive | reason:support, market:France | Asked about the leaking lid today. Got a name, not a ticket number.
8.2 | Dov Lieberman | blog | positive | reason:quiet, audience:offices | Bought one for the office. Nobody fights about the kettle any more. | win=First order for a whole office
9.5 | Rosalind Achterberg | forum | negative | reason:finish | The enamel chipped on day three. | replied=9
10.1 | Jory Pascoe | reddit | positive | reason:quiet | If you want quiet, this is the one. | to=Kit Amankwah; in=which
11.7 | Femi Adeyinka | youtube | mixed | reason:price, audience:students | Too expensive for students, too good for my flatmates.
12.6 | Oona Mäkelä | forum | positive | reason:finish | I made soup in it. Do not tell them. It cleaned up fine. | win=Someone made soup in it
15.2 | Lucan Brightwater | reddit | negative | reason:lid | The lid again. Please.
17.8 | Nadezhda Orlik | mastodon | positive | reason:pour | The pour is so slow that I have time to think. A feature.
22.5 | Ferdia Nolan | reddit | positive | reason:support | Ordered on a Sunday, answered on a Sunday. Who are these people? | win=Answered on a Sunday
24.1 | Kit Amankwah | reddit | neutral | reason:price | Fine kettle. Fine price for a fine kettle. Fine.
30.4 | Elspeth Moncrieff | youtube | positive | reason:finish | My first one is eleven years old and still here. | win=Eleven years old and still in use
33.3 | Dov Lieberman | blog | positive | reason:quiet, audience:offices | We compared six. The Larkspur was the only one nobody heard.
`;

interface Line {
  days: number;
  who: string;
  on: keyof typeof sites;
  feels: Sentiment | null;
  tags: string;
  text: string;
  more: Map<string, string>;
}

const siteNames = ['reddit', 'forum', 'youtube', 'mastodon', 'blog'] as const;

const read = (line: string): Line => {
  const [days = '', who = '', on = '', feels = '', tags = '', text = '', more = ''] = line.split('|').map((part) => part.trim());
  return {
    days: Number(days),
    who,
    on: siteNames.find((name) => name === on) ?? 'blog',
    feels: sentiments.find((one) => one === feels) ?? null,
    tags,
    text,
    more: new Map(more.split('; ').map((one): [string, string] => [one.split('=')[0] ?? '', one.split('=')[1] ?? ''])),
  };
};

const groups: readonly TagGroup[] = ['reason', 'topic', 'market', 'audience'];
const tagsOf = (written: string): Ours['tags'] =>
  written.split(', ').flatMap((one) => {
    const [group, name = ''] = one.split(':');
    const known = groups.find((candidate) => candidate === group);
    return known ? [{ group: known, name }] : [];
  });

/** Newest first; `repliedAgo`: when it was answered. */
export const fiveWeeks = (now: number): (Told & { repliedAgo?: number })[] =>
  lines
    .trim()
    .split('\n')
    .map(read)
    .map(({ days, who, on, text, feels, tags, more }) => {
      const [thread, to, win, passed, replied] = ['in', 'to', 'win', 'passed', 'replied'].map((name) => more.get(name));
      return {
        ago: days * DAY,
        post: said(now, {
          ...sites[on],
          name: who,
          handle: who.toLowerCase().replace(/[^a-z_]/g, ''),
          text,
          written: days * DAY + 2 * HOUR,
          ...(thread ? { thread: { nativeId: thread, url: `https://${on}.example/t/${thread}` } } : {}),
          ...(to ? { rest: { parent: { nativeId: null, author: to, text: null, permalink: null } } } : {}),
        }),
        ours: {
          sentiment: feels,
          tags: tagsOf(tags),
          ...(win ? { win: true, winNote: win } : {}),
          ...(more.has('waits') ? { status: 'needs-reply' as const } : {}),
          ...(passed ? { passedOn: [{ to: passed, at: now - days * DAY + HOUR, told: passed === 'Workshop' }] } : {}),
        },
        ...(replied ? { repliedAgo: days * DAY + 2 * HOUR - Number(replied) * HOUR } : {}),
      };
    });
