import SectionMessage from '@atlaskit/section-message';
import type { SquadPage } from '../../../../../src/contract/squad-page';
import { QuietMessage } from '../../components/quiet-message';
import { useTexts } from '../../data/start-context';
import { isActive } from '../../data/use-sweep';

/** What the reader should know before the rest: nothing is there yet, it is old, or it is being renewed. */
export function Notices({ page }: { page: SquadPage }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      {isActive(page.sweep) ? (
        <div role="status">
          <SectionMessage>
            <p>
              {page.sweep.state === 'waiting'
                ? t('page.sweepingWaiting', { time: page.sweep.resumesAt === null ? 'none' : texts.time(page.sweep.resumesAt) })
                : t('page.sweeping', { share: page.sweep.progress })}
            </p>
          </SectionMessage>
        </div>
      ) : null}
      {page.stale && page.asOf !== null ? (
        <SectionMessage appearance="warning" title={t('page.staleTitle', { when: texts.dateTime(page.asOf) })}>
          <p>{t('page.stale')}</p>
        </SectionMessage>
      ) : null}
      {hidesEvidence(page) ? (
        <SectionMessage title={t('page.statesOnly')}>
          <p>{t('page.statesOnlyText')}</p>
        </SectionMessage>
      ) : null}
      <EmptyNotice page={page} />
    </>
  );
}

/** The reader sees states and no work item: leadership and Product Ops on a space that they may not browse. */
function hidesEvidence(page: SquadPage): boolean {
  return page.standards.some(({ findings }) => findings.some(({ evidenceTotal }) => evidenceTotal === null));
}

function EmptyNotice({ page }: { page: SquadPage }) {
  const { t } = useTexts();
  if (page.playbook === null) return <QuietMessage title={t('page.empty.noPlaybook')} text={t('page.empty.noPlaybookText')} />;
  if (page.asOf === null) return <QuietMessage title={t('page.empty.noSweep')} text={t('page.empty.noSweepText')} />;
  if (page.standards.length === 0) return <QuietMessage title={t('page.empty.noStandard')} text={t('page.empty.noStandardText')} />;
  return null;
}
