import { route } from '@forge/api';
import { z } from 'zod';
import { JiraFailure } from '../../ports/jira';
import { request } from '../request';

/** The longest list of pages by id. */
const AT_ONCE = 250;
const idsSchema = z.object({ results: z.array(z.object({ id: z.string() })) });

/** Those of the pages that the calling user may see. Without Confluence, or a licence for it, none. */
export async function filterVisiblePages(ids: readonly string[]): Promise<Set<string>> {
  const visible = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const query = new URLSearchParams({ limit: String(AT_ONCE) });
    for (const id of ids.slice(at, at + AT_ONCE)) query.append('id', id);
    try {
      const { results } = await request({
        as: 'user',
        product: 'confluence',
        route: route`/wiki/api/v2/pages?${query}`,
        schema: idsSchema,
      });
      for (const { id } of results) visible.add(id);
    } catch (error) {
      if (!(error instanceof JiraFailure) || error.kind !== 'refused') throw error;
    }
  }
  return visible;
}
