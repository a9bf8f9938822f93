import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives';
import type { Report } from '../../../../../src/contract/report';
import { useQuery } from '../../../../../src/client/use-query';
import { FailurePage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { QuietMessage } from '../../components/quiet-message';
import { useTexts } from '../../data/start-context';
import { everything, readChoice, writeChoice, type ReportChoice } from './choice';
import { chooseEmpty, type Empty } from './empty';
import { FrozenNotice } from './header/frozen-notice';
import { ReportHeader } from './header/report-header';
import { filterAt, writeReportPlace, type ReportPlace } from './place';
import { PlaceDetail } from './place-detail';
import { ReportPage } from './report-page';
import { Toolbar } from './toolbar/toolbar';
import './report.css';

interface Props {
  place: ReportPlace;
  /** What was chosen, as it stands in the address. */
  search: string;
  /** Goes to a place; without a second argument what was chosen stays. */
  onGo: (place: ReportPlace, search?: string) => void;
}

/** How far each practice is really lived: the report in one call, and what is behind its figures. */
export function AdoptionView({ place, search, onGo }: Props) {
  const { lang } = useTexts();
  const choice = readChoice(search);
  const question = { filter: filterAt(place, choice.filter), frozen: choice.month, lang };
  const { query, reload } = useQuery('report.get', question);
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailurePage failure={query.failure} onRetry={reload} />;
  const report = query.value;
  const isBehind = report.frozen === null && JSON.stringify(report.filter) !== JSON.stringify(question.filter);
  const empty = chooseEmpty(report, choice);
  const choose = (next: ReportChoice): void => onGo(place, writeChoice(next));
  return (
    <main className="report" aria-busy={isBehind}>
      <Stack space="space.300">
        {empty === null || empty === 'filtered' ? (
          <Toolbar
            options={report.options}
            choice={choice}
            address={`${writeReportPlace(place)}${writeChoice(choice)}`}
            onChoose={choose}
          />
        ) : null}
        {report.frozen === null ? null : <FrozenNotice frozen={report.frozen} onLeave={() => choose({ ...choice, month: null })} />}
        <div className="report-body">
          <ReportPart report={report} place={place} empty={empty} onGo={onGo} onClear={() => choose(everything)} />
        </div>
      </Stack>
    </main>
  );
}

interface PartProps {
  report: Report;
  place: ReportPlace;
  empty: Empty | null;
  onGo: Props['onGo'];
  onClear: () => void;
}

function ReportPart({ report, place, empty, onGo, onClear }: PartProps) {
  const { t } = useTexts();
  if (place.kind !== 'adoption') return <PlaceDetail report={report} place={place} onGo={onGo} />;
  if (empty === null) return <ReportPage report={report} onGo={report.frozen === null ? onGo : undefined} />;
  return (
    <Stack space="space.300">
      <ReportHeader report={report} />
      <QuietMessage
        title={t(`adoption.empty.${empty}`)}
        text={t(`adoption.empty.${empty}-text`)}
        action={empty === 'filtered' ? <Button onClick={onClear}>{t('adoption.filter.clear')}</Button> : undefined}
      />
    </Stack>
  );
}
