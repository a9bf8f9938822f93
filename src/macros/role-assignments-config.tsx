/** @jsxRuntime classic */
import ForgeReconciler from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { readRoleAssignmentsConfig } from '../contract/macro-config';
import { useReader } from './kit/reader-context';
import { RoleAssignmentsForm } from './views/role-assignments-form';

/** The settings of the role assignments: squads, or a tribe, and roles. */
function RoleAssignmentsConfig() {
  const { context, texts } = useReader();
  const names = useQuery('squad.names', {});
  const cards = useQuery('role.cards', { lang: texts.lang });
  return (
    <Answer query={names.query} onRetry={names.reload}>
      {({ squads }) => (
        <Answer query={cards.query} onRetry={cards.reload}>
          {({ roles }) => (
            <RoleAssignmentsForm squads={squads} roles={roles} chosen={readRoleAssignmentsConfig(context.extension.config)} />
          )}
        </Answer>
      )}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <RoleAssignmentsConfig />
    </MacroFrame>
  </React.StrictMode>,
);
