import { useEffect, useRef } from 'react';
import { FailureMessage } from '../../components/failure-message';
import { SquadLink } from '../../components/module-link';
import { Overtaken, Saved } from '../../components/save-outcome';
import { useTexts } from '../../data/start-context';
import { useStageName } from './stage-name';
import type { StageMapWork } from './use-stage-map';

/** What became of the last attempt to confirm, and what happens next: brought into view when it comes, since the table above it is long. */
export function StageMapOutcome({ work, project }: { work: StageMapWork; project: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (work.outcome.kind !== 'none') place.current?.scrollIntoView({ block: 'center' });
  }, [work.outcome]);
  return (
    <div ref={place}>
      <OutcomeMessage work={work} project={project} />
    </div>
  );
}

function OutcomeMessage({ work, project }: { work: StageMapWork; project: string }) {
  const { t } = useTexts();
  const sayStage = useStageName(work.base.stages);
  const { outcome } = work;
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'failed') return <FailureMessage failure={outcome.failure} />;
  if (outcome.kind === 'saved') {
    return (
      <Saved title={t('stageMap.saved')}>
        <p>
          {t('stageMap.savedText')} <SquadLink projectKey={project}>{t('stageMap.toSquad')}</SquadLink>
        </p>
      </Saved>
    );
  }
  return (
    <Overtaken title={t('stageMap.conflict')}>
      <p>{t(outcome.conflicts.length === 0 ? 'stageMap.conflictNone' : 'stageMap.conflictText')}</p>
      {outcome.conflicts.length === 0 ? null : (
        <ul>
          {outcome.conflicts.map(({ row, mine, theirs }) => (
            <li key={row.id}>{t('stageMap.conflictRow', { status: row.name, mine: sayStage(mine), theirs: sayStage(theirs) })}</li>
          ))}
        </ul>
      )}
    </Overtaken>
  );
}
