import { z } from 'zod';
import { inboxItemSchema, namedSquadSchema } from './inbox';
import { nextStepSchema } from './squad-page';

const squad = z.strictObject({ ...namedSquadSchema.shape, tribe: z.string().nullable() });
/** Practices in force by state; never to be ranked by. Null before the first sweep. */
const practices = z.strictObject({ met: z.number(), partly: z.number(), notYet: z.number(), other: z.number() }).nullable();
/** Whom to talk to: who holds or covers the squad's roles, in the order of the playbook's role cards; without the reader. */
const talkTo = z.array(
  z.strictObject({ role: z.string(), people: z.array(z.strictObject({ accountId: z.string(), name: z.string().nullable() })) }),
);

export const relaySquadSchema = z.strictObject({
  squad,
  practices,
  talkTo,
  /** The first step of the squad's page, and the practice that it is for; null = nothing to do, or not judged yet. */
  next: z.strictObject({ step: nextStepSchema, practice: z.string() }).nullable(),
  /** What waits for the reader in this squad. */
  waits: z.number(),
});
export type RelaySquad = z.infer<typeof relaySquadSchema>;

/** What a lead carries: their squads, and what waits for their word; for Product Ops also the squads that nobody leads. In the order of names. */
export const relaySchema = z.strictObject({
  squads: z.array(relaySquadSchema),
  orphans: z.array(z.strictObject({ squad, practices, talkTo })),
  /** What is the reader's to decide, whatever they have muted: by the day that was promised. */
  decisions: z.array(inboxItemSchema),
});
export type Relay = z.infer<typeof relaySchema>;
