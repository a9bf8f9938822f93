import { z } from 'zod';
import { defineCheck } from '../../domain/check';
import type { OpenVersion } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { plainText, refDate, refNames } from '../../domain/value';
import { decideVerdict } from '../../domain/verdict';
import { examplePlaybook, exampleProject } from '../example';
import { exampleDay, teamProject } from './example';
import { namedAtOnce, nameFirst, sayTooFew } from './share';

const dayMs = 86_400_000;

/** Whole days (UTC) since a version should have been released; null = it has no date. */
function countOverdue({ releaseDate }: OpenVersion, asOf: number): number | null {
  return releaseDate === null ? null : Math.floor((asOf - Date.parse(`${releaseDate}T00:00:00.000Z`)) / dayMs);
}

const open = (name: string, days: number | null): OpenVersion => ({ name, releaseDate: days === null ? null : exampleDay(days) });
const ask = { overdueDays: 14 };

/** Has every version that is neither released nor archived a date, and is none more than so many days past it? */
export const releasesDated = defineCheck({
  id: 'config/releases-dated',
  about: {
    en: 'Has every open release a date that still holds?',
    fr: 'Chaque version ouverte a-t-elle une date qui tient encore ?',
  },
  needs: ['project', 'versions'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'not-applicable'],
  params: z.strictObject({ overdueDays: z.int().min(0) }),
  messages: {
    en: {
      all: '{n, plural, one {The one open release has a date that still holds} other {All # open releases have a date that still holds}}.',
      some: '{missed} of {n} open releases {missed, plural, one {does} other {do}} not tell yet when to expect {missed, plural, one {it} other {them}}: {missing}{missingMore, plural, =0 {} other {, and # more}}.',
      expected:
        'Expected: a date for every open release, and none {overdueDays, plural, =0 {past} one {more than # day past} other {more than # days past}} it.',
      undated: 'Without a date: {undated}.',
      overdue: '*{late}* should have been out on {due}.',
      date: 'Release what is out, and give {missing}{missingMore, plural, =0 {} other { and # more}} a date that you believe in.',
      none: 'No release is open in this space.',
    },
    fr: {
      all: '{n, plural, one {La seule version ouverte a une date qui tient encore} other {Les # versions ouvertes ont une date qui tient encore}}.',
      some: '{missed, plural, one {# version ouverte sur {n} ne dit pas encore quand l’attendre} other {# versions ouvertes sur {n} ne disent pas encore quand les attendre}} : {missing}{missingMore, plural, =0 {} other {, et # de plus}}.',
      expected:
        'Attendu : une date pour chaque version ouverte, {overdueDays, plural, =0 {jamais dépassée} one {dépassée de # jour au plus} other {dépassée de # jours au plus}}.',
      undated: 'Sans date : {undated}.',
      overdue: '*{late}* était prévue le {due}.',
      date: 'Marquer comme livré ce qui l’est, et donner à {missing}{missingMore, plural, =0 {} other { et # de plus}} une date à laquelle vous croyez.',
      none: 'Aucune version n’est ouverte dans cet espace.',
    },
  },
  evaluate: ({ facts: { project, versions }, params: { overdueDays }, context: { asOf, minSample } }) => {
    const judged = versions.map((version) => ({ ...version, overdue: countOverdue(version, asOf) }));
    const undated = judged.filter(({ overdue }) => overdue === null);
    const overdue = judged.filter((each) => each.overdue !== null && each.overdue > overdueDays);
    const [latest] = [...overdue].sort((a, b) => (b.overdue ?? 0) - (a.overdue ?? 0));
    const missing = judged.filter((each) => undated.includes(each) || overdue.includes(each)).map(({ name }) => name);
    const n = judged.length;
    const met = n - missing.length;
    const observed = { n, met, rate: n === 0 ? null : met / n };
    if (n === 0) return { measured: 'not-applicable', observed, headline: 'none', expected: 'engine/expected-nothing', values: {} };
    const measured = decideVerdict({ n, met, rate: met / n, minSample });
    if (measured === 'too-early') return sayTooFew(observed, minSample);
    return {
      measured,
      observed,
      headline: missing.length === 0 ? 'all' : 'some',
      expected: 'expected',
      notes: [...(undated.length > 0 ? (['undated'] as const) : []), ...(latest ? (['overdue'] as const) : [])],
      fixes:
        missing.length === 0
          ? []
          : [{ message: 'date', minutes: 3 * missing.length, who: 'project-admin', link: linkTo('releases', project) }],
      values: {
        overdueDays,
        ...(missing.length > 0 ? { missed: missing.length, ...nameFirst('missing', missing) } : {}),
        ...(undated.length > 0 ? { undated: refNames(undated.slice(0, namedAtOnce).map(({ name }) => name)) } : {}),
        ...(latest ? { late: plainText(latest.name), due: refDate(asOf - (latest.overdue ?? 0) * dayMs) } : {}),
      },
    };
  },
  examples: [
    {
      title: 'All dated; one a few days late, which is tolerated',
      playbook: examplePlaybook,
      facts: { project: exampleProject, versions: [open('2.1', -10), open('2.2', 30)] },
      with: ask,
      state: 'met',
      headline: 'All 2 open releases have a date that still holds.',
    },
    {
      title: 'One is two months late',
      playbook: examplePlaybook,
      facts: { project: exampleProject, versions: [open('2.1', -60), open('2.2', 30)] },
      with: ask,
      state: 'partly',
      headline: '1 of 2 open releases does not tell yet when to expect it: *2.1*.',
    },
    {
      title: 'One has no date, one is late, and nothing is tolerated',
      playbook: examplePlaybook,
      facts: { project: teamProject, versions: [open('2.1', -3), open('Some day', null)] },
      with: { overdueDays: 0 },
      state: 'not-yet',
      headline: '2 of 2 open releases do not tell yet when to expect them: *2.1* and *Some day*.',
    },
    {
      title: 'Nothing is planned as a release',
      playbook: examplePlaybook,
      facts: { project: exampleProject, versions: [] },
      with: ask,
      state: 'not-applicable',
      headline: 'No release is open in this space.',
    },
    {
      title: 'More releases are wanted than are open',
      playbook: examplePlaybook,
      facts: { project: exampleProject, versions: [open('2.1', 5)] },
      with: ask,
      minSample: 2,
      state: 'too-early',
      headline: 'Too early to tell: 1 of the 2 items that this check needs. Nothing to do.',
    },
  ],
});
