import { z } from 'zod';

/**
 * What an inbox tells of: whoever reads it mutes by these. `declaration`: something that a squad says of itself and that ends · `standard`: a standard that came to
 * one's squads, changed or left · `review`: "is the standard right?" ·
 * `rollout`: a wave that reaches one's squads, a rollout that was paused or has ended.
 */
export const inboxKinds = [
  'waiver-to-decide',
  'contest-to-answer',
  'rollout-to-decide',
  'rollout-to-answer',
  'review',
  'card-to-read',
  'declaration',
  'waiver-ending',
  'waiver-unneeded',
  'waiver-decided',
  'contest-answered',
  'standard',
  'rollout',
] as const;
export const inboxKindSchema = z.enum(inboxKinds);
export type InboxKind = z.infer<typeof inboxKindSchema>;

/** Where it is done or seen: the queue of waivers, answers and what rollouts wait for, the squad's page, the part of it where the squad says what it says of itself, or how a standard is adopted. */
export const inboxPlaces = ['answers', 'squad', 'declarations', 'practice'] as const;
export type InboxPlace = (typeof inboxPlaces)[number];

/** A squad that is named. `mayOpen`: the reader may open its page, which stands in its Jira space. */
export const namedSquadSchema = z.strictObject({ key: z.string(), name: z.string(), projectKey: z.string(), mayOpen: z.boolean() });

/** One thing that waits for the reader or that changed for them, in their language. Times are epoch ms. */
export const inboxItemSchema = z.strictObject({
  /** The same as long as it is the same thing. */
  id: z.string(),
  kind: inboxKindSchema,
  /** `waiting`: for the reader to do something, until it is done · `new`: told until it was seen. */
  state: z.enum(['waiting', 'new']),
  text: z.string(),
  /** Null where it speaks of no squad, or of several. */
  squad: namedSquadSchema.nullable(),
  standard: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  at: z.number(),
  /** By when; null = no day was promised. */
  due: z.number().nullable(),
  /** The day has passed. */
  late: z.boolean(),
  place: z.enum(inboxPlaces),
});
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const inboxSchema = z.strictObject({
  /** The moment that it tells of: what has been seen, has been seen until then. */
  asOf: z.number(),
  /** What waits by the day that it is due, then what is new, the newest first. At most two hundred. */
  items: z.array(inboxItemSchema),
  /** Kinds that the reader does not want to be told of. */
  muted: z.array(inboxKindSchema),
});
export type Inbox = z.infer<typeof inboxSchema>;
