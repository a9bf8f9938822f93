import type { InboxItem } from '../contract/inbox';
import { say, type Lang } from '../contract/text';
import type { InboxText, Notice } from '../domain/inbox/item';
import { fillMessage } from '../domain/message';
import { formatDay } from '../domain/value';
import type { SquadRecord } from '../ports/stores';

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
}

/** A notice in the reader's language. */
export function tellNotice(notice: Notice, { catalogue, lang, now, squads }: Telling): InboxItem {
  const { id, kind, waits, text, n, day, at, due, late, place } = notice;
  const record = notice.squad === null ? undefined : squads.get(notice.squad);
  const title = notice.standard === null ? '' : say(notice.standard.title, lang);
  const values = {
    ...{ n, standard: title, squad: record?.squad.name ?? notice.squad ?? '' },
    about: notice.about === null ? '' : say(notice.about, lang),
    day: day === null ? '' : formatDay(day, { lang, timeZone: 'UTC', asOf: now }),
  };
  return {
    ...{ id, kind, state: waits ? 'waiting' : 'new', at, due, late, place },
    text: fillMessage(catalogue.inbox.item[text], lang, values),
    squad: record ? { key: record.squad.key, name: record.squad.name, projectKey: record.projectKeys[0] ?? record.squad.key } : null,
    standard: notice.standard && { id: notice.standard.id, title },
  };
}
