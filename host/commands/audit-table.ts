import type { AuditDocument } from './audit-document';

/** A text that a spreadsheet would take for a formula (OWASP, "CSV Injection") gets an apostrophe. */
const formula = /^[=+\-@\t\r]/;

function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const heading = ['squad', 'name', 'standard', 'check', 'state', 'headline', 'inScope', 'metNow', 'notYet', 'waived', 'notJudged'];

/** The audit as comma-separated values (RFC 4180): a row for each standard that enters figures, then one for each finding. Without a playbook there is the heading alone. */
export function writeAuditTable({ adoption, squads }: AuditDocument): string {
  const figures = adoption.map(({ standard, inScope, metNow, notYet, waived, notJudged }) => [
    ...['', '', standard, '', '', ''],
    ...[inScope, metNow, notYet, waived, notJudged].map(String),
  ]);
  const findings = squads.flatMap(({ key, name, findings: own }) =>
    own.map(({ standard, check, state, headline }) => [
      key,
      name,
      standard,
      check,
      state,
      headline.replaceAll('*', ''),
      '',
      '',
      '',
      '',
      '',
    ]),
  );
  return `\uFEFF${[heading, ...figures, ...findings].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;
}
