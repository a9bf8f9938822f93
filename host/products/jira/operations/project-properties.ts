import type { ProjectJson } from '../../../snapshot/types';
import { replyObjects, replyWritten, type Reply } from '../../reply';
import { JiraError, unknownData } from '../jira-error';
import { requireProject, requireSignedIn, type Ask, type JiraOperation } from '../operation';

/** Source: Jira Cloud REST v3, "Set project property": a key of 255 characters, a value of 32,768. */
const MOST_KEY = 255;
const MOST_VALUE = 32_768;

function noProperty(project: ProjectJson, key: string): JiraError {
  return new JiraError(404, `The property '${key}' of project '${project.key}' does not exist.`);
}

function unknownProperties({ key }: ProjectJson): JiraError {
  return unknownData(`The properties of project ${key}`, `"properties" for ${key} in projects.json`);
}

/** The project, if the caller may change it: else 401 for nobody in particular, 403 for who does not administer it. */
function requireAdministered(ask: Ask): ProjectJson {
  const project = requireProject(ask);
  requireSignedIn(ask);
  const { caller } = ask;
  if (caller.holds('ADMINISTER_PROJECTS', project) || caller.holdsGlobal('ADMINISTER')) return project;
  throw new JiraError(403, `You do not have permission to administer project '${project.key}'.`);
}

function addressOf({ site }: Ask, { id }: ProjectJson, key: string): string {
  return site.link(`project/${id}/properties/${encodeURIComponent(key)}`);
}

/** GET project/{key}/properties. */
function listKeys(ask: Ask): Reply {
  const project = requireProject(ask);
  const keys = ask.site.properties.listKeys(project);
  if (!keys) throw unknownProperties(project);
  return replyObjects({ keys: keys.map((key) => ({ self: addressOf(ask, project, key), key })) }, keys.length);
}

/** GET project/{key}/properties/{propertyKey}. */
function getProperty(ask: Ask): Reply {
  const { properties } = ask.site;
  const project = requireProject(ask);
  const { propertyKey: key = '' } = ask.path;
  if (properties.has(project, key)) return replyObjects({ key, value: properties.read(project, key) }, 1);
  throw properties.listKeys(project) ? noProperty(project, key) : unknownProperties(project);
}

function readValue({ request }: Ask): unknown {
  const text = request.body ?? '';
  if (text.length > MOST_VALUE) throw new JiraError(400, `The value of a property must not be longer than ${MOST_VALUE} characters.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraError(400, 'The value of a property must be valid, non-empty JSON.');
  }
}

/** PUT project/{key}/properties/{propertyKey}: 201 when it is new. */
function putProperty(ask: Ask): Reply {
  const { properties } = ask.site;
  const project = requireAdministered(ask);
  const { propertyKey: key = '' } = ask.path;
  if (key.length > MOST_KEY) throw new JiraError(400, `The key of a property must not be longer than ${MOST_KEY} characters.`);
  const value = readValue(ask);
  const isNew = !properties.has(project, key);
  properties.write(project, key, value);
  return replyWritten(isNew ? 201 : 200, null);
}

/** DELETE project/{key}/properties/{propertyKey}. */
function deleteProperty(ask: Ask): Reply {
  const { properties } = ask.site;
  const project = requireAdministered(ask);
  const { propertyKey: key = '' } = ask.path;
  if (!properties.has(project, key)) throw noProperty(project, key);
  properties.remove(project, key);
  return replyWritten(204);
}

const template = '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}';
const readScopes = { classic: ['read:jira-work'], granular: ['read:project.property:jira'] };
const writeScope = 'manage:jira-project';

export const projectPropertyOperations: readonly JiraOperation[] = [
  {
    method: 'GET',
    template: '/rest/api/3/project/{projectIdOrKey}/properties',
    parameters: [],
    scopes: readScopes,
    answer: listKeys,
  },
  { method: 'GET', template, parameters: [], scopes: readScopes, answer: getProperty },
  {
    method: 'PUT',
    template,
    parameters: [],
    scopes: { classic: [writeScope], granular: ['write:project.property:jira'] },
    answer: putProperty,
  },
  {
    method: 'DELETE',
    template,
    parameters: [],
    scopes: { classic: [writeScope], granular: ['delete:project.property:jira'] },
    answer: deleteProperty,
  },
];
