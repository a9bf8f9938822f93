import { makeSay } from '../text';
import type { Oddity } from './app-client';
import type { AuditDocument } from './audit-document';
import { describeEtat } from './summary-etat';

/** A sign for each state of a finding. */
export const marks: Record<string, string> = {
  met: '✓',
  partly: '◐',
  'not-yet': '○',
  'too-early': '…',
  'cant-tell': '?',
  'not-applicable': '–',
  waived: 'w',
  grace: 'g',
};

/** The audit for a reader at a terminal: adoption first, then each squad with what its findings say, or without a playbook with what is so. */
export function printSummary(audit: AuditDocument, lang: 'en' | 'fr'): string {
  const say = makeSay(lang);
  const lines = [
    say('audit.title', { squads: audit.coverage.squads, issues: audit.coverage.issues, asOf: Date.parse(audit.asOf) }),
    audit.coverage.judgeable === null ? say('audit.noIssues') : say('audit.judgeable', { share: audit.coverage.judgeable }),
    ...sayOddities(say, audit.coverage.oddities),
    '',
  ];
  if (audit.playbook === null) lines.push(say('audit.noPlaybook'));
  for (const { standard, metNow, inScope, notYet, notJudged } of audit.adoption)
    lines.push(say('audit.adoption', { standard, metNow, inScope, notYet, notJudged }));
  for (const squad of audit.squads) {
    lines.push('', say('audit.squad', { key: squad.key, name: squad.name, issues: squad.issues }));
    if (squad.etatDesLieux) lines.push(...describeEtat(say, squad.etatDesLieux).map((line) => `  ${line}`));
    for (const finding of squad.findings)
      lines.push(`  ${marks[finding.state] ?? finding.state} ${finding.standard} · ${finding.headline.replaceAll('*', '')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What is unusual in the histories, on one line; nothing where nothing is. */
export function sayOddities(say: ReturnType<typeof makeSay>, oddities: readonly Oddity[]): string[] {
  const list = oddities.map(({ kind, cases }) => say(`audit.oddity.${kind}`, { n: cases }));
  return list.length === 0 ? [] : [say('audit.oddities', { list: list.join(', ') })];
}
