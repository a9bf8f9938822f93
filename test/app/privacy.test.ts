import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listCaseFields } from '../../src/adapters/jira/histories';
import {
  groupMembersSchema,
  myselfSchema,
  projectPageSchema,
  projectStatusesSchema,
  userListSchema,
} from '../../src/adapters/jira/schemas';
import { listTrackedIds } from '../../src/adapters/jira/to-facts';
import {
  boardConfigurationSchema,
  boardPageSchema,
  componentPageSchema,
  createFormSchema,
  usagesSchema,
  versionPageSchema,
  workflowSchemesSchema,
  workflowsSchema,
} from '../../src/adapters/jira/setup-schemas';
import { pageListSchema, pageSearchSchema } from '../../src/adapters/confluence/schemas';
import { migrations } from '../../src/adapters/sql/migrations';
import { privacyReads, privacyScopes } from '../../src/contract/privacy';
import { privacyTables } from '../../src/contract/privacy-tables';
import { nothingTracked } from '../../src/ports/jira';
import { root } from '../kit/shared';

/** Table → columns, as the migrations leave them. */
function listColumns(): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const { statement } of migrations) {
    const [, created, body = ''] = /^CREATE TABLE IF NOT EXISTS (\w+) \(([\s\S]*)\)$/.exec(statement) ?? [];
    const [, altered = '', added = ''] = /^ALTER TABLE (\w+) ADD COLUMN (\w+)/.exec(statement) ?? [];
    if (created !== undefined) {
      // Commas inside brackets belong to a type or a key.
      const parts = body.split(/,(?![^(]*\))/).map((part) => part.trim().split(/\s/, 1)[0] ?? '');
      tables.set(
        created,
        parts.filter((name) => !['PRIMARY', 'UNIQUE'].includes(name)),
      );
    } else if (altered !== '') tables.get(altered)?.push(added);
    else expect(statement).toMatch(/^CREATE INDEX/);
  }
  return tables;
}

const fieldsOf = (id: (typeof privacyReads)[number]['id']): readonly string[] => privacyReads.find((read) => read.id === id)?.fields ?? [];

describe('the privacy page tells of everything', () => {
  test('every scope that the manifest asks for', () => {
    const { permissions } = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as { permissions: { scopes: string[] } };
    expect(privacyScopes.map(({ scope }) => scope)).toEqual(permissions.scopes);
  });

  test('every table and every column', () => {
    const told = privacyTables.map(({ table, columns }): [string, string[]] => [table, [...columns].sort()]);
    const there = [...listColumns()].map(([table, columns]): [string, string[]] => [table, [...columns].sort()]);
    expect(new Map(told)).toEqual(new Map(there));
  });

  test('every field that is asked for of work items and of their changes', () => {
    expect([...fieldsOf('issues')].sort()).toEqual(listCaseFields(nothingTracked).sort());
    expect([...fieldsOf('changes')].sort()).toEqual(
      listTrackedIds(nothingTracked)
        .map((field) => `changelog: ${field}`)
        .sort(),
    );
  });

  test('what is asked for besides where a check needs it', () => {
    const slices = (['component', 'label'] as const).map((by) => ({ by, name: 'any' }));
    const tracked = { fields: ['assignee', 'duedate', 'customfield_…'].map((id) => ({ id, name: id })), links: true, slices };
    const besides = listCaseFields(tracked).filter((field) => !listCaseFields(nothingTracked).includes(field));
    const told = [...fieldsOf('asked'), ...fieldsOf('slices'), ...fieldsOf('assignee')].sort();
    expect(told).toEqual(besides.flatMap((field) => [field, `changelog: ${field}`]).sort());
  });

  test('every field that is taken out of what Jira answers about spaces, statuses, people and the reader', () => {
    const project = projectPageSchema.shape.values.element.shape;
    const lead = Object.keys(project.lead.unwrap().unwrap().shape).map((field) => `lead.${field}`);
    expect([...fieldsOf('lead')].sort()).toEqual(lead.sort());
    expect([...fieldsOf('projects')].sort()).toEqual(
      Object.keys(project)
        .filter((field) => field !== 'lead')
        .sort(),
    );
    const status = projectStatusesSchema.element.shape.statuses.element.shape;
    expect([...fieldsOf('statuses')].sort()).toEqual(Object.keys(status).sort());
    expect([...fieldsOf('roles')].sort()).toEqual(Object.keys(groupMembersSchema.shape.values.element.shape).sort());
    expect([...fieldsOf('chosen')].sort()).toEqual(Object.keys(userListSchema.element.shape).sort());
    for (const field of Object.keys(myselfSchema.shape)) expect(fieldsOf('reader')).toContain(field);
  });

  test('every field that is taken out of what Jira answers about how a space is set up', () => {
    const keysOf = (...shapes: object[]): string[] => [...new Set(shapes.flatMap((shape) => Object.keys(shape)))].sort();
    const scheme = workflowSchemesSchema.element.shape;
    const workflow = workflowsSchema.shape.workflows.element.shape;
    expect([...fieldsOf('workflows')].sort()).toEqual(keysOf(scheme, workflow, usagesSchema.shape));
    expect([...fieldsOf('forms')].sort()).toEqual(keysOf(createFormSchema.shape.fields.unwrap().element.shape));
    expect([...fieldsOf('boards')].sort()).toEqual(keysOf(boardPageSchema.shape.values.element.shape, boardConfigurationSchema.shape));
    const { lead, ...component } = componentPageSchema.shape.values.element.shape;
    expect([...fieldsOf('components')].sort()).toEqual(keysOf(component));
    const leadFields = Object.keys(lead.unwrap().unwrap().shape).map((field) => `lead.${field}`);
    expect([...fieldsOf('componentLead')].sort()).toEqual(leadFields.sort());
    expect([...fieldsOf('versions')].sort()).toEqual(keysOf(versionPageSchema.shape.values.element.shape));
  });

  test('every field that is taken out of what Confluence answers about pages', () => {
    const { ownerId, version, ...page } = pageListSchema.shape.results.element.shape;
    const told = [...Object.keys(page), ...Object.keys(version.shape).map((field) => `version.${field}`)];
    const { metadata } = pageSearchSchema.shape.results.element.shape.content.shape;
    expect([...fieldsOf('pages')].sort()).toEqual([...told, ...Object.keys(metadata.shape).map((field) => `metadata.${field}`)].sort());
    expect(ownerId).toBeDefined();
    expect([...fieldsOf('pageOwner')]).toEqual(['ownerId', 'active']);
  });
});
