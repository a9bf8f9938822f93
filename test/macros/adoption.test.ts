import type { Report } from '../../src/contract/report';
import { askReport, readAdoptionConfig } from '../../src/contract/macro-config';
import { exportAdoption, exportTexts } from '../../src/macros/adf';
import { describeAdoption } from '../../src/macros/words/adoption';
import { describeHeadline, sayForecast } from '../../src/text/adoption/headline';
import { describeCell } from '../../src/text/adoption/heat-map';
import { describeNumber, describeNumbers } from '../../src/text/adoption/numbers';
import { reportSchema } from '../../src/contract/report';
import { report } from '../kit/report-sample';
import { expectAdf } from '../kit/adf';

const en = exportTexts('en', 'Europe/Paris');
const fr = exportTexts('fr', 'Europe/Paris');
/** French puts narrow and plain no-break spaces; here a space is a space. */
const plainly = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const headlineOf = (change: Partial<NonNullable<Report['headline']>>): Pick<Report, 'headline' | 'coverage'> => ({
  headline: report.headline && { ...report.headline, ...change },
  coverage: report.coverage,
});

test('the sample that these tests speak of is a report', () => {
  expect(reportSchema.parse(report)).toEqual(report);
});

describe('the headline', () => {
  test('stands alone, with the change, the waivers, what is not judged and the coverage beside it', () => {
    expect(describeHeadline(report, en)).toEqual({
      sentence: '9 of 24 squads live the 3 required practices',
      facts: ['38%', '+2 since 16 Jul 2026', '42% with waivers (10)', '2 cannot be judged yet', '97% could be judged'],
      forecast: 'At the present pace, 80% is reached about 12 Nov 2026 (28 Oct 2026 – 9 Dec 2026), 6 weeks after the goal.',
      goal: 'Goal: 80% of squads by 1 Oct 2026',
    });
    const words = describeHeadline(report, fr);
    expect(words?.sentence).toBe('9 squads sur 24 ont adopté les 3 pratiques communes requises');
    expect(words?.facts.map(plainly)).toEqual([
      '38 %',
      '+2 depuis le 16 juil. 2026',
      '42 % avec les dérogations (10)',
      '2 ne peuvent pas encore être appréciées',
      'part vérifiable : 97 %',
    ]);
    expect(plainly(words?.forecast ?? '')).toBe(
      'Au rythme actuel, les 80 % seront atteints vers le 12 nov. 2026 (entre le 28 oct. 2026 et le 9 déc. 2026), 6 semaines après l’échéance.',
    );
  });

  test.each([
    [
      { adopted: 0 },
      'None of the 24 squads lives the 3 required practices yet',
      'Aucune des 24 squads n’a encore adopté les 3 pratiques communes requises',
    ],
    [{ adopted: 1, required: 1 }, '1 of 24 squads lives the required practice', '1 squad sur 24 a adopté la pratique commune requise'],
    [{ squads: 1, adopted: 1 }, 'The squad lives the 3 required practices', 'La squad a adopté les 3 pratiques communes requises'],
    [
      { squads: 1, adopted: 0 },
      'The squad does not live the 3 required practices yet',
      'La squad n’a pas encore adopté les 3 pratiques communes requises',
    ],
  ])('knows none and one: %j', (change, english, french) => {
    expect(describeHeadline(headlineOf(change), en)?.sentence).toBe(english);
    expect(describeHeadline(headlineOf(change), fr)?.sentence).toBe(french);
  });

  test('leaves out what there is nothing to say of, and says no sentence where it is withheld', () => {
    expect(
      describeHeadline({ ...headlineOf({ before: null, withWaivers: 9, notJudged: 0, goal: null }), coverage: null }, en),
    ).toMatchObject({
      facts: ['38%'],
      forecast: 'No goal is set, so nothing is forecast. Product Ops sets one in the playbook’s settings.',
      goal: null,
    });
    expect(describeHeadline(headlineOf({ adopted: 7 }), en)?.facts).toContain('no change since 16 Jul 2026');
    expect(describeHeadline({ headline: null, coverage: report.coverage }, en)).toBeNull();
  });

  test('says when the goal is reached against its day, and why it says nothing', () => {
    const by = (day: string) => ({ share: 0.8, by: day });
    const expected = { kind: 'expected', day: '2026-11-12', early: '2026-10-28', late: '2026-12-09' } as const;
    expect(sayForecast(expected, by('2026-11-26'), en)).toContain(', 2 weeks before the goal.');
    expect(sayForecast(expected, by('2026-11-11'), en)).toContain(', in time for the goal.');
    expect(sayForecast(expected, by('2026-05-12'), en)).toContain(', 6 months after the goal.');
    expect(sayForecast(expected, { share: 0.8, by: null }, en)).toMatch(/9 Dec 2026\)\.$/);
    expect(sayForecast({ kind: 'reached' }, by('2026-11-11'), en)).toBe('The goal of 80% is reached.');
    const silences = (['too-thin', 'no-trend', 'beyond-two-years', 'no-goal'] as const).map((why) =>
      sayForecast({ kind: 'silent', why }, by('2026-11-11'), fr),
    );
    expect(new Set(silences).size).toBe(4);
  });
});

describe('the five numbers', () => {
  test('say how much, of what, since when and towards what', () => {
    expect(describeNumbers(report, en).map(({ name, value, notes }) => [name, value, ...notes])).toEqual([
      ['Adopted', '58%', '126 of 216', '+7 pts since 16 Jul', '62% with waivers', 'goal: 80%'],
      ['Depth', '82%', '738 of 900', '+2 pts since 16 Jul'],
      ['Time to adopt', '64 days', '-7 days since 16 Jul', 'goal: 60 days'],
      ['Sustained 60 days', '88%', '88 of 100', '-2 pts since 16 Jul'],
      ['Exceptions', '5', '1 ends within 30 days', '+2 since 16 Jul'],
    ]);
  });

  test('name the year where the period began in another', () => {
    const [first] = describeNumbers({ ...report, period: { from: '2025-10-16', to: '2026-10-16' } }, en);
    expect(first?.notes).toContain('+7 pts since 16 Oct 2025');
  });

  test('say that there is nothing to tell rather than 0', () => {
    const [first] = report.numbers;
    if (first === undefined) throw new Error('the sample has numbers');
    expect(describeNumber({ ...first, now: null }, report.period, fr)).toMatchObject({ value: '–', notes: ['rien à dire pour l’instant'] });
  });
});

describe('a cell of the heat map', () => {
  const pairs = { inScope: 12, adopted: 6, settling: 1, notYet: 2, waived: 1, notJudged: 2 };

  test('is adopted ÷ judged, and says the rest in its name', () => {
    expect(describeCell({ area: 'ready', pairs, isThin: false }, 'Voyageur', en)).toEqual({
      ...{ share: 0.6, value: '60%', fraction: '6 of 10', isThin: false },
      label: 'Voyageur, Ready: 6 of 10 judged are adopted, 1 waived, 2 not judged',
    });
    expect(describeCell({ area: 'ready', pairs, isThin: true }, null, en).label).toBe(
      'Without a tribe, Ready: 6 of 10 judged are adopted, 1 waived, 2 not judged; too little could be judged to rely on it',
    );
  });

  test('without a figure says why: unknown is not 0', () => {
    const unjudged = { inScope: 3, adopted: 0, settling: 0, notYet: 0, waived: 0, notJudged: 3 };
    expect(describeCell({ area: 'ready', pairs: unjudged, isThin: true }, 'Voyageur', en)).toMatchObject({
      share: null,
      label: 'Voyageur, Ready: none judged',
    });
    expect(describeCell({ area: 'ready', why: 'few-squads' }, 'Voyageur', fr)).toMatchObject({ share: null, value: '' });
  });
});

test('the settings keep a month and tribes, and ask for the same on the page and in an export', () => {
  expect(askReport(readAdoptionConfig(undefined), 'en')).toEqual({
    filter: { tribes: [], lead: null, areas: [], standards: [], period: 'quarter' },
    ...{ frozen: null, lang: 'en' },
  });
  expect(askReport(readAdoptionConfig({ month: '2026-09', tribes: ['Voyageur'], later: true }), 'fr')).toMatchObject({
    filter: { tribes: ['Voyageur'] },
    ...{ frozen: '2026-09', lang: 'fr' },
  });
  for (const config of [{ month: '' }, { tribes: 'Voyageur' }, 3]) expect(readAdoptionConfig(config)).toEqual({ month: null, tribes: [] });
});

describe('the macro', () => {
  const say = (value: Report) => describeAdoption(value, en, en.date);

  test('tells the headline, the numbers, the heat map and the trend of the report', () => {
    const words = say(report);
    expect(words.sentence).toBe(describeHeadline(report, en)?.sentence);
    expect(words.numbers).toEqual(describeNumbers(report, en));
    expect(words.heat?.rows.map(({ name }) => name)).toEqual(report.heatMap.rows.map(({ tribe }) => tribe));
    expect(words.heat?.rows[0]?.cells[0]).toEqual({ text: 'few squads', depth: null });
    expect(words.heat?.rows[3]?.cells[2]).toMatchObject({ text: expect.stringContaining('little judged') as string, depth: 0 });
    expect(words.trend?.points.at(-1)).toEqual({ day: '16 Oct', squads: 9 });
    expect(words.notes).toEqual([]);
  });

  test('keeps the newest reading of a long trend', () => {
    const points = Array.from({ length: 100 }, (_, index) => ({
      ...{
        day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
        adopted: index,
        withWaivers: index,
        inScope: 200,
        notJudged: 0,
      },
    }));
    const { trend } = say({ ...report, burnUp: { ...report.burnUp, points } });
    expect(trend?.points.length).toBeLessThanOrEqual(26);
    expect(trend?.points.at(-1)?.squads).toBe(99);
  });

  test('a frozen one names its month and its id', () => {
    const frozen = { id: '2026-09-a1', month: '2026-09', frozenAt: Date.UTC(2026, 9, 1, 3) };
    expect(say({ ...report, frozen }).line).toBe('September 2026, frozen on 1 Oct 2026 (2026-09-a1)');
  });

  test('says why there is nothing, and what it leaves out for this reader', () => {
    const nothing = say({ ...report, withheld: 'no-sweep', headline: null, asOf: null });
    expect(nothing).toMatchObject({
      line: '',
      facts: [],
      numbers: [],
      heat: null,
      trend: null,
      reason: { title: 'The first sweep has not ended yet' },
    });
    const held = say({ ...report, withheld: 'coverage', headline: null });
    expect(held).toMatchObject({ facts: [], reason: { title: 'The summary is held back' } });
    expect(held.numbers).toHaveLength(5);
    expect(say({ ...report, audience: 'own', hiddenSquads: 3 }).notes).toEqual([
      'These figures speak of the squads that you work in or lead.',
      '3 squads are not shown to you.',
    ]);
  });
});

describe.each([en, fr])('the export in $lang', (texts) => {
  test('is an Atlassian document with the same figures', () => {
    const text = expectAdf(exportAdoption({ kind: 'ready', value: report }, texts));
    const words = describeAdoption(report, texts, texts.date);
    for (const part of [
      words.sentence,
      words.line,
      ...words.facts,
      ...words.numbers.flatMap(({ name, value }) => [name, value]),
      'Transporteurs',
    ])
      expect(text).toContain(JSON.stringify(part).slice(1, -1));
  });

  test('of an empty report, and of one that failed, says why', () => {
    const empty: Report = { ...report, withheld: 'no-sweep', headline: null, asOf: null };
    expect(expectAdf(exportAdoption({ kind: 'ready', value: empty }, texts))).toContain(texts.t('adoption.empty.no-sweep'));
    expectAdf(exportAdoption({ kind: 'failed', failure: { code: 'not-found', values: {} } }, texts));
  });

  test('without a reader shows no figure at all', () => {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: texts.t('macro.noReader') }] };
    expect(exportAdoption({ kind: 'no-reader' }, texts)).toEqual({ type: 'doc', version: 1, content: [paragraph] });
  });
});
