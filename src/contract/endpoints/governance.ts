import { z } from 'zod';
import { actPageSchema, actRequestSchema } from '../acts';
import { contestReasons, governanceSettingsSchema, waiverCategories } from '../governance';
import { askingRulesSchema, contestViewSchema, matterViewSchema, standardReviewSchema, waiverViewSchema, wordsSchema } from '../matters';
import { pastContestSchema, pastWaiverSchema } from '../past-matters';
import { pastRolloutSchema } from '../past-rollouts';
import { langSchema } from '../text';
import { endpoint, project } from '../endpoint';

const id = z.string().min(1).max(64);
const playbookId = z.string().min(1).max(100);
const lastDay = z.iso.date();
const matterVersion = z.int().min(0);
const ofSquad = { project, waiver: id, basedOn: matterVersion, lang: langSchema };
const verdict = z.enum(['grant', 'refuse']);

/**
 * Waivers, contests, and how the site is governed. Of every command: `decided-meanwhile`: somebody else was faster, and what they said · `governance-refused`:
 * why it cannot be.
 */
export const governanceEndpoints = {
  'governance.get': endpoint({ who: 'product-ops', input: z.strictObject({}), output: governanceSettingsSchema }),
  'governance.save': endpoint({
    who: 'product-ops',
    acts: true,
    input: z.strictObject({ ...governanceSettingsSchema.omit({ version: true }).shape, basedOn: z.int().min(0) }),
    output: governanceSettingsSchema,
  }),
  /** What waits for somebody's word, what ends soon, what nobody needs any more and what was decided: as far as the reader sees it. */
  'governance.queue': endpoint({
    who: 'govern',
    input: z.strictObject({ lang: langSchema }),
    output: z.strictObject({ rules: askingRulesSchema, matters: z.array(matterViewSchema), reviews: z.array(standardReviewSchema) }),
  }),
  /** The waivers and contests of a squad, and what the reader may do. */
  'squad.exceptions': endpoint({
    who: 'see-squad',
    input: z.strictObject({ project, lang: langSchema }),
    output: z.strictObject({ rules: askingRulesSchema, mayAsk: z.boolean(), matters: z.array(matterViewSchema) }),
  }),
  /** A squad asks for a waiver from a standard, or from one check of it. `lastDay`: the last day, UTC, on which it would count. */
  'waiver.ask': endpoint({
    who: 'ask',
    acts: true,
    input: z.strictObject({
      ...{ project, standard: playbookId, check: playbookId.nullable(), category: z.enum(waiverCategories) },
      ...{ reason: wordsSchema, practice: wordsSchema, lastDay, lang: langSchema },
    }),
    output: waiverViewSchema,
  }),
  'waiver.renew': endpoint({
    who: 'ask',
    acts: true,
    input: z.strictObject({ ...ofSquad, reason: wordsSchema, practice: wordsSchema, lastDay }),
    output: waiverViewSchema,
  }),
  /** The squad takes back what nobody has decided: the waiver, or its renewal. */
  'waiver.take-back': endpoint({ who: 'ask', acts: true, input: z.strictObject(ofSquad), output: waiverViewSchema }),
  /** The squad ends what it needs no longer. */
  'waiver.close': endpoint({
    who: 'ask',
    acts: true,
    input: z.strictObject({ ...ofSquad, text: wordsSchema }),
    output: waiverViewSchema,
  }),
  /** `lastDay`: less than what was asked for; null = all of it. */
  'waiver.decide': endpoint({
    who: 'judge',
    acts: true,
    input: z.strictObject({
      ...{ waiver: id, verdict, text: wordsSchema, lastDay: lastDay.nullable(), basedOn: matterVersion, lang: langSchema },
    }),
    output: waiverViewSchema,
  }),
  'waiver.revoke': endpoint({
    who: 'judge',
    acts: true,
    input: z.strictObject({ waiver: id, text: wordsSchema, basedOn: matterVersion, lang: langSchema }),
    output: waiverViewSchema,
  }),
  /** A squad answers a finding. `link`: where one may see that it is so. */
  'contest.ask': endpoint({
    who: 'ask',
    acts: true,
    input: z.strictObject({
      ...{ project, standard: playbookId, check: playbookId, reason: z.enum(contestReasons), text: wordsSchema },
      ...{
        link: z
          .url({ protocol: /^https$/ })
          .max(500)
          .nullable(),
        lang: langSchema,
      },
    }),
    output: contestViewSchema,
  }),
  'contest.take-back': endpoint({
    who: 'ask',
    acts: true,
    input: z.strictObject({ project, contest: id, basedOn: matterVersion, lang: langSchema }),
    output: contestViewSchema,
  }),
  'contest.decide': endpoint({
    who: 'judge',
    acts: true,
    input: z.strictObject({ contest: id, verdict, text: wordsSchema, basedOn: matterVersion, lang: langSchema }),
    output: contestViewSchema,
  }),
  /**
   * Takes in waivers, contests and rollouts that were asked and decided elsewhere or before, with their past. They keep to what holds for all: a reason, an end,
   * decided by somebody else. Those of a subject that has an open one already are left out.
   */
  'governance.import': endpoint({
    who: 'jira-admin',
    acts: true,
    input: z.strictObject({
      waivers: z.array(pastWaiverSchema).max(200),
      contests: z.array(pastContestSchema).max(200),
      rollouts: z.array(pastRolloutSchema).max(50).default([]),
    }),
    output: z.strictObject({ stored: z.number() }),
  }),
  /** The log of acts, from the newest on. */
  'act.list': endpoint({ who: 'product-ops', input: actRequestSchema, output: actPageSchema }),
  /** The same as a table of comma-separated values, at most ten thousand acts. */
  'act.export': endpoint({
    who: 'product-ops',
    input: actRequestSchema.omit({ before: true }),
    output: z.strictObject({ csv: z.string(), isWhole: z.boolean() }),
  }),
};
