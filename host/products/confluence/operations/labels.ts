import { z } from 'zod';
import { Refusal } from '../../refusal';
import { replyWritten, type Reply } from '../../reply';
import { readBody, requirePage, type Ask, type ConfluenceOperation } from '../operation';
import { writeLabels } from '../wire';

/** Labels are one word in small letters (Confluence, "Add labels"). */
const label = z.looseObject({
  prefix: z.literal('global'),
  name: z.string().regex(/^[^\s()!#&*,.:;<>?@[\]^]{1,255}$/, 'has characters that a label may not have'),
});
const labels = z.union([z.array(label), label]);

/** Adds labels to a page; those that it has stay. */
function addLabels(ask: Ask): Reply {
  const page = requirePage(ask);
  if (!ask.reader.mayUpdatePage(page)) throw new Refusal(403, `You may not update the page with id: ${page.id}`);
  const asked = [readBody(ask, labels)].flat().map(({ name }) => name.toLowerCase());
  page.labels = [...new Set([...(page.labels ?? []), ...asked])];
  ask.onSaved(page);
  const results = writeLabels(page).map((one) => ({ ...one, label: one.name }));
  return replyWritten(200, { results, start: 0, limit: 200, size: results.length, _links: {} });
}

export const labelOperations: readonly ConfluenceOperation[] = [
  {
    method: 'POST',
    template: '/wiki/rest/api/content/{id}/label',
    scopes: { classic: ['write:confluence-content'], granular: ['read:label:confluence', 'write:label:confluence'] },
    parameters: [],
    answer: addLabels,
  },
];
