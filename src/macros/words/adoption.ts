import type { Report } from '../../contract/report';
import { describeHeadline, describeWithheld, sayScope } from '../../text/adoption/headline';
import { describeCell, nameTribe } from '../../text/adoption/heat-map';
import { nameMonth } from '../../text/adoption/month';
import { describeNumbers, type NumberWords } from '../../text/adoption/numbers';
import { middayOf } from '../../text/day';
import type { Texts } from '../../text/texts';

/** A cell of the heat map: what it says, and how deep its shade is, 0…3; null = no figure. */
export interface HeatWords {
  text: string;
  depth: 0 | 1 | 2 | 3 | null;
}

/** The report for whoever reads a page of Confluence. */
export interface AdoptionWords {
  /** As of when, or which frozen month. */
  line: string;
  sentence: string;
  /** Below the sentence, most telling first. */
  facts: string[];
  /** Why there is no headline, or no figure at all; null where there is one. */
  reason: { title: string; text: string } | null;
  numbers: NumberWords[];
  heat: { head: string[]; rows: { name: string; cells: HeatWords[] }[] } | null;
  trend: { title: string; points: { day: string; squads: number }[] } | null;
  /** What the headline speaks of beyond what was chosen, and what this reader's figures leave out. */
  notes: string[];
}

/** Points of a trend that a chart of a page's width can carry. */
const mostPoints = 26;

/** Puts the report into words. `sayWhen` says a moment (epoch ms): relative on screen, as a date on paper. */
export function describeAdoption(report: Report, texts: Texts, sayWhen: (at: number) => string): AdoptionWords {
  const { t } = texts;
  const { withheld, audience, hiddenSquads } = report;
  const headline = withheld === null ? describeHeadline(report, texts) : null;
  const scope = sayScope(report, texts);
  const isEmpty = withheld === 'no-sweep' || withheld === 'no-squads' || withheld === 'no-standards';
  return {
    line: sayMoment(report, texts, sayWhen),
    sentence: headline?.sentence ?? t('adoption.headline.none'),
    facts:
      headline === null
        ? []
        : [headline.facts.join(t('common.separator')), headline.forecast, ...(headline.goal === null ? [] : [headline.goal])],
    reason: describeWithheld(report, texts),
    numbers: isEmpty ? [] : describeNumbers(report, texts),
    heat: isEmpty || report.heatMap.rows.length === 0 ? null : describeHeat(report.heatMap, texts),
    trend: isEmpty ? null : describeTrend(report.burnUp, texts),
    notes: [
      ...(scope === null ? [] : [scope]),
      ...(audience === 'all' ? [] : [t(`adoption.audience.${audience}`)]),
      ...(audience !== 'all' && hiddenSquads > 0 ? [t('adoption.audience.hidden', { n: hiddenSquads })] : []),
    ],
  };
}

function sayMoment({ frozen, asOf }: Report, texts: Texts, sayWhen: (at: number) => string): string {
  const { t, date } = texts;
  if (frozen !== null)
    return t('macro.adoption.frozen', { month: nameMonth(frozen.month, texts), date: date(frozen.frozenAt), id: frozen.id });
  return asOf === null ? '' : t('macro.adoption.asOf', { when: sayWhen(asOf) });
}

function describeHeat({ areas, rows }: Report['heatMap'], texts: Texts): NonNullable<AdoptionWords['heat']> {
  const { t } = texts;
  return {
    head: [t('adoption.filter.tribes'), ...areas.map((area) => t(`editor.area.${area}`))],
    rows: rows.map(({ tribe, cells }) => ({
      name: nameTribe(tribe, texts),
      cells: cells.map((cell): HeatWords => {
        const { share, value, fraction, isThin } = describeCell(cell, tribe, texts);
        if (share === null)
          return { text: 'why' in cell && cell.why === 'few-squads' ? t('macro.adoption.few') : t('common.none'), depth: null };
        const text = `${value} (${fraction})`;
        // What little could be judged of has no shade: it would say more than is known.
        return isThin ? { text: t('macro.adoption.thin', { value: text }), depth: 0 } : { text, depth: chooseDepth(share) };
      }),
    })),
  };
}

/** Quarters of the way; nothing adopted has no shade at all. */
const chooseDepth = (share: number): 0 | 1 | 2 | 3 => (share === 0 ? 0 : share < 0.4 ? 1 : share < 0.75 ? 2 : 3);

function describeTrend({ standard, points }: Report['burnUp'], { t, day }: Texts): AdoptionWords['trend'] {
  if (points.length < 2) return null;
  const every = Math.ceil(points.length / mostPoints);
  // The newest reading is always one of them.
  const kept = points.filter((_, index) => (points.length - 1 - index) % every === 0);
  return {
    title: standard === null ? t('macro.adoption.trend') : t('macro.adoption.trendOf', { practice: standard.title }),
    points: kept.map((point) => ({ day: day(middayOf(point.day)), squads: point.adopted })),
  };
}
