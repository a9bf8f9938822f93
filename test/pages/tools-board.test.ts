import type { DeclarationsOverview } from '../../src/contract/attestations';
import {
  countStandings,
  filterOverview,
  findSaying,
  nameSubject,
  noFilters,
  rankSaying,
  type OverviewFilters,
} from '../../static/app/src/views/admin/tools/filter-overview';
import { settingsParts, readSettingsPart } from '../../static/app/src/views/project-settings/settings-part';
import { readPart } from '../../static/app/src/views/squad/squad-part';

type Saying = DeclarationsOverview['squads'][number]['said'][number];
const subject = (kind: 'tool' | 'statement', id: string) => ({
  ...{ kind, subject: id, name: id, agreed: [], owner: null, access: null, guide: null, days: null },
});
const says = (kind: 'tool' | 'statement', id: string, standing: Saying['standing']): Saying => ({
  ...{ kind, subject: id, standing, tools: [], on: null, countsUntil: null, evidence: null },
});
const overview: DeclarationsOverview = {
  begun: true,
  subjects: [subject('tool', 'notes'), subject('tool', 'maps'), subject('statement', 'notes')],
  squads: [
    {
      key: 'OFFR',
      name: 'Offres',
      tribe: 'Voyageur',
      projectKey: 'OFFR',
      said: [says('tool', 'notes', 'differs'), says('tool', 'maps', 'silent')],
    },
    {
      key: 'DATA',
      name: 'Équipe données',
      tribe: null,
      projectKey: 'DATA',
      said: [says('tool', 'notes', 'stands'), says('statement', 'notes', 'lapsed')],
    },
  ],
};
const show = (filters: Partial<OverviewFilters>) => {
  const shown = filterOverview(overview, { ...noFilters, ...filters });
  return [shown.subjects.map(nameSubject), shown.squads.map(({ key }) => key)];
};
const all = overview.subjects.map(nameSubject);

test.each<[Partial<OverviewFilters>, string[], string[]]>([
  [{}, all, ['OFFR', 'DATA']],
  [{ search: 'equipe' }, all, ['DATA']],
  [{ tribe: { kind: 'one', value: null } }, all, ['DATA']],
  [{ subject: 'statement notes' }, ['statement notes'], ['DATA']],
  [{ standing: 'stands' }, all, ['DATA']],
  [{ subject: 'tool notes', standing: 'differs' }, ['tool notes'], ['OFFR']],
  [{ subject: 'tool maps', standing: 'differs' }, ['tool maps'], []],
])('%j shows %j of %j', (filters, subjects, squads) => {
  expect(show(filters)).toEqual([subjects, squads]);
});

test('squads are counted by how they stand, those that are not asked are not', () => {
  const [notes] = overview.subjects;
  if (!notes) throw new Error('no subject');
  expect(countStandings(overview, notes)).toEqual({ stands: 1, differs: 1, lapsed: 0, silent: 0 });
  const ranks = overview.subjects.map((each) => rankSaying(overview.squads[1] && findSaying(overview.squads[1], each)));
  // What needs a look comes first, what is not asked last.
  expect(ranks).toEqual([3, 4, 1]);
});

test('the parts of both pages have addresses', () => {
  expect(settingsParts.map((part) => readSettingsPart(`/${part}`))).toEqual([...settingsParts]);
  expect([readSettingsPart('/nothing'), readPart('/declarations'), readPart('/nothing')]).toEqual([
    'stage-map',
    'declarations',
    'practices',
  ]);
});
