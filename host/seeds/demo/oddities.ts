import type { HistoryItemJson } from '../../snapshot/types';
import { daysSinceStart, type Calendar } from './calendar';
import type { Draft } from './draft';
import type { Workshop } from './workshop';
import { draftFrom } from './workshop';

const dayMs = 86_400_000;
/** How many issues CONN brought from its former Jira at M6. */
const importedIssues = 412;
/** More histories than the 40 that a search answer carries. */
const manyHistories = 61;

/**
 * CONN's import: created years ago in another Jira, with a changelog that begins on the day of the import; a few came without one.
 * What happened before is lost: they are counted, and too old to be judged.
 */
export function draftImports(shop: Workshop): Draft[] {
  const { calendar, random, statuses, phrases } = shop;
  const importedAt = calendar.asOf - (daysSinceStart(6) - 12) * dayMs;
  return Array.from({ length: importedIssues }, (_, index) => {
    const work = random.chance(0.3) ? 'bug' : 'story';
    const draft = draftFrom(shop, work, work === 'bug' ? phrases.bug() : phrases.story(), [
      { at: 1, to: statuses.delivery.idea ?? null },
      { at: 2, to: statuses.delivery.done ?? null },
    ]);
    const at = importedAt + index * 1000;
    return {
      ...draft,
      created: importedAt - Math.floor(random.between(90, 900) * dayMs),
      moves: draft.moves.map((move) => ({ ...move, at })),
      historyKnown: index >= 9,
    };
  });
}

/** One story that was edited over and over after its review: its search answer no longer holds the review. */
export function editManyTimes(draft: Draft, rankField: string): void {
  const last = draft.moves.at(-1);
  const before = draft.moves.at(-2);
  if (!last || !before) throw new Error('a finished item has moves');
  const count = manyHistories - draft.moves.length - draft.edits.length;
  for (let index = 0; index < count; index++) {
    const at = Math.floor(before.at + ((last.at - before.at) * (index + 1)) / (count + 1));
    const item: HistoryItemJson = {
      field: 'Rank',
      fieldtype: 'custom',
      fieldId: rankField,
      from: '',
      fromString: '',
      to: '',
      toString: 'Ranked higher',
    };
    draft.edits.push({ at, items: [item] });
  }
}

/** Two moves within the same second, as automations make them: their order is that of the histories' ids. */
export function hurry(draft: Draft): void {
  const [first, second] = draft.moves;
  if (first && second) first.at = second.at;
}

/** An item that came over from another project, with the key it had there. */
export function moveBetween(
  draft: Draft,
  at: number,
  from: { id: string; name: string },
  to: { id: string; name: string },
  key: { old: string; now: string },
): void {
  const items: HistoryItemJson[] = [
    { field: 'project', fieldtype: 'jira', fieldId: 'project', from: from.id, fromString: from.name, to: to.id, toString: to.name },
    { field: 'Key', fieldtype: 'jira', from: null, fromString: key.old, to: null, toString: key.now },
  ];
  draft.edits.push({ at, items });
}

/** An item that was a story until somebody saw that it was a bug. */
export function retype(draft: Draft, from: { id: string; name: string }, to: { id: string; name: string }): void {
  const [first] = draft.moves;
  const at = first ? Math.floor((draft.created + first.at) / 2) : draft.created;
  draft.edits.push({
    at,
    items: [
      { field: 'issuetype', fieldtype: 'jira', fieldId: 'issuetype', from: from.id, fromString: from.name, to: to.id, toString: to.name },
    ],
  });
}

/** True for items that were over long before any window of the demo's standards. */
export function isLongOver(draft: Draft, calendar: Calendar): boolean {
  const last = draft.moves.at(-1);
  return draft.resolution !== null && last !== undefined && draft.moves.length >= 3 && last.at < calendar.asOf - 400 * dayMs;
}
