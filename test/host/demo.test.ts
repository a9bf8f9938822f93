import { createDemo } from '../../host/seeds/demo';
import { squads } from '../../host/seeds/demo/squads';
import type { HistoryItemJson, IssueJson, Snapshot } from '../../host/snapshot/types';
import { asOf, demo, issuesOf, projectOf, readPlaybook } from './demo-site';

const own = squads.filter(({ sliceOf }) => sliceOf === undefined).map(({ key }) => key);
const allIssues = [...demo.issues.values()].flat();

function itemsOf(issue: IssueJson, fieldId: string): HistoryItemJson[] {
  return (issue.changelog?.histories ?? []).flatMap(({ items }) => items.filter((item) => item.fieldId === fieldId));
}

function serialise(snapshot: Snapshot): string {
  return JSON.stringify({ ...snapshot, issues: [...snapshot.issues] });
}

test('the same date gives the same site, and another date another', () => {
  const once = serialise(demo);
  expect(serialise(createDemo({ asOf })) === once).toBe(true);
  expect(serialise(createDemo({ asOf: asOf + 86_400_000 })) === once).toBe(false);
});

test.each(['2026-01-01T00:00:00Z', '2024-02-29T23:59:59Z', '2027-03-28T02:30:00Z', '2026-11-22T12:00:00Z'])(
  'a site as of %s holds together',
  (date) => {
    const at = Date.parse(date);
    const dates = [...createDemo({ asOf: at }).issues.values()].flat().flatMap(({ fields, changelog }) => {
      const changes = (changelog?.histories ?? []).map(({ created }) => Date.parse(created));
      return [Date.parse(fields.created), ...changes];
    });
    expect(dates.filter((one) => Number.isNaN(one) || one > at)).toEqual([]);
  },
);

test('24 squads in five tribes, one of them a component, and forty spaces that are no squads', () => {
  const software = demo.projects.filter(({ projectTypeKey, archived }) => projectTypeKey === 'software' && archived !== true);
  expect(software.map(({ key }) => key)).toEqual(own);
  expect(demo.projects.length - software.length).toBe(40);
  expect(new Set(software.map(({ projectCategory }) => projectCategory?.name)).size).toBe(5);
  expect(software.filter(({ style }) => style === 'next-gen')).toHaveLength(8);
  expect(projectOf(demo, 'TRIP').components).toEqual([expect.objectContaining({ name: 'Fidélité' })]);
});

test('the company-managed squads share one workflow scheme; each team-managed one has its own', () => {
  const schemes = new Map(own.map((key) => [key, JSON.stringify(projectOf(demo, key).workflows)]));
  const shared = own.filter((key) => projectOf(demo, key).style === 'classic').map((key) => schemes.get(key));
  expect(new Set(shared).size).toBe(1);
  expect(new Set(schemes.values()).size).toBe(9);
});

test('about eighteen months of work, at a believable pace', () => {
  expect(allIssues.length).toBeGreaterThan(12_000);
  expect(allIssues.length).toBeLessThan(16_500);
  const hours = allIssues.flatMap(({ changelog }) => (changelog?.histories ?? []).map(({ created }) => new Date(created)));
  const offDays = hours.filter((date) => date.getUTCDay() === 0 || date.getUTCDay() === 6);
  expect(offDays.length / hours.length).toBeLessThan(0.02);
});

describe.each(own)('issues of %s', (key) => {
  const project = projectOf(demo, key);
  const issues = issuesOf(demo, key);
  const users = new Set(demo.users?.map(({ accountId }) => accountId));
  const statuses = new Map(demo.statuses?.map((status) => [status.id, status]));

  test('belong to it, are numbered in order of creation, and name what exists', () => {
    const types = new Map(project.issueTypes?.map((type) => [type.id, type.name]));
    for (const [index, issue] of issues.entries()) {
      const { project: home, issuetype, status, assignee } = issue.fields;
      expect([issue.key, home.key, home.id]).toEqual([`${key}-${index + 1}`, key, project.id]);
      expect(types.get(issuetype.id)).toBe(issuetype.name);
      expect(statuses.get(status.id)?.name).toBe(status.name);
      const holder = assignee as { accountId: string } | null;
      expect(holder === null || users.has(holder.accountId)).toBe(true);
    }
  });

  test('have changelogs that lead from where they began to where they are', () => {
    const wrong = issues.filter((issue) => {
      const items = itemsOf(issue, 'status');
      const joins = items.every((item, index) => index === 0 || item.from === items[index - 1]?.to);
      const resolution = itemsOf(issue, 'resolution').at(-1)?.to ?? null;
      const last = items.at(-1);
      if (!issue.changelog) return false;
      return !joins || (last !== undefined && last.to !== issue.fields.status.id) || resolution !== (issue.fields.resolution?.id ?? null);
    });
    expect(wrong.map((issue) => issue.key)).toEqual([]);
  });

  test('make only moves that their workflow allows', () => {
    const allowed = new Set<string>();
    for (const workflow of demo.workflows ?? []) {
      for (const { type, toStatusReference, links } of workflow.transitions) {
        const origins =
          type === 'GLOBAL'
            ? workflow.statuses.map(({ statusReference }) => statusReference)
            : links.map((link) => link.fromStatusReference);
        for (const origin of origins) allowed.add(`${workflow.id} ${origin} ${toStatusReference}`);
      }
    }
    const refused = issues.flatMap((issue) => {
      const workflow = project.workflows?.[issue.fields.issuetype.id] ?? project.workflows?.default;
      const moves = itemsOf(issue, 'status').filter(({ from, to }) => statuses.has(from ?? '') && statuses.has(to ?? ''));
      return moves
        .filter(({ from, to }) => !allowed.has(`${workflow} ${from} ${to}`))
        .map((item) => `${issue.key} ${item.fromString} → ${item.to}`);
    });
    expect(refused).toEqual([]);
  });
});

test('ids of histories are unique and grow with time', () => {
  const histories = own.flatMap((key) => issuesOf(demo, key).flatMap(({ changelog }) => changelog?.histories ?? []));
  const sorted = [...histories].sort((a, b) => Number(a.id) - Number(b.id));
  expect(new Set(sorted.map(({ id }) => id)).size).toBe(sorted.length);
  expect(sorted.every(({ created }, index) => index === 0 || created >= (sorted[index - 1]?.created ?? ''))).toBe(true);
});

describe('the common oddities', () => {
  test('one story has 61 histories, and its review is not among the newest 40', () => {
    const long = allIssues.filter(({ changelog }) => (changelog?.histories.length ?? 0) > 40);
    expect(long.map(({ changelog }) => changelog?.histories.length)).toEqual([61]);
    const newest = long[0]?.changelog?.histories.slice(-40).flatMap(({ items }) => items.map((item) => item.fromString)) ?? [];
    expect(newest).toContain('In Review');
    expect(newest).not.toContain('In Progress');
  });

  test('statuses that are gone live on in changelogs', () => {
    const names = new Set(demo.statuses?.filter(({ scope }) => scope).map(({ name, scope }) => `${scope?.project?.id} ${name}`));
    for (const [key, gone] of [
      ['DEVX', 'In QA'],
      ['REFD', 'Prêt'],
    ] as const) {
      expect(names.has(`${projectOf(demo, key).id} ${gone}`)).toBe(false);
      expect(
        issuesOf(demo, key).filter((issue) => itemsOf(issue, 'status').some((item) => item.fromString === gone)).length,
      ).toBeGreaterThan(3);
    }
  });

  test('CONN imported 412 issues with a changelog that begins long after they did, or none', () => {
    const imported = issuesOf(demo, 'CONN').filter(({ fields, changelog }) => {
      const first = changelog?.histories[0];
      return !changelog || (first !== undefined && Date.parse(first.created) - Date.parse(fields.created) > 85 * 86_400_000);
    });
    expect(imported).toHaveLength(412);
  });

  test('six items of DISR came from the project that was merged into it', () => {
    const moved = issuesOf(demo, 'DISR').filter((issue) => itemsOf(issue, 'project').length > 0);
    expect(moved).toHaveLength(6);
    const [issue] = moved;
    expect(issue && itemsOf(issue, 'project')[0]).toMatchObject({ fromString: 'Alertes voyageurs', to: projectOf(demo, 'DISR').id });
  });

  test('some moves share one instant, and some items changed their type', () => {
    const instant = issuesOf(demo, 'EXPN').filter(({ changelog }) => {
      const dates = (changelog?.histories ?? []).map(({ created }) => created);
      return new Set(dates).size < dates.length;
    });
    expect(instant.length).toBeGreaterThan(3);
    expect(issuesOf(demo, 'CHK').filter((issue) => itemsOf(issue, 'issuetype').length > 0)).toHaveLength(5);
  });

  test('one feature of TRIP waits for CONN', () => {
    const links = issuesOf(demo, 'TRIP').flatMap(({ fields }) => (fields.issuelinks ?? []) as { inwardIssue?: { key: string } }[]);
    expect(links.map(({ inwardIssue }) => inwardIssue?.key)).toEqual([expect.stringMatching(/^CONN-/)]);
  });
});

test('the playbook is in force, with the standards whose checks exist', () => {
  const playbook = readPlaybook(demo);
  expect(playbook.standards.map(({ id, mode }) => [id, mode])).toEqual([
    ['board-tells-the-truth', 'required'],
    ['ready-before-build', 'required'],
    ['roles-held', 'required'],
    ['checked-before-launch', 'counted'],
    ['explore-and-stop-early', 'counted'],
    ['users-every-month', 'counted'],
    ['finish-before-starting', 'advice'],
    ['launched-then-measured', 'counted'],
    ['decisions-written', 'counted'],
    ['common-tools', 'counted'],
  ]);
  expect(playbook.standards.every(({ since = '' }) => Date.parse(since) < asOf)).toBe(true);
});

test('Fraude is hidden from those who have no business there', () => {
  const grants = projectOf(demo, 'FRD').permissions?.BROWSE_PROJECTS;
  expect(grants).not.toContain('anyone');
  const reader = demo.users?.find(({ accountId }) => accountId === 'escale-reader');
  const groups = demo.groups?.filter(({ members }) => reader && members.includes(reader.accountId)).map(({ groupId }) => groupId);
  expect(groups).toEqual(['escale-everyone']);
});
