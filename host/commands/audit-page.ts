import { makeSay } from '../text';
import type { AuditDocument } from './audit-document';
import { marks, sayOddities } from './summary';
import { describeEtat } from './summary-etat';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** *Emphasis* is the only markup of a finding. */
const sayHeadline = (headline: string): string => escape(headline).replace(/\*([^*]+)\*/g, '<em>$1</em>');

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#172b4d;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #dfe1e6;vertical-align:top}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}h2{margin-top:2rem}
@media (prefers-color-scheme:dark){body{color:#c7d1db;background:#1d2125}th,td{border-color:#3c444d}}`;

type Cell = string | number;

function writeTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (tag: string, value: Cell): string => `<${tag}${typeof value === 'number' ? ' class="n"' : ''}>${value}</${tag}>`;
  const body = rows.map((row) => `<tr>${row.map((value) => cell('td', value)).join('')}</tr>`).join('\n');
  const names = head.map(
    (name, column) => `<th scope="col"${typeof rows[0]?.[column] === 'number' ? ' class="n"' : ''}>${escape(name)}</th>`,
  );
  return `<table><thead><tr>${names.join('')}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** The audit as one file that needs no other: what `--json` holds, to be read, sent and printed. */
export function writeAuditPage(audit: AuditDocument, lang: 'en' | 'fr'): string {
  const say = makeSay(lang);
  const title = say('audit.title', { squads: audit.coverage.squads, issues: audit.coverage.issues, asOf: Date.parse(audit.asOf) });
  const known = audit.coverage.judgeable === null ? say('audit.noIssues') : say('audit.judgeable', { share: audit.coverage.judgeable });
  const column = (name: 'standard' | 'inScope' | 'metNow' | 'notYet' | 'waived' | 'notJudged' | 'state' | 'finding'): string =>
    say(`audit.column.${name}`);
  const adoption = audit.adoption.map(({ standard, inScope, metNow, notYet, waived, notJudged }): Cell[] => [
    ...[escape(standard), inScope, metNow, notYet, waived, notJudged],
  ]);
  const squads = audit.squads.map(({ key, name, issues, findings, etatDesLieux }) => {
    const rows = findings.map(({ state, standard, headline }): Cell[] => [
      `${marks[state] ?? ''} ${escape(state)}`,
      escape(standard),
      sayHeadline(headline),
    ]);
    const so = etatDesLieux ? describeEtat(say, etatDesLieux).map((line) => `<li>${escape(line)}</li>`) : [];
    return `<h2>${escape(say('audit.squad', { key, name, issues }))}</h2>
${so.length > 0 ? `<ul>${so.join('')}</ul>` : ''}${rows.length > 0 ? writeTable([column('state'), column('standard'), column('finding')], rows) : ''}`;
  });
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${style}</style></head><body>
<h1>${escape(title)}</h1>
<p>${escape([known, ...sayOddities(say, audit.coverage.oddities)].join(' '))}</p>
${audit.playbook === null ? `<p>${escape(say('audit.noPlaybook'))}</p>` : ''}
${adoption.length > 0 ? writeTable([column('standard'), column('inScope'), column('metNow'), column('notYet'), column('waived'), column('notJudged')], adoption) : ''}
${squads.join('\n')}
</body></html>
`;
}
