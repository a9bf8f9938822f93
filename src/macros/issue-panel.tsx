/** @jsxRuntime classic */
import ForgeReconciler, { Stack } from '@forge/react';
import React from 'react';
import type { Context } from '../client/reader';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { Emphasised } from './kit/emphasised';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { describePanel } from './words/issue-panel';

/** The key of the work item that the panel stands on. Throws elsewhere: that is a fault in the manifest. */
function readIssue(context: Context): string {
  const issue: unknown = context.extension.issue;
  if (typeof issue === 'object' && issue !== null && 'key' in issue && typeof issue.key === 'string') return issue.key;
  throw new Error('The panel has no work item in its context.');
}

/** The panel on a work item: the stage it is in and for how long, what the flow expects next, its deviations so far. */
function IssuePanel() {
  const { context, texts } = useReader();
  const { query, reload } = useQuery('issue.panel', { issue: readIssue(context), lang: texts.lang });
  return (
    <Answer query={query} onRetry={reload}>
      {(panel) => (
        <Stack space="space.075">
          {describePanel(panel, texts, Date.now()).map((line) => (
            <Emphasised key={line} text={line} />
          ))}
        </Stack>
      )}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <IssuePanel />
    </MacroFrame>
  </React.StrictMode>,
);
