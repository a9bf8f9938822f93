import type { AdoptionReport } from '../../../../../src/contract/adoption';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { QuietMessage } from '../../components/quiet-message';
import { useTexts } from '../../data/start-context';
import { useQuery } from '../../../../../src/client/use-query';
import type { Place } from '../global/place';
import { AdoptionHeader } from './adoption-header';
import { chooseEmpty } from './figures';
import { PracticesTable } from './practices-table';
import { SquadsTable } from './squads-table';
import { StandardDetail } from './standard-detail';
import { TribeDetail } from './tribe-detail';
import { TribesTable } from './tribes-table';

export type ReportPlace = Exclude<Place, { kind: 'product-ops' }>;

interface Props {
  place: ReportPlace;
  onGo: (place: ReportPlace) => void;
}

/** How far each practice is really lived: the report, and what is behind its figures. */
export function AdoptionView({ place, onGo }: Props) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('adoption.get', { lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  return (
    <Page>
      <ReportPart report={query.value} place={place} onGo={onGo} />
    </Page>
  );
}

function ReportPart({ report, place, onGo }: Props & { report: AdoptionReport }) {
  const { t } = useTexts();
  if (place.kind === 'tribe') return <TribeDetail report={report} tribe={place.tribe} onGo={onGo} />;
  const standard = place.kind === 'standard' ? report.standards.find((each) => each.standard === place.standard) : undefined;
  if (standard !== undefined) return <StandardDetail report={report} standard={standard} onGo={onGo} />;
  const empty = chooseEmpty(report);
  return (
    <>
      <AdoptionHeader report={report} />
      {empty === null ? (
        <>
          <PracticesTable report={report} onGo={onGo} />
          {report.audience === 'all' ? (
            <TribesTable report={report} onGo={onGo} />
          ) : (
            <SquadsTable squads={report.squads} standards={report.standards} />
          )}
        </>
      ) : (
        <QuietMessage title={t(`adoption.empty.${empty}`)} text={t(`adoption.empty.${empty}-text`)} />
      )}
    </>
  );
}
