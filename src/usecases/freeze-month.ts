import { reportFilterSchema, type Report } from '../contract/report';
import type { Lang } from '../contract/text';
import { dayNumberOf, firstDayOf, monthOf, shiftMonth } from '../domain/history/days';
import { writeFrozenBody } from '../domain/report/frozen';
import type { Sweep } from '../domain/sweep';
import type { Ports } from '../ports/ports';
import { tellReport, type ReportCatalogues } from './tell-report';
import { readForNobody, type SiteNeeds } from './read-report';

export type FreezeNeeds = SiteNeeds & Pick<Ports, 'newId' | 'etats'>;
type Frozen = NonNullable<Report['frozen']>;

/** The first so many days of a month close the one before: a site that was not read for longer has nothing to say of its end. */
const CLOSING_DAYS = 7;

/** Keeps the whole report as it stands now, in both languages, under a name of its own. Whatever changes later changes nothing of it. */
export const freezeMonth =
  (ports: FreezeNeeds, catalogues: ReportCatalogues) =>
  async (month: string): Promise<Frozen> => {
    const frozen = { id: `${month}-${ports.newId().slice(0, 8)}`, month, frozenAt: ports.now() };
    const filter = reportFilterSchema.parse({ period: 'month' });
    const tell = (lang: Lang): Promise<Report> => tellReport(ports, catalogues, () => readForNobody(ports))({ filter, lang });
    await ports.frozen.insert({ ...frozen, body: writeFrozenBody({ en: await tell('en'), fr: await tell('fr') }, frozen) });
    return frozen;
  };

/** The present month, now: by hand. */
export const freezeNow = (ports: FreezeNeeds, catalogues: ReportCatalogues) => (): Promise<Frozen> =>
  freezeMonth(ports, catalogues)(monthOf(dayNumberOf(ports.now())));

/** At the end of the first ordinary sweep of a month: freezes the month that has ended, once. */
export const closeMonth =
  (ports: FreezeNeeds, catalogues: ReportCatalogues) =>
  async ({ asOf }: Pick<Sweep, 'asOf'>): Promise<void> => {
    const day = dayNumberOf(asOf);
    const month = shiftMonth(monthOf(day), -1);
    if (day - firstDayOf(monthOf(day)) >= CLOSING_DAYS) return;
    const [first, frozen] = await Promise.all([ports.history.findFirstMonth(), ports.frozen.list()]);
    const endsAt = firstDayOf(monthOf(day)) * 86_400_000;
    const isClosed = frozen.some((each) => each.month === month && each.frozenAt >= endsAt);
    if (first !== null && first <= month && !isClosed) await freezeMonth(ports, catalogues)(month);
  };
