/** @jsxRuntime classic */
import { Text } from '@forge/react';
import React, { useState } from 'react';
import type { Api } from '../../contract/endpoints';
import { askRoles, roleViews, type RoleAssignmentsConfig, type RoleViewName } from '../../contract/macro-config';
import type { RoleCard } from '../../contract/roles';
import { Choice, Choices } from '../kit/choice';
import { ConfigForm } from '../kit/config-form';
import { listSquads, listTribes, pickOptions, type Option, type SquadName } from '../kit/options';
import { useReader } from '../kit/reader-context';

interface Choosable {
  squads: readonly SquadName[];
  roles: readonly RoleCard[];
  people: Api['roles.holders']['output']['people'];
  /** What the page keeps now. */
  chosen: RoleAssignmentsConfig;
}

const keysOf = (options: readonly Option[]): string[] => options.map(({ value }) => value);
const toOption = ({ id, name }: RoleCard): Option => ({ value: id, label: name });

/** Chooses what to show, and then of which squads, roles or person. What another view needs is kept, so that going back loses nothing. */
export function RoleAssignmentsForm({ squads, roles, people, chosen }: Choosable) {
  const { t, lang } = useReader().texts;
  const [config, setConfig] = useState(chosen);
  const change = (part: Partial<RoleAssignmentsConfig>): void => setConfig((before) => ({ ...before, ...part }));
  const views = roleViews.map((view) => ({ value: view, label: t(`macro.roles.config.views.${view}`) }));
  const { view } = config;
  return (
    <ConfigForm intro={view === 'matrix' ? t('macro.roles.config.intro') : undefined} config={askRoles(config, lang) && config}>
      <Choice
        id="view"
        label={t('macro.roles.config.view')}
        placeholder={t('macro.roles.config.view')}
        options={views}
        value={views.find(({ value }) => value === view) ?? null}
        onChoose={(option) => change({ view: (option?.value ?? 'matrix') as RoleViewName })}
        isRequired
      />
      {view === 'card' ? <RoleField roles={roles} config={config} onChange={change} /> : null}
      {view === 'person' ? <PersonField people={people} config={config} onChange={change} /> : null}
      {view === 'whom' ? <Text>{t('macro.roles.config.whomHelp')}</Text> : null}
      {view === 'matrix' || view === 'card' ? <SquadFields squads={squads} config={config} onChange={change} /> : null}
      {view === 'matrix' ? <RolesField roles={roles} config={config} onChange={change} /> : null}
    </ConfigForm>
  );
}

interface Field {
  config: RoleAssignmentsConfig;
  onChange: (part: Partial<RoleAssignmentsConfig>) => void;
}

function RoleField({ roles, config, onChange }: Field & Pick<Choosable, 'roles'>) {
  const { t } = useReader().texts;
  const options = roles.map(toOption);
  return (
    <Choice
      id="role"
      label={t('macro.roles.config.role')}
      placeholder={t('macro.roles.config.chooseRole')}
      options={options}
      value={config.role === null ? null : (pickOptions(options, [config.role], (id) => id)[0] ?? null)}
      onChoose={(option) => onChange({ role: option?.value ?? null })}
      isRequired
    />
  );
}

function PersonField({ people, config, onChange }: Field & Pick<Choosable, 'people'>) {
  const { t } = useReader().texts;
  const options = people.map(({ accountId, name }) => ({ value: accountId, label: name }));
  const asGone = (): string => t('macro.roles.config.personGone');
  return (
    <Choice
      id="person"
      label={t('macro.roles.config.person')}
      placeholder={t('macro.roles.config.choosePerson')}
      help={t('macro.roles.config.personHelp')}
      options={options}
      value={config.person === null ? null : (pickOptions(options, [config.person], asGone)[0] ?? null)}
      onChoose={(option) => onChange({ person: option?.value ?? null })}
      isRequired
    />
  );
}

function SquadFields({ squads, config, onChange }: Field & Pick<Choosable, 'squads'>) {
  const { t, lang } = useReader().texts;
  const asGone = (key: string): string => t('macro.squadCard.config.gone', { key });
  const options = listSquads(squads, lang);
  return (
    <>
      <Choices
        id="squads"
        label={t('macro.roles.config.squads')}
        placeholder={t('macro.roles.config.allSquads')}
        options={options}
        value={pickOptions(options, config.squads, asGone)}
        onChoose={(chosen) => onChange({ squads: keysOf(chosen) })}
      />
      <Choice
        id="tribe"
        label={t('macro.roles.config.tribe')}
        placeholder={t('macro.roles.config.allTribes')}
        help={t('macro.roles.config.tribeHelp')}
        options={listTribes(squads, lang)}
        value={config.tribe === null ? null : { value: config.tribe, label: config.tribe }}
        onChoose={(option) => onChange({ tribe: option?.value ?? null })}
      />
    </>
  );
}

function RolesField({ roles, config, onChange }: Field & Pick<Choosable, 'roles'>) {
  const { t } = useReader().texts;
  // Whom the whole organisation calls belongs to no squad.
  const options = roles.filter(({ level }) => level !== 'organisation').map(toOption);
  return (
    <Choices
      id="roles"
      label={t('macro.roles.config.roles')}
      placeholder={t('macro.roles.config.allRoles')}
      options={options}
      value={pickOptions(options, config.roles, (id) => id)}
      onChoose={(chosen) => onChange({ roles: keysOf(chosen) })}
    />
  );
}
