import { route } from '@forge/api';
import type { Board, BoardColumn } from '../../domain/facts';
import { isWait, JiraFailure, toReason } from '../../ports/jira';
import type { Send } from '../sender';
import { boardConfigurationSchema, boardPageSchema, type BoardConfigurationJson } from './setup-schemas';

/** The longest page of boards. */
const PAGE = 50;
/** Boards of which the columns are read: a squad works on one or two. */
const MOST = 8;

/** A board's columns as Jira tells them. */
export function toColumns({ columnConfig }: BoardConfigurationJson): BoardColumn[] {
  return columnConfig.columns.map(({ name, statuses, min = null, max = null }) => ({
    ...{ name, min, max },
    statuses: statuses.map(({ id }) => id),
  }));
}

async function readColumns(send: Send, id: number): Promise<Board['columns']> {
  try {
    const told = await send(route`/rest/agile/1.0/board/${String(id)}/configuration`, boardConfigurationSchema);
    return { known: true, value: toColumns(told) };
  } catch (error) {
    if (!(error instanceof JiraFailure) || isWait(error)) throw error;
    return { known: false, reason: toReason(error) };
  }
}

/**
 * The boards that lie in a project, in Jira's order. Jira lists every board whose filter mentions the project; those that lie elsewhere are
 * somebody else's, and count only where the project has none of its own. One request, and one for each board.
 */
export async function readBoards(send: Send, projectId: string): Promise<Board[]> {
  const listed = (await send(route`/rest/agile/1.0/board?projectKeyOrId=${projectId}&maxResults=${PAGE}`, boardPageSchema)).values;
  const own = listed.filter(({ location }) => String(location?.projectId) === projectId);
  const boards: Board[] = [];
  for (const { id, name, type } of (own.length > 0 ? own : listed).slice(0, MOST)) {
    boards.push({ id, name, type, columns: await readColumns(send, id) });
  }
  return boards;
}
