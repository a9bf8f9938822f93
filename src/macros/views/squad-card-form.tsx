/** @jsxRuntime classic */
import { SectionMessage, Text } from '@forge/react';
import React, { useState } from 'react';
import { Choice } from '../kit/choice';
import { ConfigForm } from '../kit/config-form';
import { listSquads, pickOptions, type SquadName } from '../kit/options';
import { useReader } from '../kit/reader-context';

/** Chooses the squad of a card. `chosen`: what the page keeps now. */
export function SquadCardForm({ squads, chosen }: { squads: readonly SquadName[]; chosen: string | null }) {
  const { t, lang } = useReader().texts;
  const options = listSquads(squads, lang);
  const [first] = chosen === null ? [] : pickOptions(options, [chosen], (key) => t('macro.squadCard.config.gone', { key }));
  const [squad, setSquad] = useState(first ?? null);
  if (options.length === 0 && squad === null) {
    return (
      <SectionMessage>
        <Text>{t('macro.squadCard.config.none')}</Text>
      </SectionMessage>
    );
  }
  return (
    <ConfigForm config={squad && { squad: squad.value }}>
      <Choice
        id="squad"
        label={t('macro.squadCard.config.squad')}
        placeholder={t('macro.squadCard.config.placeholder')}
        help={t('macro.squadCard.config.help')}
        options={options}
        value={squad}
        onChoose={setSquad}
        isRequired
      />
    </ConfigForm>
  );
}
