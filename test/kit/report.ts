import type { Api } from '../../src/contract/endpoints';
import { reportFilterSchema, type Report, type ReportFilter, type ReportSquad } from '../../src/contract/report';
import type { AppHost } from './app-host';

/** What is asked of the report; nothing = all of it. */
export const wanted = (more: Partial<ReportFilter> = {}): ReportFilter => reportFilterSchema.parse(more);

/** The adoption report as a reader is told it, in English. */
export function readReport(app: Pick<AppHost, 'get'>, reader?: string, more: Partial<ReportFilter> = {}): Promise<Report> {
  return app.get('report.get', { filter: wanted(more), frozen: null, lang: 'en' }, reader);
}

/** Every squad behind its figures, in the order of their keys. */
export async function readReportSquads(app: Pick<AppHost, 'get'>, reader?: string): Promise<ReportSquad[]> {
  const squads: ReportSquad[] = [];
  for (let after: string | null = null; ;) {
    const page: Api['report.squads']['output'] = await app.get(
      'report.squads',
      { filter: wanted(), standard: null, standings: [], after, lang: 'en' },
      reader,
    );
    squads.push(...page.squads);
    if (page.next === null) return squads;
    after = page.next;
  }
}

/** How a squad stands with a standard, as the report has it; null = it is in none of its figures. */
export function standingIn(
  squads: readonly ReportSquad[],
  key: string,
  standard: string,
): ReportSquad['standings'][number]['standing'] | null {
  return squads.find((squad) => squad.key === key)?.standings.find((each) => each.standard === standard)?.standing ?? null;
}
