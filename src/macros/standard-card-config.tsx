/** @jsxRuntime classic */
import ForgeReconciler from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { readStandardCardConfig } from '../contract/macro-config';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { StandardCardForm } from './views/standard-card-form';

/** The settings of a standard card: which standard, and near to which squad. */
function StandardCardConfig() {
  const { context, texts } = useReader();
  const standards = useQuery('standard.names', { lang: texts.lang });
  const names = useQuery('squad.names', {});
  return (
    <Answer query={standards.query} onRetry={standards.reload}>
      {(told) => (
        <Answer query={names.query} onRetry={names.reload}>
          {({ squads }) => (
            <StandardCardForm standards={told.standards} squads={squads} chosen={readStandardCardConfig(context.extension.config)} />
          )}
        </Answer>
      )}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <StandardCardConfig />
    </MacroFrame>
  </React.StrictMode>,
);
