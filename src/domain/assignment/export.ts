import { exportColumns } from '../../contract/assignments';
import type { RoleMatrix, SquadRole } from '../../contract/roles';
import { dayOf } from '../adoption-day';
import { writeCsv } from '../csv';

type Cells = Readonly<Record<(typeof exportColumns)[number], string>>;

const nobody = { account: '', name: '', kind: '', source: '', from: '', until: '' };

function listHolders({ holders }: SquadRole): Pick<Cells, keyof typeof nobody>[] {
  if (holders.length === 0) return [nobody];
  return holders.map(({ accountId, name, set }) => ({
    ...{ account: accountId, name, kind: set?.kind ?? 'holder', source: set ? 'diapason' : 'jira' },
    ...{ from: set?.from ?? '', until: set?.until ?? '' },
  }));
}

/** Who holds which role as a table: a row for each holder, one without a name for each role that nobody holds. Names of columns and states are words for machines. */
export function writeRoleTable({ roles, squads }: RoleMatrix): string {
  const names = new Map(roles.map(({ id, name }) => [id, name]));
  const rows = squads.flatMap((squad) =>
    squad.roles.flatMap((role) =>
      listHolders(role).map((holder): Cells => ({
        ...{
          squad: squad.key,
          'squad name': squad.name,
          tribe: squad.tribe ?? '',
          role: role.role,
          'role name': names.get(role.role) ?? '',
        },
        ...{ state: role.held, since: role.since === null ? '' : dayOf(role.since) },
        ...holder,
      })),
    ),
  );
  return writeCsv([exportColumns, ...rows.map((cells) => exportColumns.map((column) => cells[column]))]);
}
