import type { Newcomer } from '../../src/contract/newcomer';
import type { SquadPage } from '../../src/contract/squad-page';
import { chooseTab, listTabs, readPart } from '../../static/app/src/views/squad/squad-part';
import { countMinutes, sortPractices } from '../../static/app/src/views/squad/newcomer/minutes';

type Standard = SquadPage['standards'][number];
const standard = (id: string, state: Standard['state'], mode: Standard['mode'] = 'counted', why = ''): Standard => ({
  ...{
    id,
    version: 1,
    area: 'delivery',
    title: id,
    why,
    serves: [],
    governance: 'top-down',
    mode,
    doc: null,
    state,
    since: null,
    findings: [],
  },
});
const page = (standards: Standard[]): SquadPage => ({
  squad: { key: 'CHK', name: 'Checkout', tribe: null },
  ...{
    siblings: [],
    vision: null,
    asOf: null,
    stale: false,
    playbook: null,
    steps: [],
    standards,
    roles: [],
    sweep: null,
    mayAttest: false,
  },
  coverage: { share: null, judged: 0, applicable: 0, issues: 0, unknownHistory: 0, unmappedStatuses: [], oddities: [] },
});
const nothing: Newcomer = { objectives: [], flows: [], lead: null, organisation: [] };

test('whoever is new reads first what the squad lives, then what is on the way; what is tried in the dark or not asked is not there', () => {
  const { lived, coming } = sortPractices([
    standard('waits', 'too-early'),
    standard('lives', 'met', 'required'),
    standard('advised', 'not-yet', 'advice'),
    standard('in the dark', 'met', 'shadow'),
    standard('not for us', 'not-applicable'),
  ]);
  expect([lived.map(({ id }) => id), coming.map(({ id }) => id)]).toEqual([['lives'], ['waits', 'advised']]);
});

test('the minutes grow with what there is to read, and an empty page takes one', () => {
  expect(countMinutes(page([]), nothing)).toBe(1);
  const long = standard('long', 'met', 'counted', 'word '.repeat(180 * 9));
  expect(countMinutes(page([long]), nothing)).toBe(9);
  expect(countMinutes(page([{ ...long, mode: 'shadow' }]), nothing)).toBe(1);
});

test('every part of the page has a path; a tab that is not there gives way to the first', () => {
  const all = listTabs({ hasPractices: true, mayAttest: true });
  expect(all).toEqual(['practices', 'what-is-so', 'declarations', 'new-here']);
  for (const tab of all) expect(chooseTab(readPart(`/${tab}`), all)).toBe(tab);
  expect(chooseTab(readPart('/flow'), all)).toBe('practices');
  expect(chooseTab(readPart('/elsewhere'), all)).toBe('practices');
  const bare = listTabs({ hasPractices: false, mayAttest: true });
  expect(bare).toEqual(['what-is-so', 'new-here']);
  expect([chooseTab('declarations', bare), chooseTab('flow', bare), chooseTab('new-here', bare)]).toEqual([
    'what-is-so',
    'what-is-so',
    'new-here',
  ]);
});
