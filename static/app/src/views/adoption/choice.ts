import { areas } from '../../../../../src/contract/playbook';
import type { ReportFilter } from '../../../../../src/contract/report';

/** What the reader has chosen of the report; kept in the page's address, so that a link shows the same. */
export interface ReportChoice {
  filter: ReportFilter;
  /** The id of a frozen month; null = today. */
  month: string | null;
}

export const periods = ['month', 'quarter', 'half-year', 'year'] as const satisfies ReportFilter['period'][];

/** Everything, over the last quarter, today. */
export const everything: ReportChoice = {
  filter: { tribes: [], lead: null, areas: [], standards: [], period: 'quarter' },
  month: null,
};

/** What the contract takes at most; more than that in an address is left out. */
const most = { tribes: 100, standards: 200, name: 255, standard: 100, lead: 128, month: 64 } as const;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const short = (value: string | null, length: number): string | null =>
  value === null || value === '' || value.length > length ? null : value;

/** The choice that an address speaks of (`?tribe=Voyageur&period=year`). What it does not know, it leaves out. `no-tribe` = squads without one. */
export function readChoice(search: string): ReportChoice {
  const query = new URLSearchParams(search);
  const tribes: (string | null)[] = query.getAll('tribe').filter((name) => name !== '' && name.length <= most.name);
  return {
    filter: {
      tribes: unique(query.has('no-tribe') ? [...tribes, null] : tribes).slice(0, most.tribes),
      lead: short(query.get('lead'), most.lead),
      areas: areas.filter((area) => query.getAll('area').includes(area)),
      standards: unique(query.getAll('standard').filter((id) => id !== '' && id.length <= most.standard)).slice(0, most.standards),
      period: periods.find((period) => period === query.get('period')) ?? everything.filter.period,
    },
    month: short(query.get('month'), most.month),
  };
}

/** The part of an address for a choice: what `readChoice` reads; empty for everything. */
export function writeChoice({ filter, month }: ReportChoice): string {
  const query = new URLSearchParams();
  for (const tribe of filter.tribes) {
    if (tribe === null) query.set('no-tribe', '1');
    else query.append('tribe', tribe);
  }
  if (filter.lead !== null) query.set('lead', filter.lead);
  for (const area of filter.areas) query.append('area', area);
  for (const standard of filter.standards) query.append('standard', standard);
  if (filter.period !== everything.filter.period) query.set('period', filter.period);
  if (month !== null) query.set('month', month);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether squads or practices are left out by choice: an empty report may then be the choice's doing. */
export const isNarrowed = ({ filter }: ReportChoice): boolean =>
  filter.tribes.length > 0 || filter.lead !== null || filter.areas.length > 0 || filter.standards.length > 0;
