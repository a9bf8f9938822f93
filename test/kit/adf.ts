import Ajv from 'ajv';
import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import type { AdfDocument } from '../../src/macros/adf';

// The schema is written in draft 04; it uses nothing of it that later drafts changed but `id`, which it does not use either.
const { $schema: _draft, ...rules } = schema;

/** Whether a value is an Atlassian document, by Atlassian's own schema. */
export const isAdf = new Ajv({ strict: false, allErrors: false }).compile(rules);

/** Fails where a document is none by Atlassian's schema; answers its text, to look for words in. */
export function expectAdf(document: AdfDocument): string {
  isAdf(JSON.parse(JSON.stringify(document)));
  expect(isAdf.errors ?? []).toEqual([]);
  return JSON.stringify(document);
}
