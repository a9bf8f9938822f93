import type { CaseHistory, Change, FilledChange, StatusRef } from '../domain/facts';
import { isMarkOf } from '../domain/objective-naming';
import type { IssueEvent, ReadCase, ToldCase } from '../ports/jira';
import type { Ports } from '../ports/ports';

type RefChange = Exclude<Change, FilledChange>;

/** What a case is in the field of a change, before or after it. */
function readField(history: CaseHistory, field: RefChange['field']): string {
  if (field === 'project') return history.projectId;
  const value: StatusRef | null = history[field];
  return value?.id ?? '';
}

/** A row before its first change as an event: what Jira says now, never changed. Issues begin unresolved. */
function toNewCase({ id, key, projectId, createdAt, type, status, at }: ToldCase): ReadCase {
  return { history: { id, key, projectId, createdAt, type, status, resolution: null, changes: [] }, updatedAt: at };
}

/** True when the changes continue what is stored; otherwise an event in between was lost or is still on its way. */
function follows(stored: CaseHistory, changes: readonly Change[]): boolean {
  return changes.every((change) =>
    change.field === 'filled' ? stored.filled?.[change.name] === !change.to : (change.from?.id ?? '') === readField(stored, change.field),
  );
}

/** An event tells of every field; the case keeps those that are tracked, as its row knows them. */
function keepTracked({ filled = {} }: CaseHistory, changes: readonly Change[]): Change[] {
  return changes.filter((change) => change.field !== 'filled' || Object.hasOwn(filled, change.name));
}

/** Whether a field names an objective is not told by an event: where that field changed it is unknown until the next sweep. */
function listLost({ filled = {} }: CaseHistory, { touched }: Pick<ToldCase, 'touched'>): string[] {
  return Object.keys(filled).filter((mark) => touched.some((field) => isMarkOf(mark, field)));
}

function applyChanges(stored: ReadCase, told: ToldCase, changes: readonly Change[]): ReadCase {
  const { links, waits, filled, ...history } = stored.history;
  const lost = new Set(listLost(stored.history, told));
  const resolved = changes.findLast((change): change is RefChange => change.field === 'resolution');
  const filledNow = changes.flatMap((change): [string, boolean][] => (change.field === 'filled' ? [[change.name, change.to]] : []));
  return {
    updatedAt: told.at,
    history: {
      ...history,
      ...{ key: told.key, projectId: told.projectId, type: told.type, status: told.status },
      resolution: resolved ? resolved.to : history.resolution,
      changes: history.changes && [...history.changes, ...changes],
      ...(filled && {
        filled: Object.fromEntries(Object.entries({ ...filled, ...Object.fromEntries(filledNow) }).filter(([name]) => !lost.has(name))),
      }),
      // An event does not tell what the other item is: until the next sweep the links are not known.
      ...(links && !told.relinked && { links }),
      ...(waits && !told.relinked && { waits }),
    },
  };
}

async function applyUpdate({ cases, now }: Pick<Ports, 'cases' | 'now'>, told: ToldCase): Promise<void> {
  if (told.touched.length === 0) return;
  const stored = await cases.find(told.id);
  if (!stored) return;
  const changes = keepTracked(stored.history, told.changes);
  const { links, waits } = stored.history;
  const isRelinked = told.relinked && (links !== undefined || waits !== undefined);
  const isNews = changes.length > 0 || isRelinked || listLost(stored.history, told).length > 0;
  // Older than what is stored, or with a gap before it: the row stays true to its own moment,
  // and the next sweep reads again whatever Jira has updated since the last one.
  if (!isNews || told.at <= stored.updatedAt || !follows(stored.history, changes)) return;
  await cases.saveTold(applyChanges(stored, told, changes), now());
}

/** Takes a product event into the stored cases, without a REST call. Repeated, late and unknown ones change nothing. */
export const applyIssueEvent =
  (needs: Pick<Ports, 'cases' | 'squads' | 'now'>) =>
  async (event: IssueEvent): Promise<void> => {
    const { cases, squads, now } = needs;
    if (event.kind === 'deleted') return cases.remove(event.id);
    if (event.kind === 'updated') return applyUpdate(needs, event);
    if (!(await squads.findByProject(event.projectId)) || (await cases.find(event.id))) return;
    await cases.saveTold(toNewCase(event), now());
  };
