/** @jsxRuntime classic */
import ForgeReconciler from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { readSquadCardConfig } from '../contract/macro-config';
import { useReader } from './kit/reader-context';
import { SquadCardForm } from './views/squad-card-form';

/** The settings of a squad card: which squad it shows. */
function SquadCardConfig() {
  const { context } = useReader();
  const { query, reload } = useQuery('squad.names', {});
  return (
    <Answer query={query} onRetry={reload}>
      {({ squads }) => <SquadCardForm squads={squads} chosen={readSquadCardConfig(context.extension.config)?.squad ?? null} />}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <SquadCardConfig />
    </MacroFrame>
  </React.StrictMode>,
);
