/** @jsxRuntime classic */
import ForgeReconciler, { useConfig } from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { askRoles, readRoleAssignmentsConfig } from '../contract/macro-config';
import { useReader } from './kit/reader-context';
import { RoleMatrixView } from './views/role-matrix-view';

/** Confluence macro: who holds which role, for the squads, the tribe and the roles that the page keeps. */
function RoleAssignments() {
  const { context, texts } = useReader();
  const config: unknown = useConfig() ?? context.extension.config;
  const { query, reload } = useQuery('roles.matrix', askRoles(readRoleAssignmentsConfig(config), texts.lang));
  return (
    <Answer query={query} onRetry={reload}>
      {(matrix) => <RoleMatrixView matrix={matrix} />}
    </Answer>
  );
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <RoleAssignments />
    </MacroFrame>
  </React.StrictMode>,
);
