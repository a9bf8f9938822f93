import { z } from 'zod';

/**
 * Where a status' stage comes from: this squad's confirmed map, a proposal that Product Ops accepted, the playbook's names, or nowhere.
 * `left-out`: deliberately no stage.
 */
export const stageSourceSchema = z.enum(['confirmed', 'accepted', 'playbook', 'left-out', 'unmapped']);

/** A stage that the app proposes for a status: it counts only once somebody has confirmed it. */
export const stageProposalSchema = z.strictObject({
  stage: z.string(),
  /** 0..1; names that mean different things in different squads stay at 0.6 or less. */
  confidence: z.number(),
  /** Why, in the reader's language; may hold *emphasis*. */
  reason: z.string(),
});

const stagesSchema = z.array(z.strictObject({ id: z.string(), name: z.string(), category: z.enum(['new', 'indeterminate', 'done']) }));

const statusRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  category: z.enum(['new', 'indeterminate', 'done']),
  issueTypes: z.array(z.string()),
  /** The stage that counts now; null = none. */
  stage: z.string().nullable(),
  source: stageSourceSchema,
  /** What the playbook alone would say. */
  byPlaybook: z.string().nullable(),
  /** Work items that went through this status. */
  cases: z.number(),
  /** False for a status that only old histories know. */
  current: z.boolean(),
  /** Null where somebody has confirmed a stage, and where nothing speaks for one. */
  proposal: stageProposalSchema.nullable(),
});

export const stageMapSchema = z.strictObject({
  squad: z.strictObject({ key: z.string(), name: z.string() }),
  /** The squads that share its Jira project, itself included, for switching; empty when it has the project for itself. */
  siblings: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  /** Guards against two people saving at once; 0 before the first. */
  version: z.number(),
  confirmedAt: z.number().nullable(),
  mayConfirm: z.boolean(),
  stages: stagesSchema,
  /** Those without a stage first, the most used first; then what the board uses today; what only old histories know last. */
  statuses: z.array(statusRowSchema),
});
export type StageMapView = z.infer<typeof stageMapSchema>;

/** One squad's statuses that nobody has confirmed a stage for. */
const reviewedSquadSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  tribe: z.string().nullable(),
  style: z.enum(['company-managed', 'team-managed']),
  /** The version of its map. */
  version: z.number(),
  statuses: z.array(statusRowSchema),
});
export type ReviewedSquad = z.infer<typeof reviewedSquadSchema>;

/** A page of squads in key order, each with what is open in its stage map. `next`: where the next page starts, null at the end. */
export const stageMapReviewSchema = z.strictObject({
  stages: stagesSchema,
  squads: z.array(reviewedSquadSchema),
  next: z.string().nullable(),
});
export type StageMapReview = z.infer<typeof stageMapReviewSchema>;

/**
 * What became of one squad: `accepted` · `nothing` was sure enough · `conflict`: its map was confirmed in between, and stands · `later`: no
 * time was left, ask again · `gone`: there is no such squad any more.
 */
export const acceptedSquadSchema = z.strictObject({
  key: z.string(),
  outcome: z.enum(['accepted', 'nothing', 'conflict', 'later', 'gone']),
  statuses: z.number(),
});
export type AcceptedSquad = z.infer<typeof acceptedSquadSchema>;
