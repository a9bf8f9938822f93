import { reportFilterSchema, type Report } from '../contract/report';
import type { Lang } from '../contract/text';
import { dayNumberOf, firstDayOf, monthOf, shiftMonth, startOfDay } from '../domain/history/days';
import { writeFrozenBody } from '../domain/report/frozen';
import type { Sweep } from '../domain/sweep';
import type { FrozenMonth } from '../ports/history';
import type { Ports } from '../ports/ports';
import { tellReport, type ReportCatalogues } from './tell-report';
import { readForNobody, type SiteNeeds } from './read-report';

export type FreezeNeeds = SiteNeeds & Pick<Ports, 'newId' | 'etats'>;
type Frozen = NonNullable<Report['frozen']>;

/** The first so many days of a month close the one before: a site that was not read for longer has nothing to say of its end. */
const CLOSING_DAYS = 7;

/** The name under which a month freezes by itself: there is one of it, whereas somebody may freeze a month by hand as often as they like. */
const nameEnd = (month: string): string => `${month}-end`;

/** The whole report as it stands now, in both languages, under a name. Whatever changes later changes nothing of it. */
async function tellMonth(ports: FreezeNeeds, catalogues: ReportCatalogues, id: string, month: string): Promise<FrozenMonth> {
  const frozen: Frozen = { id, month, frozenAt: ports.now() };
  const filter = reportFilterSchema.parse({ period: 'month' });
  const tell = (lang: Lang): Promise<Report> => tellReport(ports, catalogues, () => readForNobody(ports))({ filter, lang });
  return { ...frozen, body: writeFrozenBody({ en: await tell('en'), fr: await tell('fr') }, frozen) };
}

/** The present month, now: by hand. */
export const freezeNow = (ports: FreezeNeeds, catalogues: ReportCatalogues) => async (): Promise<Frozen> => {
  const month = monthOf(dayNumberOf(ports.now()));
  const { id, frozenAt, body } = await tellMonth(ports, catalogues, `${month}-${ports.newId().slice(0, 8)}`, month);
  await ports.frozen.insert({ id, month, frozenAt, body });
  return { id, month, frozenAt };
};

/**
 * At the end of an ordinary sweep: on the last day of a month freezes that month, each sweep of the day in the place of the one before; where there was none that
 * day, the first sweep of the next month freezes it. What stood when its month was over stays as it is for ever.
 */
export const closeMonth =
  (ports: FreezeNeeds, catalogues: ReportCatalogues) =>
  async ({ asOf }: Pick<Sweep, 'asOf'>): Promise<void> => {
    const today = dayNumberOf(ports.now());
    const month = monthOf(today);
    if (monthOf(today + 1) !== month) {
      // One of yesterday that ends after midnight knows nothing of the month's last day.
      if (dayNumberOf(asOf) === today) await ports.frozen.replace(await tellMonth(ports, catalogues, nameEnd(month), month));
      return;
    }
    const ended = shiftMonth(month, -1);
    if (today - firstDayOf(month) >= CLOSING_DAYS) return;
    const [first, frozen] = await Promise.all([ports.history.findFirstMonth(), ports.frozen.list()]);
    const isClosed = frozen.some(
      (each) => each.month === ended && (each.id === nameEnd(ended) || each.frozenAt >= startOfDay(firstDayOf(month))),
    );
    if (first !== null && first <= ended && !isClosed) await ports.frozen.insert(await tellMonth(ports, catalogues, nameEnd(ended), ended));
  };
