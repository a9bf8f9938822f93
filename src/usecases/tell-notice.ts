import type { InboxItem } from '../contract/inbox';
import { say, type Lang } from '../contract/text';
import type { InboxText, Notice } from '../domain/inbox/item';
import { fillMessage } from '../domain/message';
import { formatDay } from '../domain/value';
import type { SquadRecord } from '../ports/stores';
import type { SeenSquad } from './read-audience';

/** What an inbox is told in. */
export interface InboxCatalogue {
  inbox: { item: Readonly<Record<InboxText, string>> };
}

interface Telling {
  catalogue: InboxCatalogue;
  lang: Lang;
  /** Epoch ms: days of its year are told without the year. */
  now: number;
  squads: ReadonlyMap<string, SquadRecord>;
  /** What the reader may know of. */
  seen: readonly SeenSquad[];
}

/** A squad by name, and whether the reader gets to its page. */
export const nameSquad = ({ squad, projectKeys }: SquadRecord, sight: SeenSquad['sight'] | undefined) => ({
  ...{ key: squad.key, name: squad.name, projectKey: projectKeys[0] ?? squad.key },
  mayOpen: sight === 'whole',
});

/** A notice in the reader's language. */
export function tellNotice(notice: Notice, { catalogue, lang, now, squads, seen }: Telling): InboxItem {
  const { id, kind, waits, text, n, day, at, due, late, place } = notice;
  const record = notice.squad === null ? undefined : squads.get(notice.squad);
  const sight = seen.find((each) => each.record.squad.key === notice.squad)?.sight;
  const title = notice.standard === null ? '' : say(notice.standard.title, lang);
  const values = {
    ...{ n, standard: title, squad: record?.squad.name ?? notice.squad ?? '' },
    about: notice.about === null ? '' : say(notice.about, lang),
    day: day === null ? '' : formatDay(day, { lang, timeZone: 'UTC', asOf: now }),
  };
  return {
    ...{ id, kind, state: waits ? 'waiting' : 'new', at, due, late, place },
    text: fillMessage(catalogue.inbox.item[text], lang, values),
    squad: record ? nameSquad(record, sight) : null,
    standard: notice.standard && { id: notice.standard.id, title },
  };
}
