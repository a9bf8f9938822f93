import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

type Json = Record<string, unknown>;

/** An operation as an OpenAPI 3.0 file describes it. */
export interface DescribedOperation {
  deprecated: boolean;
  /** By state of the scope lists: Current = classic, Beta = granular. Empty where the file says nothing. Jira Software's file knows granular scopes alone. */
  scopes: { classic: string[] | null; granular: string[] | null };
  /** Names of query parameters. */
  parameters: string[];
}

/**
 * Where Jira and Confluence answer null although their files know no null: the sides of a change, the lead of a project that has none, the parent of a page at the root.
 */
const NULLABLE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'jira-platform-v3': { ChangeDetails: ['from', 'fromString', 'to', 'toString'], Project: ['lead'] },
  'confluence-v2': { PageBulk: ['parentId', 'parentType'], PageSingle: ['parentId', 'parentType'] },
};

/** Answers whose shape a file shows only by an example: a page of these schemas. */
const PAGES_OF: Readonly<Record<string, string>> = { 'GET /rest/agile/1.0/board/{boardId}/sprint 200': 'SprintBean' };

/** Jira's file forgets a kind of project in its answers that it knows in its requests (ProjectPayload): Jira Product Discovery. */
const ALSO_A_PROJECT_TYPE = 'product_discovery';

/** Jira writes offsets without a colon (+0000), which RFC 3339 does not allow. */
const JIRA_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:?\d\d)$/;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function descend(from: unknown, ...path: string[]): Json | null {
  let at: unknown = from;
  for (const step of path) {
    if (!isJson(at) || !Object.hasOwn(at, step)) return null;
    at = at[step];
  }
  return isJson(at) ? at : null;
}

function allowNulls(document: Json, nullable: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, properties] of Object.entries(nullable)) {
    const schemas = descend(document, 'components', 'schemas', name, 'properties');
    if (!schemas) throw new Error(`the OpenAPI file has no schema ${name}`);
    for (const property of properties) schemas[property] = { anyOf: [schemas[property], { enum: [null] }] };
  }
}

function allowProjectType(document: Json): void {
  const type = descend(document, 'components', 'schemas', 'Project', 'properties', 'projectTypeKey');
  if (Array.isArray(type?.enum)) type.enum.push(ALSO_A_PROJECT_TYPE);
}

/** Jira Software's scopes stand where other files have the classic ones once more. */
function readScopes(operation: Json, isSoftware: boolean): DescribedOperation['scopes'] {
  const lists = Array.isArray(operation['x-atlassian-oauth2-scopes']) ? operation['x-atlassian-oauth2-scopes'].filter(isJson) : [];
  const find = (state: string): string[] | null => {
    const list = lists.find((one) => one.state === state);
    return Array.isArray(list?.scopes) ? list.scopes.map(String) : null;
  };
  return { classic: find('Current'), granular: find('Beta') ?? (isSoftware ? readSecurity(operation) : null) };
}

function readSecurity({ security }: Json): string[] | null {
  const scopes = (Array.isArray(security) ? security.filter(isJson) : []).map(({ OAuth2 }) => OAuth2).find(Array.isArray);
  return scopes?.map(String) ?? null;
}

function readParameters(operation: Json): string[] {
  const all = Array.isArray(operation.parameters) ? operation.parameters.filter(isJson) : [];
  return all.filter((parameter) => parameter.in === 'query').map(({ name }) => String(name));
}

/** The schema of a page as Agile writes it. */
function pageOf(schema: string): Json {
  const values = { type: 'array', items: { $ref: `api#/components/schemas/${schema}` } };
  const numbers = Object.fromEntries(['startAt', 'maxResults', 'total'].map((name) => [name, { type: 'integer' }]));
  return {
    type: 'object',
    properties: { ...numbers, isLast: { type: 'boolean' }, values },
    required: ['startAt', 'maxResults', 'isLast', 'values'],
    additionalProperties: false,
  };
}

/** One of Atlassian's OpenAPI files, to hold operations and answers against. */
export class OpenApi {
  private readonly document: Json;
  private readonly isSoftware: boolean;
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(path: string) {
    const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isJson(document)) throw new Error(`${path} is no OpenAPI file`);
    this.document = document;
    this.isSoftware = basename(path).startsWith('jira-software');
    const [, nullable = {}] = Object.entries(NULLABLE).find(([name]) => basename(path).startsWith(name)) ?? [];
    allowNulls(this.document, nullable);
    allowProjectType(this.document);
    addFormats(this.ajv);
    this.ajv.addFormat('date-time', JIRA_DATE);
    this.ajv.addSchema(this.document, 'api');
  }

  find(method: string, template: string): DescribedOperation | null {
    const operation = descend(this.document, 'paths', template, method.toLowerCase());
    return (
      operation && {
        deprecated: operation.deprecated === true,
        scopes: readScopes(operation, this.isSoftware),
        parameters: readParameters(operation),
      }
    );
  }

  /**
   * What is wrong with an answer, one line each; none = it is as the file says. A status without a schema of its own has an ErrorCollection for its body (Jira), or
   * one that the file says nothing of (Confluence).
   * A status that the operation does not list is wrong too.
   */
  listProblems(method: string, template: string, status: number, value: unknown): string[] {
    const response = descend(this.document, 'paths', template, method.toLowerCase(), 'responses', String(status));
    if (!response) return [`${method} ${template} does not answer ${status}`];
    const paged = PAGES_OF[`${method} ${template} ${status}`];
    if (paged !== undefined) return this.listErrors(this.compile(pageOf(paged)), value);
    const own = descend(response, 'content', 'application/json', 'schema');
    if (!own && !descend(this.document, 'components', 'schemas', 'ErrorCollection')) return [];
    const escaped = template.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
    const pointer = own
      ? `/paths/${escaped}/${method.toLowerCase()}/responses/${status}/content/application~1json/schema`
      : '/components/schemas/ErrorCollection';
    return this.listErrors(this.compile({ $ref: `api#${pointer}` }), value);
  }

  private listErrors(validate: ValidateFunction, value: unknown): string[] {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
  }

  private compile(schema: Json): ValidateFunction {
    const name = JSON.stringify(schema);
    const known = this.compiled.get(name);
    if (known) return known;
    const validate = this.ajv.compile(schema);
    this.compiled.set(name, validate);
    return validate;
  }
}
