/** @jsxRuntime classic */
import ForgeReconciler from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { readRoleAssignmentsConfig } from '../contract/macro-config';
import { useReader } from './kit/reader-context';
import { RoleAssignmentsForm } from './views/role-assignments-form';

/** The settings of the role assignments: what to show, and of which squads, roles or person. */
function RoleAssignmentsConfig() {
  const { context, texts } = useReader();
  const names = useQuery('squad.names', {});
  const cards = useQuery('role.cards', { lang: texts.lang });
  const holders = useQuery('roles.holders', { lang: texts.lang });
  return (
    <Answer query={names.query} onRetry={names.reload}>
      {({ squads }) => (
        <Answer query={cards.query} onRetry={cards.reload}>
          {({ roles }) => (
            <Answer query={holders.query} onRetry={holders.reload}>
              {({ people }) => (
                <RoleAssignmentsForm
                  squads={squads}
                  roles={roles}
                  people={people}
                  chosen={readRoleAssignmentsConfig(context.extension.config)}
                />
              )}
            </Answer>
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
