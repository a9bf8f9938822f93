import { route } from '@forge/api';
import type { OpenVersion, SquadComponent } from '../../domain/facts';
import type { Send } from '../sender';
import { readAll } from './pages';
import { componentPageSchema, versionPageSchema } from './setup-schemas';

/** The longest page of components and of versions; of more than ten pages the rest is not read. */
const PAGE = 50;
const PAGES = 10;

/** The components of a project. Of a lead no more than whether the account is open. */
export async function readComponents(send: Send, projectId: string): Promise<SquadComponent[]> {
  const found = await readAll(
    (startAt) => send(route`/rest/api/3/project/${projectId}/component?startAt=${startAt}&maxResults=${PAGE}`, componentPageSchema),
    PAGES,
  );
  return found.map(({ name, lead }) => ({ name, lead: lead ? { active: lead.active } : null }));
}

/** The versions of a project that are neither released nor archived. */
export async function readVersions(send: Send, projectId: string): Promise<OpenVersion[]> {
  const found = await readAll(
    (startAt) =>
      send(route`/rest/api/3/project/${projectId}/version?status=unreleased&startAt=${startAt}&maxResults=${PAGE}`, versionPageSchema),
    PAGES,
  );
  return found.map(({ name, releaseDate = null }) => ({ name, releaseDate }));
}
