import { Stack } from '@atlaskit/primitives';
import type { Report } from '../../../../../src/contract/report';
import type { ReportNumber } from '../../../../../src/contract/report-parts';
import { useTexts } from '../../data/start-context';
import { ReportHeader } from './header/report-header';
import { HeatMapPart } from './heat-map/heat-map';
import { MovedPart } from './moved/moved-part';
import { NumberTiles } from './numbers/number-tiles';
import { DecisionsPart } from './parts/decisions-part';
import { ExceptionsPart } from './parts/exceptions-part';
import { GapsPart } from './parts/gaps-part';
import { NotesPart } from './parts/notes-part';
import { OutcomesPart } from './parts/outcomes-part';
import { RolesPart } from './parts/roles-part';
import { WinsPart } from './parts/wins-part';
import type { ReportPlace } from './place';
import { PracticesPart } from './practices/practices-part';
import { ProgressPart } from './progress/progress-part';

interface Props {
  report: Report;
  /** Absent where figures lead nowhere: a frozen month has no squads of its own behind it. */
  onGo: ((place: ReportPlace) => void) | undefined;
}

/** The report from the sentence to the notes: what is most useful first and largest, what qualifies it last. */
export function ReportPage({ report, onGo }: Props) {
  const { t } = useTexts();
  const openers: Partial<Record<ReportNumber['id'], () => void>> =
    onGo === undefined
      ? {}
      : {
          adopted: () => onGo({ kind: 'squads', of: { standing: 'adopted' } }),
          exceptions: () => onGo({ kind: 'squads', of: { standing: 'waived' } }),
        };
  return (
    <Stack space="space.500">
      <ReportHeader report={report} />
      <NumberTiles report={report} openers={openers} />
      <HeatMapPart report={report} onGo={onGo} />
      <div className="report-pair">
        <ProgressPart burnUp={report.burnUp} />
        <MovedPart moved={report.moved} />
      </div>
      <div className="report-pair" data-wide>
        <GapsPart gaps={report.gaps} />
        <DecisionsPart decisions={report.decisions} />
      </div>
      <PracticesPart title={t('adoption.practices.title')} standards={report.standards} onGo={onGo} />
      {report.outcomes === null ? null : <OutcomesPart outcomes={report.outcomes} />}
      <div className="report-pair">
        <RolesPart roles={report.roles} />
        <WinsPart wins={report.wins} />
      </div>
      <ExceptionsPart exceptions={report.exceptions} total={report.exceptionsTotal} />
      <NotesPart notes={report.notes} />
    </Stack>
  );
}
