/** @jsxRuntime classic */
import ForgeReconciler, { useConfig } from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { readStandardCardConfig, type StandardCardConfig } from '../contract/macro-config';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { Unconfigured } from './kit/unconfigured';
import { StandardCardView } from './views/standard-card-view';

/** Confluence macro: one standard, and who does it well among the squads that the reader may see. */
function StandardCard() {
  const { context } = useReader();
  const config: unknown = useConfig() ?? context.extension.config;
  const chosen = readStandardCardConfig(config);
  return chosen === null ? <Unconfigured macro="standardCard" /> : <ChosenCard chosen={chosen} />;
}

function ChosenCard({ chosen }: { chosen: StandardCardConfig }) {
  const { lang } = useReader().texts;
  const { query, reload } = useQuery('standard.card', { ...chosen, lang });
  return (
    <Answer query={query} onRetry={reload}>
      {(card) => <StandardCardView card={card} />}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <StandardCard />
    </MacroFrame>
  </React.StrictMode>,
);
