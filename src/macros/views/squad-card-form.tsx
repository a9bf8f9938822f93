/** @jsxRuntime classic */
import { Button, Form, FormFooter, FormSection, SectionMessage, Text } from '@forge/react';
import React, { useState } from 'react';
import { Choice } from '../kit/choice';
import { listSquads, pickOptions, type SquadName } from '../kit/options';
import { useReader } from '../kit/reader-context';
import { saveConfig } from '../kit/save-config';

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
    <Form onSubmit={() => (squad === null ? undefined : saveConfig({ squad: squad.value }))}>
      <FormSection>
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
      </FormSection>
      <FormFooter>
        <Button type="submit" appearance="primary" isDisabled={squad === null}>
          {t('macro.save')}
        </Button>
      </FormFooter>
    </Form>
  );
}
