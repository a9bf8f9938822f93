import { createAppClient } from '../../host/commands/app-client';
import { operator } from '../../host/operator';
import type { Snapshot } from '../../host/snapshot/types';
import type { AdfDocument } from '../../src/contract/adf';
import type { ReportFilter } from '../../src/contract/report';
import type { AppHost } from './app-host';
import { wanted } from './report';
import type { Told } from './report-walk';

/** Chooses where pages of the app stand: a space of the site by its key, in which `by` may write. */
export async function chooseSpace(app: AppHost, key: string, by?: string): Promise<void> {
  const pages = () => app.get('playbook-pages.get', {});
  const { spaces } = await app.get('playbook-pages.spaces', { query: '' });
  const { version } = await pages();
  const space = spaces.find((each) => each.key === key);
  if (!space) throw new Error(`no space ${key} to write to`);
  await app.get('playbook-pages.choose', { space: space.id, langs: ['en'], basedOn: version }, by);
  await app.host.settle(async () => ['running', 'waiting'].includes((await pages()).run?.state ?? ''));
}

/** Writes the report as a Confluence page; its content, as Confluence has it. */
export async function publishReport(app: AppHost, { confluence }: Snapshot, more: Partial<ReportFilter> = {}): Promise<AdfDocument> {
  const { url } = await app.get('report.publish', { filter: wanted(more), frozen: null, lang: 'en' });
  const id = new URL(url, 'https://site.example').searchParams.get('pageId');
  const page = confluence?.pages.find((each) => each.id === id);
  return JSON.parse(page?.body?.atlas_doc_format?.value ?? 'null') as AdfDocument;
}

/** The report of whoever administers the site with `withOperator` in every form that it has. */
export async function tellEverywhere(app: AppHost, site: Snapshot, more: Partial<ReportFilter> = {}): Promise<Told> {
  const question = { filter: wanted(more), frozen: null, lang: 'en' } as const;
  return {
    report: await app.get('report.get', question),
    csv: (await app.get('report.export', question)).csv,
    page: (await publishReport(app, site, more)).content,
    audit: await createAppClient(app.host, operator.accountId).readAudit('en'),
  };
}
