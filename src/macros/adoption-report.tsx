/** @jsxRuntime classic */
import ForgeReconciler, { useConfig } from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { askReport, readAdoptionConfig } from '../contract/macro-config';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { AdoptionView } from './views/adoption-view';

/** Confluence macro: how far the practices are adopted, live or as a month was frozen, of what the reader may see. */
function AdoptionReport() {
  const { context, texts } = useReader();
  const config: unknown = useConfig() ?? context.extension.config;
  const { query, reload } = useQuery('report.get', askReport(readAdoptionConfig(config), texts.lang));
  return (
    <Answer query={query} onRetry={reload}>
      {(report) => <AdoptionView report={report} />}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <AdoptionReport />
    </MacroFrame>
  </React.StrictMode>,
);
