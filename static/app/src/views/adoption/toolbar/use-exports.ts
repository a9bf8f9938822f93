import { useState } from 'react';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { useStart, useTexts } from '../../../data/start-context';
import { downloadText } from '../../admin/download-text';
import type { ReportChoice } from '../choice';
import { copyLink } from './copy-link';

/** What came of it: nothing to say, a failure, a page that was written, a month that was frozen, or a link that was copied or could not be. */
export type ExportOutcome =
  | { kind: 'none' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'published'; url: string; title: string }
  | { kind: 'copied' }
  | { kind: 'not-copied'; link: string | null }
  | { kind: 'frozen'; id: string; month: string };

export interface Exports {
  outcome: ExportOutcome;
  isBusy: boolean;
  saveTable: () => Promise<void>;
  publish: () => Promise<void>;
  freeze: () => Promise<void>;
  share: () => Promise<void>;
}

/** Where the report goes from here: a table, a page in Confluence, a frozen month, a link. All say what the page says. `address`: of the page's own place, with what was chosen. */
export function useExports({ filter, month }: ReportChoice, address: string): Exports {
  const { lang } = useTexts();
  const { context } = useStart();
  const [outcome, setOutcome] = useState<ExportOutcome>({ kind: 'none' });
  const [isBusy, setBusy] = useState(false);
  const question = { filter, frozen: month, lang };
  const run = async (act: () => Promise<ExportOutcome>): Promise<void> => {
    setBusy(true);
    setOutcome(await act());
    setBusy(false);
  };
  return {
    outcome,
    isBusy,
    saveTable: () =>
      run(async () => {
        const reply = await call('report.export', question);
        if (!reply.ok) return { kind: 'failed', failure: reply.failure };
        downloadText(reply.value.name, reply.value.csv, 'text/csv');
        return { kind: 'none' };
      }),
    publish: () =>
      run(async () => {
        const reply = await call('report.publish', question);
        return reply.ok ? { kind: 'published', ...reply.value } : { kind: 'failed', failure: reply.failure };
      }),
    freeze: () =>
      run(async () => {
        const reply = await call('report.freeze', {});
        return reply.ok ? { kind: 'frozen', ...reply.value } : { kind: 'failed', failure: reply.failure };
      }),
    share: () =>
      run(async () => {
        const { isCopied, link } = await copyLink(context.moduleKey, address);
        return isCopied ? { kind: 'copied' } : { kind: 'not-copied', link };
      }),
  };
}
