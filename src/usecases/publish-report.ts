import type { Api } from '../contract/endpoints';
import { makeParagraph } from '../contract/adf';
import { boundSection } from '../domain/playbook-pages/section';
import { writeReportPage } from '../domain/report/page';
import { openWords } from '../domain/report/words';
import { addressPage } from '../domain/page-key';
import { dayOf } from '../domain/adoption-day';
import { AppFailure } from '../ports/failure';
import type { KeptPage } from '../ports/playbook-pages';
import type { Ports } from '../ports/ports';
import { getReport } from './get-report';
import { keepPage } from './keep-page';
import type { ReportNeeds } from './read-report';
import type { ReportCatalogues } from './tell-report';

type Needs = ReportNeeds & Pick<Ports, 'etats' | 'log' | 'confluence' | 'playbookPages'>;

/** A page of the report is made once, and written anew when it is asked for again. */
const newPage = (key: string, title: string): KeptPage => ({
  ...{ key, title, pageId: null, section: null, source: null, state: 'new', wish: null, writtenAt: null },
});

/**
 * Writes the report as a page below the home of the space that was chosen for the playbook's pages, one page a day or frozen month. `not-found`: no space was chosen;
 * `space-refused`: Confluence does not let the app write there, or another page has the title.
 */
export const publishReport =
  (ports: Needs, catalogues: ReportCatalogues) =>
  async (input: Api['report.publish']['input']): Promise<Api['report.publish']['output']> => {
    const { lang } = input;
    const { space } = await ports.playbookPages.read();
    if (!space) throw new AppFailure('not-found');
    const report = await getReport(ports, catalogues)(input);
    const words = openWords(catalogues[lang], lang, ports.now());
    const day = words.day(report.period.to);
    const { page } = words.texts;
    const title = words.fill(page.title, { day: report.frozen?.month ?? day });
    const key = `report/${lang}/${report.frozen?.id ?? dayOf(ports.now())}`;
    const section = boundSection(key, [makeParagraph(words.fill(page.section, { day }))], writeReportPage(report, words), [
      makeParagraph(words.fill(page.end)),
    ]);
    const wanted = { key, title, otherTitle: `${title} (Diapason)`, section };
    const place = { spaceId: space.id, parentId: null, message: title };
    const kept = await keepPage(ports, { ...newPage(key, title), wish: 'overwrite' }, place, wanted);
    if (kept.pageId === null || kept.state !== 'in-step') throw new AppFailure('space-refused', { reason: 'app' });
    return { url: addressPage(kept.pageId), title: kept.title };
  };
