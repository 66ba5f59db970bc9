import * as z from 'zod';
import { id, interactionSchema, patchSchema, tagGroups, tagSchema, voices } from '@/utils/domain/interaction.ts';
import { POINTED_WORDS, pointedKinds, pointSteps } from '@/utils/domain/pointing.ts';
import { fieldNames, postSchema } from '@/utils/domain/post.ts';
import { lessonSchema, ruleSchema } from '@/utils/domain/rule.ts';

/**
 * Every message to background: who may send it, what it carries, what it answers. Who the sender is, is decided from
 * `sender` alone (see `sender.ts`), never from what a message says.
 */
export const levels = ['page', 'composer', 'own', 'background'] as const;
export type Level = (typeof levels)[number];

export const ways = ['button', 'command', 'menu', 'popup', 'selection', 'hand'] as const;

const nothing = z.strictObject({});
const session = z.string().length(43);
const key = z.string().length(43);

const view = z.object({
  interaction: interactionSchema,
  state: z.enum(['new', 'again']),
  before: z.number().nullable(),
  /** It lay in the trash. */
  restored: z.boolean(),
  askVoice: z.boolean(),
  brandName: z.string(),
});

const pointed = z.strictObject({
  kind: z.enum(pointedKinds),
  words: z.string().max(POINTED_WORDS),
  reads: z.string().max(POINTED_WORDS).nullable(),
  place: z.number().int(),
  of: z.number().int(),
});

const named = z.object({ id, name: z.string() });
/** A corrected name, another one who is known, or back from that. */
const personChange = z.union([
  z.strictObject({ name: z.string().trim().min(1).max(300) }),
  z.strictObject({ into: id }),
  z.strictObject({ apart: z.literal(true) }),
]);

const message = <I extends z.ZodType, O extends z.ZodType>(from: readonly Level[], input: I, output: O) => ({ from, input, output });

export const protocol = {
  /** The pointer rests: inject the button into the frame that asks. Tells its name: a page's first look at texts holds it up. */
  'page.intent': message(['page'], nothing, z.object({ keep: z.string() })),
  /** The button was pressed, or can't tell by itself what is a post: inject the reader into the frame that asks. */
  'page.reader': message(['page'], nothing, nothing),
  /** Our own pages keep on the practice thread alone: what they keep this way is marked as practice, whatever it says. */
  'page.keep': message(
    ['page', 'own'],
    z.strictObject({ id, post: postSchema, way: z.enum(ways) }),
    z.object({ id, identity: z.string(), state: z.enum(['new', 'again']), key }),
  ),
  /** Something is or may soon be kept in this frame: inject what keeps it and holds the card. */
  'page.keeper': message(['page'], nothing, nothing),
  /** The first post is being kept in this frame: inject what marks it. */
  'page.marks': message(['page'], nothing, nothing),
  /** The card did not come up in the page: open it in a small window. */
  'page.window': message(['page'], z.strictObject({ id }), nothing),
  /** "Keep one" ended in one frame: it ends in all of the tab. */
  'page.pick-end': message(['page'], nothing, nothing),
  /** What the person showed: the rule, stored under the host that the browser names. `id`: of the card that asked. */
  'page.taught': message(['page'], z.strictObject({ id, lesson: lessonSchema }), z.object({ rule: ruleSchema })),
  /** Posts of this page that were kept before the rule, as they are read with it. */
  'page.read-again': message(['page'], z.strictObject({ id, posts: z.array(z.strictObject({ id, post: postSchema })).max(100) }), nothing),
  /** What a key of the card has framed; null: nothing can be the field. */
  'page.pointed': message(['page'], z.strictObject({ id, pointed: pointed.nullable() }), nothing),
  /** Pointing is over without a rule; with a code where something failed. */
  'page.teach-end': message(['page'], z.strictObject({ id, code: z.string().max(60).nullable() }), nothing),
  /** The card makes its session up: asked again, it is the same card; with the same key alone, it is another one, and refused. */
  'composer.open': message(['composer'], z.strictObject({ key, session }), view),
  /** `seq` grows with each edit of a session: what arrives late is not written over what is newer. */
  'composer.edit': message(['composer'], z.strictObject({ session, seq: z.number().int(), patch: patchSchema }), view),
  'composer.view': message(['composer'], z.strictObject({ session }), view),
  /** "Show me where": the next click in the page says where the field stands. */
  'composer.teach': message(['composer'], z.strictObject({ session, field: z.enum(fieldNames) }), nothing),
  /** A key pressed in the card meanwhile; what it framed comes back as news. */
  'composer.teach-step': message(['composer'], z.strictObject({ session, step: z.enum(pointSteps) }), nothing),
  'composer.teach-end': message(['composer'], z.strictObject({ session }), nothing),
  /** "Report this page": the text of a file, every word of the page replaced. */
  'composer.report': message(['composer'], z.strictObject({ session }), z.object({ text: z.string().max(2_000_000) })),
  'composer.undo': message(['composer'], z.strictObject({ session }), nothing),
  /** Null takes back what was said. */
  'composer.voice': message(['composer'], z.strictObject({ session, voice: z.enum(voices).nullable() }), view),
  'composer.tags': message(
    ['composer'],
    z.strictObject({ session, group: z.enum(tagGroups).nullable(), prefix: z.string().max(100) }),
    z.object({ tags: z.array(tagSchema) }),
  ),
  /** Who is behind the account, and others with such a name. */
  'composer.persons': message(
    ['composer'],
    z.strictObject({ session, typed: z.string().max(300) }),
    z.object({ person: named.nullable(), others: z.array(named) }),
  ),
  'composer.person': message(['composer'], z.strictObject({ session, change: personChange }), z.object({ person: named.nullable() })),
  'composer.size': message(['composer'], z.strictObject({ session, height: z.number().min(0).max(4_000) }), nothing),
  'composer.close': message(['composer'], z.strictObject({ session }), nothing),
  'own.turn-on': message(['own'], z.strictObject({ origins: z.array(z.string().max(300)).max(50) }), nothing),
  'own.turn-off': message(['own'], z.strictObject({ origins: z.array(z.string().max(300)).max(50) }), nothing),
  /** Where the comments of the page in a tab stand in frames of other hosts: an address of each. */
  'own.comment-frames': message(
    ['own'],
    z.strictObject({ tabId: z.number().int() }),
    z.object({ addresses: z.array(z.string().max(300)).max(10) }),
  ),
  /** Popup's "Keep one": the next click in this tab keeps the post under it. */
  'own.pick': message(['own'], z.strictObject({ tabId: z.number().int() }), nothing),
  /** Write by hand and the dashboard's "edit in the card". */
  'own.card': message(['own'], z.strictObject({ id }), nothing),
  /** The store changed from one of our own pages: marks in tabs follow. */
  'own.changed': message(['own'], z.strictObject({ kind: z.string(), ids: z.array(z.string()) }), nothing),
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type Input<N extends MessageName> = z.infer<Protocol[N]['input']>;
export type Output<N extends MessageName> = z.infer<Protocol[N]['output']>;

/** What an answer looks like on the wire. Codes are sentences' names in `_locales`: `error_<code>`. */
export type Answer<N extends MessageName> = { ok: true; value: Output<N> } | { ok: false; code: string };
