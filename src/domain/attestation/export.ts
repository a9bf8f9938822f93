import type { DeclarationsOverview } from '../../contract/attestations';
import { writeCsv } from '../csv';

const columns = [
  'squad',
  'squad name',
  'tribe',
  'kind',
  'subject',
  'name',
  'agreed',
  'standing',
  'says',
  'on',
  'counts until',
  'evidence',
] as const;
type Cells = Readonly<Record<(typeof columns)[number], string>>;

/** What squads say, as a table: a row for each squad and subject. Names of columns, kinds and standings are words for machines. */
export function writeDeclarationsTable({ subjects, squads }: DeclarationsOverview): string {
  const known = new Map(subjects.map((each) => [`${each.kind} ${each.subject}`, each]));
  const rows = squads.flatMap(({ key, name, tribe, said }) =>
    said.map(({ kind, subject, standing, tools, on, countsUntil, evidence }): Cells => {
      const about = known.get(`${kind} ${subject}`);
      return {
        ...{ squad: key, 'squad name': name, tribe: tribe ?? '', kind, subject, name: about?.name ?? '' },
        ...{ agreed: about?.agreed.join(', ') ?? '', standing, says: tools.join(', ') },
        ...{ on: on ?? '', 'counts until': countsUntil ?? '', evidence: evidence ?? '' },
      };
    }),
  );
  return writeCsv([columns, ...rows.map((cells) => columns.map((column) => cells[column]))]);
}
