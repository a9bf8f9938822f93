/** @jsxRuntime classic */
import ForgeReconciler, { useConfig } from '@forge/react';
import React from 'react';
import { useQuery } from '../client/use-query';
import { Answer } from './kit/answer';
import { MacroFrame } from './kit/macro-frame';
import { askRoles, readRoleAssignmentsConfig } from '../contract/macro-config';
import type { RoleQuestion, RoleView } from '../contract/role-view';
import { useReader } from './kit/reader-context';
import { Unconfigured } from './kit/unconfigured';
import { PersonRolesView } from './views/person-roles-view';
import { RoleCardView } from './views/role-card-view';
import { RoleMatrixView } from './views/role-matrix-view';
import { WhomToCallView } from './views/whom-to-call-view';

/** Confluence macro: who holds which role, one role, one person's roles, or whom to call for what, as the page keeps it. */
function RoleAssignments() {
  const { context, texts } = useReader();
  const config: unknown = useConfig() ?? context.extension.config;
  const question = askRoles(readRoleAssignmentsConfig(config), texts.lang);
  return question === null ? <Unconfigured macro="roles" /> : <AskedRoles question={question} />;
}

function AskedRoles({ question }: { question: RoleQuestion }) {
  const { query, reload } = useQuery('roles.view', question);
  return (
    <Answer query={query} onRetry={reload}>
      {(view) => <ChosenView view={view} />}
    </Answer>
  );
}

function ChosenView({ view }: { view: RoleView }) {
  switch (view.view) {
    case 'matrix':
      return <RoleMatrixView matrix={view.matrix} />;
    case 'card':
      return <RoleCardView card={view.card} matrix={view.matrix} />;
    case 'person':
      return <PersonRolesView person={view} />;
    case 'whom':
      return <WhomToCallView cards={view.cards} />;
  }
}

ForgeReconciler.render(
  <React.StrictMode>
    <MacroFrame>
      <RoleAssignments />
    </MacroFrame>
  </React.StrictMode>,
);
