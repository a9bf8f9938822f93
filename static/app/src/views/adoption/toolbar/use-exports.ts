import { useState } from 'react';
import type { Failure } from '../../../../../../src/contract/failure';
import { call } from '../../../bridge';
import { useTexts } from '../../../data/start-context';
import { downloadText } from '../../admin/download-text';
import type { ReportChoice } from '../choice';

/** What came of it: nothing to say, a failure, a page that was written, or a month that was frozen. */
export type ExportOutcome =
  | { kind: 'none' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'published'; url: string; title: string }
  | { kind: 'frozen'; id: string; month: string };

export interface Exports {
  outcome: ExportOutcome;
  isBusy: boolean;
  saveTable: () => Promise<void>;
  publish: () => Promise<void>;
  freeze: () => Promise<void>;
}

/** Where the report goes from here: a table, a page in Confluence, a frozen month. All say what the page says. */
export function useExports({ filter, month }: ReportChoice): Exports {
  const { lang } = useTexts();
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
  };
}
