import Button from '@atlaskit/button/new';
import DownloadIcon from '@atlaskit/icon/core/download';
import SectionMessage from '@atlaskit/section-message';
import { Inline, Stack } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { FailureMessage } from '../../../components/failure-message';
import { PrintButton } from '../../../components/print-button';
import { SiteLink } from '../../../components/site-link';
import { useRunsProductOps } from '../../../data/session-context';
import { useTexts } from '../../../data/start-context';
import { downloadText } from '../../admin/download-text';
import type { ReportChoice } from '../choice';

type Outcome = { kind: 'none' } | { kind: 'failed'; failure: Failure } | { kind: 'published'; url: string; title: string };

/** Where the report goes from here: a table, paper, and for those who run the playbook a page in Confluence. All say what the page says. */
export function useExports({ filter, month }: ReportChoice) {
  const { t, lang } = useTexts();
  const runs = useRunsProductOps();
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [asking, setAsking] = useState<'csv' | 'page' | null>(null);
  const question = { filter, frozen: month, lang };

  const saveTable = async (): Promise<void> => {
    setAsking('csv');
    const reply = await call('report.export', question);
    setAsking(null);
    setOutcome(reply.ok ? { kind: 'none' } : { kind: 'failed', failure: reply.failure });
    if (reply.ok) downloadText(reply.value.name, reply.value.csv, 'text/csv');
  };
  const publish = async (): Promise<void> => {
    setAsking('page');
    const reply = await call('report.publish', question);
    setAsking(null);
    setOutcome(reply.ok ? { kind: 'published', ...reply.value } : { kind: 'failed', failure: reply.failure });
  };

  const buttons = (
    <div role="group" aria-label={t('adoption.export.menu')}>
      <Inline space="space.075" rowSpace="space.075" shouldWrap>
        <Button iconBefore={DownloadIcon} isLoading={asking === 'csv'} onClick={() => void saveTable()}>
          {t('adoption.export.csv')}
        </Button>
        <PrintButton />
        {runs ? (
          <Button isLoading={asking === 'page'} onClick={() => void publish()}>
            {t('adoption.export.publish')}
          </Button>
        ) : null}
      </Inline>
    </div>
  );
  return { buttons, outcome: <ExportOutcome outcome={outcome} /> };
}

function ExportOutcome({ outcome }: { outcome: Outcome }) {
  const { t } = useTexts();
  if (outcome.kind === 'none') return null;
  if (outcome.kind === 'failed') return <FailureMessage failure={outcome.failure} />;
  return (
    <div role="status">
      <SectionMessage appearance="success">
        <Stack>
          <p>
            {t('adoption.export.published')} <SiteLink url={outcome.url}>{outcome.title}</SiteLink>
          </p>
        </Stack>
      </SectionMessage>
    </div>
  );
}
