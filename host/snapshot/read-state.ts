import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problems } from './problems';
import { readText, tellProblems } from './read-json';
import { text } from './schemas';
import type { AppState } from './state-types';

const FILE = 'diapason.yaml';
const count = z.int().min(0);
const groups = z.array(z.strictObject({ groupId: text, name: text })).max(20);

const state: z.ZodType<AppState> = z.strictObject(
  {
    access: z.strictObject({ productOps: groups, leadership: groups }).exactOptional(),
    history: z
      .array(
        z
          .strictObject({
            day: z.iso.date(),
            tribe: text.nullable(),
            standard: text,
            inScope: count,
            metNow: count,
            notYet: count,
            waived: count,
            notJudged: count,
          })
          .refine(
            ({ inScope, metNow, notYet, waived, notJudged }) => inScope === metNow + notYet + waived + notJudged,
            'expected inScope to be metNow + notYet + waived + notJudged',
          ),
      )
      .exactOptional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? `expected access and history only, not ${issue.keys.join(', ')}` : undefined) },
);

/** Reads diapason.yaml. Undefined when it is absent or wrong; what is wrong goes to `problems` with file, line and path. */
export function readState(dir: string, problems: Problems): AppState | undefined {
  const source = readText(dir, FILE);
  if (source === null) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  for (const { linePos, message } of document.errors) problems.add(`${FILE}:${linePos?.[0].line ?? 1}: ${message.split('\n')[0] ?? ''}`);
  if (document.errors.length > 0) return undefined;
  const parsed = state.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  tellProblems(FILE, source, parsed.error, problems);
  return undefined;
}
