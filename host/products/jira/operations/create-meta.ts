import { z } from 'zod';
import type { ProjectJson } from '../../../snapshot/types';
import { pick } from '../../pick';
import { readNumber } from '../../query';
import { replyObjects, type Reply } from '../../reply';
import { JiraError, unknownData } from '../jira-error';
import { requireProject, type Ask, type JiraOperation } from '../operation';
import { writeIssueType } from '../wire';

/** Source: Jira Cloud REST v3, create metadata: 50 unless asked otherwise, 200 at most. */
const USUAL = 50;
const MOST = 200;

/** A page of create metadata has neither `values` nor `isLast`. @throws JiraError 400 for a page that is too long, which is not shortened here */
function pageOf<T>(ask: Ask, all: readonly T[]): { page: Record<string, number>; values: readonly T[] } {
  const startAt = readNumber(ask, 'startAt', 0);
  const maxResults = readNumber(ask, 'maxResults', USUAL);
  if (maxResults > MOST) throw new JiraError(400, `Parameter 'maxResults' must not exceed the limit '${MOST}'`);
  return { page: { startAt, maxResults, total: all.length }, values: all.slice(startAt, startAt + maxResults) };
}

/** What may be created in a project: nothing by who lacks Create issues. Atlassian's file knows no refusal here, so an empty page says nothing of the screen. */
function mayCreate({ caller }: Ask, project: ProjectJson): boolean {
  return caller.holds('CREATE_ISSUES', project);
}

/** GET issue/createmeta/{project}/issuetypes. */
function getTypes(ask: Ask): Reply {
  const { site } = ask;
  const project = requireProject(ask);
  const { issueTypes = site.snapshot.issuetypes } = project;
  if (!issueTypes)
    throw unknownData(
      `The issue types of project ${project.key}`,
      `"issueTypes" for ${project.key} in projects.json, nor an issuetypes.json`,
    );
  const { page, values } = pageOf(ask, mayCreate(ask, project) ? issueTypes : []);
  return replyObjects({ ...page, issueTypes: values.map((type) => writeIssueType(site, type)) }, values.length);
}

const fieldSchema = z.looseObject({
  fieldId: z.string(),
  key: z.string().exactOptional(),
  name: z.string(),
  required: z.boolean(),
  operations: z.array(z.string()).exactOptional(),
  schema: z.looseObject({ type: z.string() }),
});
const FIELD_KEYS = ['required', 'schema', 'name', 'fieldId', 'hasDefaultValue', 'defaultValue', 'allowedValues', 'autoCompleteUrl'];

/** GET issue/createmeta/{project}/issuetypes/{type}: the fields of the create screen, unknown where the snapshot has none for the type. */
function getFields(ask: Ask): Reply {
  const { site, path } = ask;
  const project = requireProject(ask);
  const { issueTypes = site.snapshot.issuetypes, createFields } = project;
  const type = path.issueTypeId ?? '';
  if (issueTypes && !issueTypes.some(({ id }) => id === type))
    throw new JiraError(404, `The issue type with id '${type}' does not exist in project '${project.key}'.`);
  const fields = createFields && Object.hasOwn(createFields, type) ? createFields[type] : undefined;
  if (!fields) throw unknownData(`The create screen of issue type ${type}`, `"createFields" of it for ${project.key} in projects.json`);
  const known = z.array(fieldSchema).parse(fields);
  const { page, values } = pageOf(ask, mayCreate(ask, project) ? known : []);
  const told = values.map((field) => ({
    ...pick(field, FIELD_KEYS),
    key: field.key ?? field.fieldId,
    operations: field.operations ?? ['set'],
  }));
  return replyObjects({ ...page, fields: told }, told.length);
}

const scopes = { classic: ['read:jira-work'], granular: ['read:issue-meta:jira', 'read:avatar:jira', 'read:field-configuration:jira'] };
const parameters = ['startAt', 'maxResults'];

export const createMetaOperations: readonly JiraOperation[] = [
  { method: 'GET', template: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', parameters, scopes, answer: getTypes },
  {
    method: 'GET',
    template: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    parameters,
    scopes,
    answer: getFields,
  },
];
