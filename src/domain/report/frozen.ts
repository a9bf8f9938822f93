import { z } from 'zod';
import type { Report } from '../../contract/report';

const bodySchema = z.strictObject({ en: z.unknown(), fr: z.unknown() });

/** Without what is no part of the month: who leads whom now, which other months there are, and the way into squads. */
function strip(report: Report, frozen: NonNullable<Report['frozen']>): Report {
  const text = JSON.stringify({ ...report, frozen, options: { ...report.options, leads: [], months: [frozen] } }, (key, value: unknown) =>
    key === 'mayOpen' ? false : value,
  );
  return JSON.parse(text) as Report;
}

/** The text under which a month is kept: what was told of it, in both languages. */
export function writeFrozenBody({ en, fr }: { en: Report; fr: Report }, frozen: NonNullable<Report['frozen']>): string {
  return JSON.stringify({ en: strip(en, frozen), fr: strip(fr, frozen) });
}

/** What was told, by language; the reader of it holds it against the contract. */
export const readFrozenBody = (text: string): z.infer<typeof bodySchema> => bodySchema.parse(JSON.parse(text));
