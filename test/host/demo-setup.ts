import { toColumns } from '../../src/adapters/jira/boards';
import { boardConfigurationSchema, componentPageSchema, versionPageSchema, workflowsSchema } from '../../src/adapters/jira/setup-schemas';
import { toWorkflows } from '../../src/adapters/jira/workflows';
import type { Board, CreateForm, Facts, LabelledPage, SquadPages } from '../../src/domain/facts';
import { parseJiraDate } from '../../host/snapshot/jira-date';
import type { BoardJson, ProjectJson, Snapshot } from '../../host/snapshot/types';

type Setup = Pick<Facts, 'boards' | 'components' | 'createForms' | 'versions' | 'workflows'>;

function toBoard({ id, name, type, configuration, 'diapason:refused': refused }: BoardJson, at: number): Board {
  const closed = refused && (refused.since === undefined || parseJiraDate(refused.since) <= at);
  const columns: Board['columns'] = closed
    ? { known: false, reason: { code: 'refused', status: refused.status } }
    : { known: true, value: toColumns(boardConfigurationSchema.parse(configuration)) };
  return { id, name, type, columns };
}

function workflowsOf(snapshot: Snapshot, project: ProjectJson): Setup['workflows'] {
  const typesOf = new Map<string, string[]>();
  for (const { id, name } of project.issueTypes ?? []) {
    const workflow = project.workflows?.[id] ?? project.workflows?.default ?? '';
    typesOf.set(workflow, [...(typesOf.get(workflow) ?? []), name]);
  }
  const own = snapshot.workflows?.filter(({ id }) => typesOf.has(id));
  const statuses = snapshot.statuses?.map(({ id }) => ({ id, statusReference: id }));
  const using = (id: string): number => snapshot.projects.filter(({ workflows }) => Object.values(workflows ?? {}).includes(id)).length;
  return toWorkflows(workflowsSchema.parse({ statuses, workflows: own }), typesOf).map((workflow) => ({
    ...workflow,
    ...{ spaces: using(workflow.id), scheme: null },
  }));
}

/** How a project of the demo is set up, as the app reads it at `at` (epoch ms). */
export function setupOf(snapshot: Snapshot, project: ProjectJson, at: number): Setup {
  const components = componentPageSchema.parse({ values: project.components }).values;
  const open = (project.versions ?? []).filter(({ released, archived }) => released !== true && archived !== true);
  return {
    boards: (snapshot.boards ?? []).filter(({ location }) => location?.projectKey === project.key).map((board) => toBoard(board, at)),
    components: components.map(({ name, lead }) => ({ name, lead: lead ? { active: lead.active } : null })),
    createForms: (project.issueTypes ?? []).map(({ id, name }) => ({ type: name, fields: formOf(project, id) })),
    versions: versionPageSchema.parse({ values: open }).values.map(({ name, releaseDate = null }) => ({ name, releaseDate })),
    workflows: workflowsOf(snapshot, project),
  };
}

function formOf({ createFields }: ProjectJson, type: string): CreateForm['fields'] {
  const fields = (createFields?.[type] ?? []) as { fieldId: string; name: string; required: boolean }[];
  return fields.map(({ fieldId, name, required }) => ({ id: fieldId, name, required }));
}

/** What the squad's space in the demo's Confluence holds under these labels, as the app reads it at `at` (epoch ms). */
export function pagesOf({ state, confluence, users = [] }: Snapshot, squad: string, labels: readonly string[], at: number): SquadPages {
  const asked = state?.squads?.find(({ key }) => key === squad)?.space ?? null;
  const space = confluence?.spaces.find(({ key }) => key === asked);
  const isOpen = (account: string | null | undefined): boolean => users.some(({ accountId, active }) => accountId === account && active);
  const pages = (confluence?.pages ?? []).flatMap(({ id, title, spaceId, labels: own = [], version, ownerId }): LabelledPage[] =>
    spaceId === space?.id && own.some((label) => labels.includes(label))
      ? [
          {
            ...{ id, title, labels: own, changedAt: Date.parse(version.createdAt) },
            owner: ownerId === null ? 'none' : isOpen(ownerId) ? 'active' : 'closed',
          },
        ]
      : [],
  );
  return { asked, space: space ? { key: space.key, name: space.name } : null, takenAt: at, labels: [...labels], pages };
}
