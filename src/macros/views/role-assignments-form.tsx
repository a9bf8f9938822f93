/** @jsxRuntime classic */
import { Button, Form, FormFooter, FormHeader, FormSection, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import type { RoleAssignmentsConfig } from '../../contract/macro-config';
import type { RoleCard } from '../../contract/roles';
import { Choice, Choices } from '../kit/choice';
import { listSquads, listTribes, pickOptions, type Option, type SquadName } from '../kit/options';
import { useReader } from '../kit/reader-context';
import { saveConfig } from '../kit/save-config';

interface Choosable {
  squads: readonly SquadName[];
  roles: readonly RoleCard[];
  /** What the page keeps now. */
  chosen: RoleAssignmentsConfig;
}

const keysOf = (options: readonly Option[]): string[] => options.map(({ value }) => value);

/** Chooses squads, or a tribe, and roles. */
export function RoleAssignmentsForm({ squads, roles, chosen }: Choosable) {
  const { t, lang } = useReader().texts;
  const squadOptions = listSquads(squads, lang);
  const tribeOptions = listTribes(squads, lang);
  // Whom the whole organisation calls belongs to no squad.
  const roleOptions = roles.filter(({ level }) => level !== 'organisation').map(({ id, name }) => ({ value: id, label: name }));
  const asGone = (key: string): string => t('macro.squadCard.config.gone', { key });
  const [pickedSquads, setSquads] = useState<readonly Option[]>(() => pickOptions(squadOptions, chosen.squads, asGone));
  const [tribe, setTribe] = useState<Option | null>(() => (chosen.tribe === null ? null : { value: chosen.tribe, label: chosen.tribe }));
  const [pickedRoles, setRoles] = useState<readonly Option[]>(() => pickOptions(roleOptions, chosen.roles, (id) => id));
  return (
    <Form onSubmit={() => saveConfig({ squads: keysOf(pickedSquads), tribe: tribe?.value ?? null, roles: keysOf(pickedRoles) })}>
      <FormHeader>
        <Text>{t('macro.roles.config.intro')}</Text>
      </FormHeader>
      <FormSection>
        <Stack space="space.200">
          <Choices
            id="squads"
            label={t('macro.roles.config.squads')}
            placeholder={t('macro.roles.config.allSquads')}
            options={squadOptions}
            value={pickedSquads}
            onChoose={setSquads}
          />
          <Choice
            id="tribe"
            label={t('macro.roles.config.tribe')}
            placeholder={t('macro.roles.config.allTribes')}
            help={t('macro.roles.config.tribeHelp')}
            options={tribeOptions}
            value={tribe}
            onChoose={setTribe}
          />
          <Choices
            id="roles"
            label={t('macro.roles.config.roles')}
            placeholder={t('macro.roles.config.allRoles')}
            options={roleOptions}
            value={pickedRoles}
            onChoose={setRoles}
          />
        </Stack>
      </FormSection>
      <FormFooter>
        <Button type="submit" appearance="primary">
          {t('macro.save')}
        </Button>
      </FormFooter>
    </Form>
  );
}
