import { route } from '@forge/api';
import type { CreateForm } from '../../domain/facts';
import type { SquadProject } from '../../ports/jira';
import type { Send } from '../sender';
import { readAll } from './pages';
import { createFormSchema } from './setup-schemas';

/** The longest page of create metadata; a form of more fields than two pages hold is read no further. */
const PAGE = 200;
const PAGES = 2;
/** Issue types of which the form is read; a project has five or so. */
const MOST = 20;

/**
 * What Jira asks for when work is created, for each issue type but sub-tasks: one request a type. Whoever may not create work is shown a form
 * without fields; since every real one has a summary, such a type is left out = unknown.
 */
export async function readCreateForms(send: Send, { id, issueTypes }: SquadProject): Promise<CreateForm[]> {
  const forms: CreateForm[] = [];
  for (const type of issueTypes.filter(({ subtask }) => !subtask).slice(0, MOST)) {
    const fields = await readAll(async (startAt) => {
      const to = route`/rest/api/3/issue/createmeta/${id}/issuetypes/${type.id}?startAt=${startAt}&maxResults=${PAGE}`;
      const { fields: now, results = [], total } = await send(to, createFormSchema);
      return { values: now ?? results, total };
    }, PAGES);
    const told = fields.map(({ fieldId, name, required }) => ({ id: fieldId, name, required }));
    if (told.length > 0) forms.push({ type: type.name, fields: told });
  }
  return forms;
}
