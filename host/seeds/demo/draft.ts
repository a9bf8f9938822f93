import type { HistoryItemJson, StatusJson, UserJson } from '../../snapshot/types';
import type { Work } from './issue-types';
import type { SquadRow } from './squad-row';

export interface Move {
  /** Epoch ms. */
  at: number;
  to: StatusJson;
}

/** A work item before it has a key. Moves and edits are in order of time, all later than `created`, none later than the demo's as-of date. */
export interface Draft {
  squad: SquadRow;
  work: Work;
  summary: string;
  created: number;
  first: StatusJson;
  moves: Move[];
  resolution: { id: string; name: string } | null;
  /** Who took it, with its first move into work. */
  assignee: UserJson | null;
  reporter: UserJson | null;
  /** Changes that are no moves. */
  edits: { at: number; items: HistoryItemJson[] }[];
  components: string[];
  successMeasure: string | null;
  parent: Draft | null;
  /** False = nobody knows what happened to it: the changelog is not there at all. */
  historyKnown: boolean;
}

const resolutionNames = ['Done', "Won't Do", 'Duplicate', 'Livré', 'Abandonné'] as const;
type ResolutionName = (typeof resolutionNames)[number];
/** The site's resolutions. */
export const resolutions = resolutionNames.map((name, index) => ({ id: String(10_000 + index), name, description: '' }));

function resolutionOf(name: ResolutionName): { id: string; name: string } {
  return { id: String(10_000 + resolutionNames.indexOf(name)), name };
}

/** How a squad closes what it delivered, and what it gave up. */
export function chooseResolution(squad: SquadRow, delivered: boolean): { id: string; name: string } {
  const french = squad.language === 'fr' && squad.style === 'company';
  if (delivered) return resolutionOf(french ? 'Livré' : 'Done');
  return resolutionOf(french ? 'Abandonné' : "Won't Do");
}

/** The custom field that holds a feature's success measure. */
export const successMeasureField = { id: 'customfield_10042', name: 'Success measure' } as const;

/** The change by which a success measure was written. */
export function writeMeasure(text: string): HistoryItemJson {
  const { id, name } = successMeasureField;
  return { field: name, fieldtype: 'custom', fieldId: id, from: null, fromString: null, to: null, toString: text };
}
