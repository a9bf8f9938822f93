import { toChanges } from '../../src/adapters/jira/to-facts';
import { isNamed } from '../../src/adapters/jira/to-objectives';
import type { HistoryJson } from '../../src/adapters/jira/schemas';
import { wasFilled } from '../../src/domain/case-facts';
import type { CaseHistory } from '../../src/domain/facts';
import { namesObjective, nameObjectives } from '../../src/domain/objective-naming';
import { createRandom } from '../../host/seeds/demo/random';

const objectives = [
  { id: 'grow', name: { en: 'More trips', fr: 'Plus de voyages' } },
  { id: 'grow-fast', name: 'Faster' },
];
const naming = nameObjectives('Objective', objectives);
const field = { id: 'customfield_1', name: 'objective' };
const tracked = { fields: [], links: false, objectives: [{ field, naming }] };
const startAt = Date.UTC(2026, 0, 5);
const hourMs = 3_600_000;

test.each([
  ['grow', true],
  ['we want to GROW, soon', true],
  ['growth', false],
  ['grow-slowly', false],
  ['grow-fast', true],
  ['more  trips', true],
  ['plus de voyages !', true],
  ['more trips2', false],
  ['', false],
])('“%s” names an objective: %s', (text, expected) => {
  expect(namesObjective(naming, text)).toBe(expected);
});

test('wherever Jira keeps the words of a field', () => {
  const doc = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It serves: More trips.' }] }] };
  const values = [
    'grow',
    ['x', 'grow-fast'],
    { value: 'Faster' },
    [{ value: 'Other' }, { value: 'More trips' }],
    { value: 'A', child: { value: 'grow' } },
    { name: 'grow' },
    doc,
  ];
  expect(values.map((value) => isNamed(naming, value))).toEqual(values.map(() => true));
  expect([null, undefined, 7, {}, [], { id: 'grow' }, { self: 'grow' }].some((value) => isNamed(naming, value))).toBe(false);
});

test('other objectives, or another field, are another question', () => {
  expect(nameObjectives('objective ', objectives).mark).toBe(naming.mark);
  expect(nameObjectives('Goal', objectives).mark).not.toBe(naming.mark);
  expect(nameObjectives('Objective', objectives.slice(1)).mark).not.toBe(naming.mark);
  expect(nameObjectives('Objective', [...objectives].reverse()).mark).toBe(naming.mark);
});

test('what was named at any moment is what the changelog says of that moment, however often it changed', () => {
  const random = createRandom('objectives');
  const contents = ['', 'grow', 'Faster', 'something else', 'growth', 'More trips and grow', 'nothing'] as const;
  const pick = (): string => contents[Math.floor(random.between(0, contents.length))] ?? '';
  for (let round = 0; round < 500; round += 1) {
    const texts = Array.from({ length: 1 + Math.floor(random.between(0, 6)) }, pick);
    const histories = texts.slice(1).map((toText, index): HistoryJson => {
      const item = { field: 'Objective', fieldId: field.id, from: null, fromString: texts[index] ?? '', to: null, toString: toText };
      return { id: String(index + 1), created: startAt + (index + 1) * hourMs, items: [item] };
    });
    const history: CaseHistory = {
      ...{ id: '1', key: 'A-1', projectId: '1', createdAt: startAt, resolution: null },
      ...{ type: { id: '1', name: 'Story' }, status: { id: '1', name: 'Open' } },
      changes: toChanges(histories, tracked),
      filled: { [naming.mark]: isNamed(naming, texts.at(-1)) },
    };
    texts.forEach((text, index) => {
      for (const at of [startAt + index * hourMs, startAt + index * hourMs + 1]) {
        expect({ round, index, named: wasFilled(history, naming.mark, at) }).toEqual({ round, index, named: namesObjective(naming, text) });
      }
    });
  }
});
