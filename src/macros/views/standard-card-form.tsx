/** @jsxRuntime classic */
import { SectionMessage, Text } from '@forge/react';
import React, { useState } from 'react';
import type { Api } from '../../contract/endpoints';
import type { StandardCardConfig } from '../../contract/macro-config';
import { Choice } from '../kit/choice';
import { ConfigForm } from '../kit/config-form';
import { listSquads, pickOptions, type Option, type SquadName } from '../kit/options';
import { useReader } from '../kit/reader-context';

interface Choosable {
  standards: Api['standard.names']['output']['standards'];
  squads: readonly SquadName[];
  /** What the page keeps now. */
  chosen: StandardCardConfig | null;
}

/** Chooses the standard of a card, and the squad whose neighbours it names. */
export function StandardCardForm({ standards, squads, chosen }: Choosable) {
  const { t, lang } = useReader().texts;
  const options = standards.map(({ id, title }) => ({ value: id, label: title }));
  const squadOptions = listSquads(squads, lang);
  const [firstStandard] = chosen ? pickOptions(options, [chosen.standard], (id) => t('macro.standardCard.config.gone', { id })) : [];
  const [firstSquad] =
    chosen && chosen.near !== null ? pickOptions(squadOptions, [chosen.near], (key) => t('macro.squadCard.config.gone', { key })) : [];
  const [standard, setStandard] = useState<Option | null>(firstStandard ?? null);
  const [near, setNear] = useState<Option | null>(firstSquad ?? null);
  if (options.length === 0 && standard === null) {
    return (
      <SectionMessage>
        <Text>{t('macro.standardCard.config.none')}</Text>
      </SectionMessage>
    );
  }
  return (
    <ConfigForm config={standard && { standard: standard.value, near: near?.value ?? null }}>
      <Choice
        id="standard"
        label={t('macro.standardCard.config.standard')}
        placeholder={t('macro.standardCard.config.placeholder')}
        help={t('macro.standardCard.config.help')}
        options={options}
        value={standard}
        onChoose={setStandard}
        isRequired
      />
      <Choice
        id="near"
        label={t('macro.standardCard.config.near')}
        placeholder={t('macro.standardCard.config.nearPlaceholder')}
        help={t('macro.standardCard.config.nearHelp')}
        options={squadOptions}
        value={near}
        onChoose={setNear}
      />
    </ConfigForm>
  );
}
