import { z } from 'zod';
import { modes } from './playbook';
import { daySchema } from './roles';

/** What a squad says of itself: which tools it uses for a purpose, or that a statement of the playbook holds. */
export const attestationKinds = ['tool', 'statement'] as const;
export const attestationKindSchema = z.enum(attestationKinds);
export type AttestationKind = z.infer<typeof attestationKindSchema>;

/**
 * How what is said stands to what was agreed. `stands`: said, and as agreed · `differs`: said, with another tool · `lapsed`: said too long
 * ago, or until a day that has passed · `silent`: not said, or taken back.
 */
export const attestationStandings = ['stands', 'differs', 'lapsed', 'silent'] as const;
export const attestationStandingSchema = z.enum(attestationStandings);
export type AttestationStanding = z.infer<typeof attestationStandingSchema>;

/** A purpose of the playbook's tool catalogue by its id, or a statement by its text (`hashStatement`). */
export const subjectSchema = z.strictObject({ kind: attestationKindSchema, subject: z.string().min(1).max(100) });

const toolName = z.string().trim().min(1).max(100);
/** Where what is said can be seen: a page of any site. */
export const evidenceSchema = z.url({ protocol: /^https?$/ }).max(1000);

/** What is said anew. `on`: the day of which it is said, null = today; `until`: the day until which it holds, where the squad knows one. */
export const sayingSchema = z.strictObject({
  ...subjectSchema.shape,
  /** None for a statement. */
  tools: z.array(toolName).max(10),
  on: daySchema.nullable(),
  until: daySchema.nullable(),
  evidence: evidenceSchema.nullable(),
});
export type Saying = z.infer<typeof sayingSchema>;

/** One thing that was said, or (`takenBack`) that it does not hold any more. */
export const saidSchema = z.strictObject({
  seq: z.number(),
  on: daySchema,
  takenBack: z.boolean(),
  tools: z.array(z.string()),
  until: daySchema.nullable(),
  evidence: z.string().nullable(),
});
export type SaidView = z.infer<typeof saidSchema>;

/** A purpose or a statement, and what the squad says of it. */
export const declarationSchema = z.strictObject({
  ...subjectSchema.shape,
  /** The purpose's name, or the statement. */
  name: z.string(),
  /** The tools that were agreed; none for a statement. */
  agreed: z.array(z.string()),
  /** Who looks after the tool, how to get access, how to use it: as the catalogue says. */
  owner: z.string().nullable(),
  access: z.string().nullable(),
  guide: z.string().nullable(),
  /** The practices that ask, by title. */
  asked: z.array(z.strictObject({ title: z.string(), mode: z.enum(modes) })),
  /** For how many days a declaration counts; null = nobody asks. */
  days: z.number().nullable(),
  standing: attestationStandingSchema,
  /** What is said now; null = nothing. */
  said: saidSchema.nullable(),
  /** The last day on which it counts; null = without end. */
  countsUntil: daySchema.nullable(),
  /** Counts what was said of this subject: what a change is based on. */
  version: z.number(),
  /** What was said before, the latest first. */
  past: z.array(saidSchema),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** What a squad says of itself, for those who may say it. */
export const squadDeclarationsSchema = z.strictObject({
  squad: z.strictObject({ key: z.string(), name: z.string(), projectKey: z.string() }),
  siblings: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  today: daySchema,
  declarations: z.array(declarationSchema),
});
export type SquadDeclarations = z.infer<typeof squadDeclarationsSchema>;

const overviewSubject = declarationSchema.pick({
  ...({ kind: true, subject: true, name: true, agreed: true, owner: true, access: true, guide: true, days: true } as const),
});

/** What all squads say, purpose by purpose and statement by statement. */
export const declarationsOverviewSchema = z.strictObject({
  /** True once any squad of the site has said anything. */
  begun: z.boolean(),
  subjects: z.array(overviewSubject),
  squads: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      tribe: z.string().nullable(),
      projectKey: z.string(),
      /** The subjects that this squad is asked about, or has said something of. */
      said: z.array(
        z.strictObject({
          ...subjectSchema.shape,
          standing: attestationStandingSchema,
          tools: z.array(z.string()),
          on: daySchema.nullable(),
          countsUntil: daySchema.nullable(),
          evidence: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type DeclarationsOverview = z.infer<typeof declarationsOverviewSchema>;
