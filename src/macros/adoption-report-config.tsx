/** @jsxRuntime classic */
import ForgeReconciler from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { askReport, readAdoptionConfig } from '../contract/macro-config';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { AdoptionForm } from './views/adoption-form';

/** What can be chosen is the same whatever is chosen now: all tribes, all months. */
const everything = readAdoptionConfig({});

/** The settings of the adoption report: live or a frozen month, and of which tribes. */
function AdoptionReportConfig() {
  const { context, texts } = useReader();
  const { query, reload } = useQuery('report.get', askReport(everything, texts.lang));
  return (
    <Answer query={query} onRetry={reload}>
      {({ options }) => <AdoptionForm options={options} chosen={readAdoptionConfig(context.extension.config)} />}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <AdoptionReportConfig />
    </MacroFrame>
  </React.StrictMode>,
);
