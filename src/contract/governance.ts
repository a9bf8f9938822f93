import { z } from 'zod';
import { governances } from './playbook';

export const governanceSchema = z.enum(governances);
export type Governance = z.infer<typeof governanceSchema>;

/**
 * Why a squad asks for a waiver. `needs-time`: it will meet it, later · `other-way`: it reaches the aim otherwise · `imposed`: law, contract
 * or another part of the company dictates · `tooling`: the tools do not allow it yet · `passing`: a migration, a season, a reorganisation.
 */
export const waiverCategories = ['needs-time', 'other-way', 'imposed', 'tooling', 'passing'] as const;
export type WaiverCategory = (typeof waiverCategories)[number];

/** Where a waiver stands. Only `approved` excepts from anything. `expired`: its end has come, decided or not. */
export const waiverStates = ['pending', 'approved', 'rejected', 'revoked', 'expired', 'ended-early', 'taken-back'] as const;
export type WaiverState = (typeof waiverStates)[number];

/** Why a squad holds a finding to be wrong: a closed list. */
export const contestReasons = ['not-applicable', 'wrong-evidence', 'done-elsewhere', 'standard-is-wrong'] as const;
export type ContestReason = (typeof contestReasons)[number];

export const contestStates = ['open', 'upheld', 'rejected', 'taken-back'] as const;
export type ContestState = (typeof contestStates)[number];

/** What comes of the question whether a standard is right. `keep`: as it is · `change`: in its next version · `retire`: it goes. */
export const reviewOutcomes = ['keep', 'change', 'retire'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** In which capacity somebody decides. `other-lead`: a lead of another squad or tribe · `owner`: the standard's. */
export const judgeSeats = ['product-ops', 'sponsor', 'lead', 'other-lead', 'owner'] as const;
export type JudgeSeat = (typeof judgeSeats)[number];

/** How the site is governed: each tribe's position, by name; a standard may set its own. */
export const governanceSettingsSchema = z.strictObject({
  tribes: z.array(z.strictObject({ tribe: z.string().min(1).max(255), model: governanceSchema })).max(500),
  /** Days in which whoever asks is promised an answer. */
  answerDays: z.int().min(1).max(60),
  version: z.int().min(0),
});
export type GovernanceSettings = z.infer<typeof governanceSettingsSchema>;
export const defaultGovernance: GovernanceSettings = { tribes: [], answerDays: 10, version: 0 };
