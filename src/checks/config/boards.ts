import type { Fix } from '../../domain/check';
import type { Board, BoardColumn, ProjectFact, SquadStatus } from '../../domain/facts';
import { linkTo } from '../../domain/link';
import { refNames, type Values } from '../../domain/value';

/** What was looked at on one board. */
export interface Scored<T> {
  board: Board;
  n: number;
  met: number;
  found: T;
}

/** The board that shows most of what was looked for, the first of equal ones; null when none could be read. One good board is enough. */
export function findBest<T>(
  boards: readonly Board[],
  score: (columns: readonly BoardColumn[]) => Omit<Scored<T>, 'board'> | null,
): Scored<T> | null {
  let best: Scored<T> | null = null;
  for (const board of boards) {
    const scored = board.columns.known ? score(board.columns.value) : null;
    if (scored && (best === null || scored.met > best.met || (scored.met === best.met && scored.n > best.n))) best = { board, ...scored };
  }
  return best;
}

interface Layout {
  /** Stages of which a status is in no column. */
  absent: string[];
  /** Names of the statuses that are in no column. */
  statuses: string[];
  /** Stages that stand before an earlier one. */
  misplaced: string[];
  /** A column that shows several stages. */
  shared: { column: string; stages: string[] } | null;
}

/** The longest run of items, in their order, whose places never go back; of equal ones the first that is found. */
function longestRun<T>(items: readonly T[], placeOf: (item: T) => number): T[] {
  let best: T[] = [];
  const runs: T[][] = [];
  for (const item of items) {
    const before = runs.filter((run) => placeOf(run.at(-1) ?? item) <= placeOf(item));
    const longest = before.reduce<T[]>((a, b) => (b.length > a.length ? b : a), []);
    const run = [...longest, item];
    runs.push(run);
    if (run.length > best.length) best = run;
  }
  return best;
}

/** How a board shows these stages, which come in the order of the flow. */
export function readLayout(
  stages: ReadonlyMap<string, readonly SquadStatus[]>,
  columns: readonly BoardColumn[],
): Omit<Scored<Layout>, 'board'> {
  const placeOf = new Map(columns.flatMap(({ statuses }, index) => statuses.map((id) => [id, index] as const)));
  const shown: { stage: string; first: number }[] = [];
  const layout: Layout = { absent: [], statuses: [], misplaced: [], shared: null };
  for (const [stage, statuses] of stages) {
    const off = statuses.filter(({ id }) => !placeOf.has(id));
    layout.statuses.push(...off.map(({ name }) => name));
    if (off.length > 0) layout.absent.push(stage);
    else shown.push({ stage, first: Math.min(...statuses.map(({ id }) => placeOf.get(id) ?? 0)) });
  }
  const inOrder = longestRun(shown, ({ first }) => first);
  layout.misplaced = shown.filter((each) => !inOrder.includes(each)).map(({ stage }) => stage);
  for (const { name, statuses } of columns) {
    const held = [...stages].filter(([, own]) => own.some(({ id }) => statuses.includes(id))).map(([stage]) => stage);
    if (held.length > 1) layout.shared ??= { column: name, stages: held };
  }
  return { n: stages.size, met: inOrder.length, found: layout };
}

/** What checks say of boards that Jira did not show; null when there is none. One of them may be the board that has it all. */
export function tellUnread(boards: readonly Board[], project: ProjectFact): { fixes: Fix<'let-read'>[]; values: Values } | null {
  const unread = boards.flatMap(({ name, columns }) => (columns.known ? [] : [{ name, reason: columns.reason }]));
  const [first] = unread;
  if (!first) return null;
  const who = project.style === 'team-managed' ? 'project-admin' : 'jira-admin';
  return {
    fixes: [{ message: 'let-read', minutes: 5, who, link: linkTo('people', project) }],
    values: {
      unread: refNames(unread.map(({ name }) => name)),
      unreadCount: unread.length,
      status: first.reason.code === 'refused' ? first.reason.status : 0,
    },
  };
}

/** The messages that go with `tellUnread`. */
export const unreadMessages = {
  en: {
    unread:
      'Can’t tell: the {unreadCount, plural, one {board} other {boards}} {unread} could not be read{status, plural, =0 {} other { (error {status})}}.',
    'let-read': 'Give the app the *Browse spaces* permission in this space, and share the filter of {unread} with it.',
  },
  fr: {
    unread:
      'Indéterminé : {unreadCount, plural, one {le tableau {unread} n’a pas pu être lu} other {les tableaux {unread} n’ont pas pu être lus}}{status, plural, =0 {} other { (erreur {status})}}.',
    'let-read':
      'Donner à l’application l’autorisation *Parcourir les espaces* dans cet espace, et partager avec elle le filtre de {unread}.',
  },
} as const;
