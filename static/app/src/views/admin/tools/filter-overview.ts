import { attestationStandings, type AttestationStanding, type DeclarationsOverview } from '../../../../../../src/contract/attestations';
import { anything, isChosen, type Choice } from '../choice';
import { foldText } from '../fold-text';

export type Subject = DeclarationsOverview['subjects'][number];
export type SquadRow = DeclarationsOverview['squads'][number];
export type SquadSaying = SquadRow['said'][number];

/** Tells subjects apart. */
export const nameSubject = ({ kind, subject }: Pick<Subject, 'kind' | 'subject'>): string => `${kind} ${subject}`;

export interface OverviewFilters {
  search: string;
  tribe: Choice;
  /** Name of one subject (`nameSubject`); null = all. */
  subject: string | null;
  standing: AttestationStanding | null;
}
export const noFilters: OverviewFilters = { search: '', tribe: anything, subject: null, standing: null };

/** What a squad says of a subject; undefined where it is not asked. */
export const findSaying = ({ said }: SquadRow, subject: Subject): SquadSaying | undefined =>
  said.find((each) => nameSubject(each) === nameSubject(subject));

/** The subjects and squads that every filter lets pass: with a standing, the squads that have it in one of the subjects shown. */
export function filterOverview(
  { subjects, squads }: DeclarationsOverview,
  { search, tribe, subject, standing }: OverviewFilters,
): { subjects: Subject[]; squads: SquadRow[] } {
  const wanted = foldText(search.trim());
  const shown = subjects.filter((each) => subject === null || nameSubject(each) === subject);
  const isWanted = (squad: SquadRow): boolean => {
    const own = shown.flatMap((each) => findSaying(squad, each) ?? []);
    return (
      isChosen(tribe, squad.tribe) &&
      [squad.name, squad.key].some((text) => foldText(text).includes(wanted)) &&
      own.length > 0 &&
      (standing === null || own.some((each) => each.standing === standing))
    );
  };
  return { subjects: shown, squads: squads.filter(isWanted) };
}

/** How many squads stand how to a subject. */
export function countStandings({ squads }: DeclarationsOverview, subject: Subject): Readonly<Record<AttestationStanding, number>> {
  const counts: Record<AttestationStanding, number> = { stands: 0, differs: 0, lapsed: 0, silent: 0 };
  for (const squad of squads) {
    const saying = findSaying(squad, subject);
    if (saying) counts[saying.standing] += 1;
  }
  return counts;
}

/** The order in which a column of sayings sorts: what needs a look first. */
export const rankSaying = (saying: SquadSaying | undefined): number =>
  saying === undefined ? attestationStandings.length : ['differs', 'lapsed', 'silent', 'stands'].indexOf(saying.standing);
