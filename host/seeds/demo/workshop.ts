import type { StatusJson } from '../../snapshot/types';
import type { Calendar } from './calendar';
import { chooseResolution, type Draft } from './draft';
import type { Crew } from './people';
import type { Phrases } from './phrases';
import type { Random } from './random';
import type { SquadRow } from './squad-row';
import type { SquadStatuses } from './statuses';

/** What the makers of a squad's work items share. */
export interface Workshop {
  squad: SquadRow;
  statuses: SquadStatuses;
  calendar: Calendar;
  random: Random;
  crew: Crew;
  phrases: Phrases;
}

/** The first step of the calendar that a squad may use. */
export function bornAt(squad: SquadRow, calendar: Calendar): number {
  return squad.born === undefined ? 0.5 : calendar.startOf(squad.born) + 0.1;
}

/** A draft from the steps that an item went through; a step without a status, or with the one it is in, is no move. */
export function draftFrom(
  shop: Workshop,
  work: Draft['work'],
  summary: string,
  visits: readonly { at: number; to: StatusJson | null }[],
): Draft {
  const [first, ...rest] = visits;
  if (!first?.to) throw new Error('an item begins in a status');
  const moves: Draft['moves'] = [];
  let current = first.to;
  for (const { at, to } of rest) {
    if (to === null || to === current) continue;
    moves.push({ at: shop.calendar.instant(at), to });
    current = to;
  }
  const { squad, random, crew } = shop;
  const done = current.statusCategory.key === 'done';
  return {
    squad,
    work,
    summary,
    created: shop.calendar.instant(first.at),
    first: first.to,
    moves,
    resolution: done ? chooseResolution(squad, true) : null,
    assignee: moves.length > 0 ? random.pick(crew.developers) : null,
    reporter: crew.productManager ?? crew.techLead ?? crew.developers[0] ?? null,
    edits: [],
    components: squad.sliceOf === undefined ? [] : [squad.name],
    successMeasure: null,
    parent: null,
    historyKnown: true,
  };
}
