import { makeBullets, makeFactTable, makeHeading, makeParagraph, makeText, type AdfNode } from '../../contract/adf';
import type { Playbook, SquadSelector, Standard } from '../../contract/playbook';
import { say } from '../../contract/text';
import type { CheckRegistry } from '../check';
import { sayParameters } from './say-parameters';
import type { Words } from './words';

/** Who is named: tribes, squads and kinds, one after the other. */
const sayNames = ({ tribes = [], squads = [], kinds = [] }: SquadSelector, { list }: Words): string =>
  list([...tribes, ...squads, ...kinds]);

function sayScope({ scope }: Standard, words: Words): string {
  const { except, ...named } = scope;
  const some = sayNames(named, words);
  const all = some === '' ? words.say('allSquads') : some;
  const without = except ? sayNames(except, words) : '';
  return without === '' ? all : words.say('except', { all, without });
}

function listFacts(standard: Standard, playbook: Playbook, words: Words): [string, ...AdfNode[]][] {
  const { lang, say: tell, day, catalogue } = words;
  const { serves, governance, mode, since, reviewBy, minutesPerMonth } = standard;
  const served = serves.flatMap((id) => playbook.objectives.filter((objective) => objective.id === id).map(({ name }) => say(name, lang)));
  const facts: [string, string | null][] = [
    [tell('serves'), served.length === 0 ? null : words.list(served)],
    [tell('scope'), sayScope(standard, words)],
    [
      tell('governance'),
      governance === undefined ? null : `${catalogue.page.practices.governance[governance]}. ${catalogue.editor.governance[governance]}`,
    ],
    [tell('mode'), mode === 'draft' ? null : catalogue.page.practices.mode[mode]],
    [tell('since'), since === undefined ? null : tell('version', { day: day(since), version: standard.version })],
    [tell('reviewBy'), reviewBy === undefined ? null : day(reviewBy)],
    [tell('minutes'), minutesPerMonth === undefined ? null : tell('minutesText', { minutes: minutesPerMonth })],
  ];
  return facts.flatMap(([name, text]): [string, ...AdfNode[]][] => (text === null ? [] : [[name, makeParagraph(text)]]));
}

function listChecks({ checks: entries }: Standard, playbook: Playbook, checks: CheckRegistry, words: Words): AdfNode {
  if (entries.length === 0) return makeParagraph(words.say('lookedNone'));
  const items = entries.flatMap((entry) => {
    const check = checks.get(entry.use);
    if (!check) return [];
    const asked = sayParameters(entry, check, playbook, words);
    return [
      [
        makeText(check.about[words.lang]),
        ...(entry.severity === 'advice' ? [makeText(` ${words.say('looksAdvice')}`, 'em')] : []),
        ...(asked === '' ? [] : [{ type: 'hardBreak' }, makeText(asked, 'em')]),
      ],
    ];
  });
  return makeBullets(items);
}

/** What the page of a standard says: why, for whom, what is looked at, and what to do when it does not fit. */
export function writeStandard(standard: Standard, playbook: Playbook, checks: CheckRegistry, words: Words): AdfNode[] {
  const { say: tell, lang } = words;
  return [
    ...(standard.why ? [makeHeading(2, tell('why')), makeParagraph(say(standard.why, lang))] : []),
    makeFactTable(listFacts(standard, playbook, words)),
    makeHeading(2, tell('looked')),
    listChecks(standard, playbook, checks, words),
    makeHeading(2, tell('unfit')),
    makeParagraph(tell('unfitText')),
  ];
}
