import fc from 'fast-check';
import en from '../../locales/en-US.json';
import fr from '../../locales/fr-FR.json';
import type { FlowPicture } from '../../src/contract/flow-picture';
import { createTexts } from '../../src/text/texts';
import { plain } from '../../src/text/emphasis';
import { layOut, measureLine, type Line, type PictureLayout } from '../../static/app/src/views/squad/flow/layout';
import { createTeller, findLongest, wrapName } from '../../static/app/src/views/squad/flow/say';

const names = ['Idea', 'Discovery', 'Solution test', 'Ready', 'Build', 'Review', 'Launch', 'Measure', 'Done'];
const ids = names.map((name) => name.toLowerCase().replace(' ', '-'));

/** A picture of these stages and moves (`from to cases`, a `!` = off the agreed path); all began in the first stage. */
function buildPicture(count: number, moves: readonly string[], parts: Partial<FlowPicture> = {}): FlowPicture {
  const shown = ids.slice(0, count);
  const made = moves.map((text) => {
    const [from = '', to = '', cases = ''] = text.replace('!', '').split(' ');
    const back = ids.indexOf(to) < ids.indexOf(from);
    return { from, to, cases: Number(cases), times: Number(cases), medianDays: 2, allowed: !text.includes('!'), back };
  });
  const judged = Math.max(1, ...made.map(({ cases }) => cases));
  return {
    ...{ flow: 'feature', name: 'Feature', judged, inProgress: 0, windowDays: 90, perfect: 0, fitness: 1, medianDays: 20 },
    stages: shown.map((id, index) => ({ id, name: names[index] ?? id, planned: true, cases: judged, now: 0, medianDays: 2, share: 0.1 })),
    starts: [{ stage: 'idea', cases: judged, allowed: true }],
    ends: [],
    moves: made,
    ...{ unused: [], skips: [], returns: [], variants: [], variantsTotal: 1, deviations: [], headlines: [] },
    ...parts,
  };
}
const find = ({ lines }: PictureLayout, id: string): Line => {
  const line = lines.find((each) => each.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
};

describe('the layout of a picture', () => {
  const usual = [
    'idea discovery 20',
    'discovery ready 12',
    'ready build 18',
    'build review 17',
    '!build launch 3',
    'review build 4',
    'review launch 17',
  ];
  const layout = layOut(buildPicture(9, usual, { unused: [{ from: 'discovery', to: 'solution-test' }] }));

  it('has nine stages side by side in the width of the page', () => {
    expect(layout.width).toBeLessThanOrEqual(992);
    expect(layout.nodes.map(({ stage }) => stage.name)).toEqual(names);
    layout.nodes.slice(1).forEach(({ left }, index) => {
      expect(left).toBeGreaterThan((layout.nodes[index]?.left ?? 0) + layout.node.width + 20);
    });
    expect(layOut(buildPicture(4, [])).width).toBeLessThan(layout.width);
  });

  it('draws steps along the path, what passes over stages above, what comes back below', () => {
    const { top, height } = layout.node;
    expect(find(layout, 'idea>discovery')).toMatchObject({ kind: 'along', allowed: true, arrow: null });
    const skip = find(layout, 'build>launch');
    expect([skip.kind, skip.allowed, skip.label.y < top]).toEqual(['over', false, true]);
    const back = find(layout, 'review>build');
    expect([back.kind, back.label.y > top + height]).toEqual(['back', true]);
    expect(find(layout, 'discovery>ready')).toMatchObject({ kind: 'over', allowed: true });
  });

  it('makes lines as thick as their part of all cases, and none too thin to see', () => {
    expect(measureLine(40, 40) / measureLine(10, 40)).toBeCloseTo(4);
    expect(find(layout, 'ready>build').width / find(layout, 'review>build').width).toBeCloseTo(18 / 4);
    expect(measureLine(1, 100_000)).toBeGreaterThanOrEqual(1.5);
    expect(measureLine(0, 0)).toBeGreaterThan(0);
  });

  it('shows the step that is agreed and that nobody took', () => {
    expect(layout.unused).toHaveLength(1);
    expect(layout.unused[0]?.x2).toBe(layout.nodes[2]?.left);
  });

  it('draws where work begins, also past the first stages', () => {
    const starts = [
      { stage: 'idea', cases: 10, allowed: true },
      { stage: 'build', cases: 4, allowed: false },
    ];
    const begun = layOut(buildPicture(9, ['idea build 10'], { starts }));
    expect(find(begun, '>idea')).toMatchObject({ kind: 'along', part: { kind: 'start', stage: 'idea' } });
    expect(find(begun, '>build')).toMatchObject({ kind: 'over', allowed: false, from: null });
  });

  it('leaves the rarest of too many lines to the table, of two as rare the agreed one, and counts them', () => {
    const over = ['solution-test 9', 'ready 8', 'build 7', 'review 6', 'launch 5', 'measure 3'].map((to) => `idea ${to}`);
    const { lines, left } = layOut(buildPicture(9, [...over, '!discovery done 3']));
    expect(left).toBe(1);
    expect(lines.map(({ id }) => id)).toContain('discovery>done');
    expect(lines.map(({ id }) => id)).not.toContain('idea>measure');
  });

  it('keeps every number apart from every other and inside the picture, whatever the moves (500 random pictures)', () => {
    const pair = fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 1, max: 200 }), fc.boolean()).filter(([from, to]) => from !== to);
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { maxLength: 30, selector: ([from, to]) => `${from} ${to}` }),
        fc.integer({ min: 2, max: 9 }),
        (pairs, count) => {
          const moves = pairs
            .filter(([from, to]) => from < count && to < count)
            .map(([from, to, cases, allowed]) => `${allowed ? '' : '!'}${ids[from]} ${ids[to]} ${cases}`);
          const { lines, left, width, height, node } = layOut(buildPicture(count, moves));
          expect(lines.length + left).toBe(moves.length + 1);
          for (const line of lines) {
            const { x, y } = line.label;
            expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
            expect(line.path).not.toContain('NaN');
            for (const other of lines) {
              if (other === line) continue;
              const apart = Math.abs(other.label.y - y) >= 17 || Math.abs(other.label.x - x) >= 24;
              expect([line.id, other.id, apart]).toEqual([line.id, other.id, true]);
            }
            // Above and below, a line meets its boxes on their edges.
            if (line.arrow) expect([node.top, node.top + node.height]).toContain(line.arrow.y);
          }
        },
      ),
      { numRuns: 500, seed: 20_261_116 },
    );
  });
});

describe('what a picture says', () => {
  const picture = buildPicture(9, ['ready launch 31', 'review build 3']);
  const [english, french] = [createTexts(en, 'en', 'UTC'), createTexts(fr, 'fr', 'UTC')].map((texts) =>
    createTeller({ ...picture, judged: 34 }, texts),
  );
  const skipped = { kind: 'skipped', stage: 'review', cases: 31, after: 'ready', before: 'launch', usual: 31 } as const;

  it('names a stage that is always left out in one sentence', () => {
    expect(english?.headline(skipped)).toBe('31 of 34 went from *Ready* to *Launch* without *Review*');
    expect(french?.headline(skipped)).toBe('31 sur 34 ont sauté l’étape *Review*, entre *Ready* et *Launch*');
    expect(english?.headline({ ...skipped, usual: 20 })).toBe('31 of 34 went without *Review*, most often from *Ready* to *Launch* (20)');
    expect(english?.headline({ ...skipped, after: null, before: 'build' })).toBe('31 of 34 went straight to *Build* without *Review*');
    expect(french?.headline({ ...skipped, cases: 1, usual: 1, after: null })).toBe(
      '1 sur 34 a sauté l’étape *Review*, en commençant par *Launch*',
    );
    expect(english?.headline({ ...skipped, kind: 'extra', stage: 'idea' })).toBe(
      '31 of 34 came to *Idea* after *Ready*, where the path does not have it',
    );
  });

  it('says of a line how many, how long before it, and whether it is agreed', () => {
    const layout = layOut(picture);
    expect(english?.line(find(layout, 'ready>launch'))).toBe(
      '31 of 34 went from *Ready* to *Launch*. Median stay in *Ready* before it: 2 working days. On the agreed path.',
    );
    expect(english?.line({ ...find(layout, 'review>build'), times: 5, medianDays: 12.6, allowed: false })).toBe(
      '3 of 34 went from *Review* to *Build*. Median stay in *Review* before it: 13 working days. 5 times in all. A return that the path does not have.',
    );
    expect(plain(french?.line(find(layout, '>idea')) ?? '')).toBe('31 sur 34 ont commencé par Idea. Sur le parcours prévu.');
  });

  it('finds where the time goes, and none where none went', () => {
    const [first, ...rest] = picture.stages;
    expect(findLongest({ stages: first ? [...rest, { ...first, share: 0.4 }] : [] })?.id).toBe('idea');
    expect(findLongest({ stages: picture.stages.map((stage) => ({ ...stage, share: 0 })) })).toBeNull();
  });

  it('writes names in two lines and cuts only what is far too long', () => {
    expect(wrapName('Solution test', 10, 14)).toEqual(['Solution', 'test']);
    expect(wrapName('À tester', 10, 14)).toEqual(['À tester']);
    expect(wrapName('Vérification', 10, 14)).toEqual(['Vérification']);
    expect(wrapName('Mise à disposition des clients', 10, 14)).toEqual(['Mise à', 'disposition d…']);
    expect(wrapName('Donaudampfschifffahrt', 10, 14)).toEqual(['Donaudampfsch…']);
  });
});
