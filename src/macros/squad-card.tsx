/** @jsxRuntime classic */
import ForgeReconciler, { useConfig } from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { readSquadCardConfig } from '../contract/macro-config';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { Unconfigured } from './kit/unconfigured';
import { SquadCardView } from './views/squad-card-view';

/** Confluence macro: one squad at a glance. The page keeps which one; the reader's own permissions decide whether it shows. */
function SquadCard() {
  const { context } = useReader();
  // The hook knows nothing on the first paint, and everything that the editor changes after it.
  const config: unknown = useConfig() ?? context.extension.config;
  const chosen = readSquadCardConfig(config);
  return chosen === null ? <Unconfigured macro="squadCard" /> : <ChosenCard squad={chosen.squad} />;
}

function ChosenCard({ squad }: { squad: string }) {
  const { lang } = useReader().texts;
  const { query, reload } = useQuery('squad.card', { squad, lang });
  return (
    <Answer query={query} onRetry={reload}>
      {(card) => <SquadCardView card={card} />}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <SquadCard />
    </MacroFrame>
  </React.StrictMode>,
);
