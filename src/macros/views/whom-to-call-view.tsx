/** @jsxRuntime classic */
import { DynamicTable, Text } from '@forge/react';
import React from 'react';
import type { RoleCard } from '../../contract/roles';
import { useReader } from '../kit/reader-context';

/** Per cent of the table's width: what a role is for needs the most room. */
const widths = [20, 40, 40];

/** Whom to call for what: the roles of the organisation side by side, each with its goal and its scope. */
export function WhomToCallView({ cards }: { cards: readonly RoleCard[] }) {
  const { t } = useReader().texts;
  if (cards.length === 0) return <Text color="color.text.subtle">{t('macro.roles.noWhom')}</Text>;
  const heads = [t('macro.roles.role'), t('roles.goal'), t('roles.scope')];
  return (
    <DynamicTable
      label={t('macro.roles.whomLabel')}
      head={{ cells: heads.map((content, column) => ({ key: `column-${column}`, content, width: widths[column] ?? 0 })) }}
      rows={cards.map(({ id, name, goal, scope }) => ({
        key: id,
        cells: [
          { key: `${id}-name`, content: <Text weight="medium">{name}</Text> },
          { key: `${id}-goal`, content: <Text>{goal ?? t('common.none')}</Text> },
          { key: `${id}-scope`, content: <Text>{scope ?? t('common.none')}</Text> },
        ],
      }))}
    />
  );
}
