import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describeWithShared, root } from './kit/shared';

interface Manifest {
  app: { runtime: { name: string }; compatibility: Record<string, { required: boolean }> };
  modules: Record<string, unknown[]>;
  permissions: { scopes: string[]; external?: unknown };
}
/** Why the app asks for each scope. */
const scopes = {
  'read:jira-work': 'spaces, statuses, work items with their histories, project roles, permissions of the reader, issue events',
  'read:jira-user': 'the groups of the reader, groups to choose from, names of role holders and whether their accounts are open',
  // GET group/member is open to manage:jira-configuration, which could change the site, or to these three together, which only read.
  'read:group:jira': 'people of a group that holds a project role',
  'read:user:jira': 'people of a group that holds a project role',
  'read:avatar:jira': 'people of a group that holds a project role',
  // The classic scope for workflows and their schemes is again manage:jira-configuration; boards have no classic scope at all.
  'read:project:jira': 'boards of a space, and how many spaces share a workflow or its scheme',
  'read:workflow:jira': 'the moves that a workflow allows',
  'read:workflow-scheme:jira': 'which workflow a type of work item has in a space',
  'read:board-scope:jira-software': 'the boards of a space',
  'read:board-scope.admin:jira-software': 'columns of a board, their statuses and limits',
  'report:personal-data': 'tells Atlassian which accounts are kept, so that closed ones can be forgotten',
  'read:space:confluence': 'the space that was named for a squad, and the one that the playbook is published in',
  'read:page:confluence': 'owner and last change of labelled pages, and the app’s own pages before they are changed',
  'search:confluence': 'which pages of a space have a label',
  'write:page:confluence': 'the pages of the playbook, in the space that Product Ops chose',
};
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;
const run = (script: string, ...args: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(root, 'test/kit', script), ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

describe('the manifest', () => {
  test('has no error that @forge/manifest finds', () => {
    expect(run('forge-manifest.mjs')).toEqual({ success: true, errors: [] });
  });

  test('runs on Atlassian alone: nothing external, the current runtime, Jira required and Confluence not', () => {
    expect(manifest.permissions.external).toBeUndefined();
    expect(manifest.app.runtime.name).toBe('nodejs24.x');
    expect(manifest.app.compatibility).toEqual({ jira: { required: true }, confluence: { required: false } });
  });

  test('asks for the least scopes', () => {
    expect(manifest.permissions.scopes).toEqual(Object.keys(scopes));
  });
});

describeWithShared('the linter of Forge', 'openapi', (openapi) => {
  test('finds nothing in its offline mode', () => {
    const { files, problems } = run('forge-lint.mjs', openapi) as { files: number; problems: unknown[] };
    expect(files).toBeGreaterThan(30);
    expect(problems).toEqual([]);
  }, 120_000);
});
