/** @jsxRuntime classic */
import ForgeReconciler, { SectionMessage, Text, useConfig } from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { readSquadCardConfig } from '../contract/macro-config';
import { MacroFrame } from './kit/macro-frame';
import { useReader } from './kit/reader-context';
import { SquadCardView } from './views/squad-card-view';

/** Confluence macro: one squad at a glance. The page keeps which one; the reader's own permissions decide whether it shows. */
function SquadCard() {
  const { context, texts } = useReader();
  // The hook knows nothing on the first paint, and everything that the editor changes after it.
  const config: unknown = useConfig() ?? context.extension.config;
  const chosen = readSquadCardConfig(config);
  if (chosen !== null) return <ChosenCard squad={chosen.squad} />;
  return (
    <SectionMessage title={texts.t('macro.squadCard.unconfiguredTitle')}>
      <Text>{texts.t('macro.squadCard.unconfigured')}</Text>
    </SectionMessage>
  );
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
