import { route } from '@forge/api';
import type { ConfluenceAsUser, OpenSpace } from '../../ports/confluence';
import { JiraFailure } from '../../ports/jira';
import { request } from '../request';
import type { Send } from '../sender';
import { openSpaceSchema, spacePageSchema, spaceSearchSchema } from './schemas';

/** A refusal is a no; any other failure stays one. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'refused') return null;
    throw error;
  }
}

/** A space by id, with what who asks may do in it. */
export async function readSpace(send: Send, id: string): Promise<OpenSpace | null> {
  const told = await orNull(send(route`/wiki/api/v2/spaces/${id}?include-operations=true`, openSpaceSchema));
  if (!told) return null;
  const { operations, ...space } = told;
  return { space, mayCreate: operations.results.some(({ operation, targetType }) => operation === 'create' && targetType === 'page') };
}

const MOST = 20;

/** Words of a text that CQL can search for, each as the beginning of one. */
const toWords = (query: string): string[] => query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

async function findSpaces(send: Send, query: string): ReturnType<ConfluenceAsUser['findSpaces']> {
  const words = toWords(query);
  if (words.length === 0)
    return (await orNull(send(route`/wiki/api/v2/spaces?limit=${MOST}&status=current&type=global`, spacePageSchema)))?.results ?? null;
  const cql = `type = space and ${words.map((word) => `title ~ "${word}*"`).join(' and ')}`;
  const search = new URLSearchParams({ cql, limit: String(MOST), excerpt: 'none' });
  const found = await orNull(send(route`/wiki/rest/api/search?${search}`, spaceSearchSchema));
  if (!found) return null;
  if (found.results.length === 0) return [];
  const keys = new URLSearchParams({ limit: String(MOST) });
  for (const { space } of found.results) keys.append('keys', space.key);
  return (await send(route`/wiki/api/v2/spaces?${keys}`, spacePageSchema)).results;
}

/** Confluence Cloud as the calling user. */
export function openConfluenceAsUser(): ConfluenceAsUser {
  const send: Send = (to, schema) => request({ as: 'user', product: 'confluence', route: to, schema });
  return { findSpaces: (query) => findSpaces(send, query), readSpace: (id) => readSpace(send, id) };
}
