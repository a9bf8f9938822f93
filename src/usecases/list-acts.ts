import type { ActView } from '../contract/acts';
import { endpoints, type ActingName, type Api, type EndpointName } from '../contract/endpoints';
import type { Person } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import { writeCsv } from '../domain/csv';
import { endOfDay } from '../domain/governance/days';
import type { Act, ActValue } from '../domain/governance/act';
import type { ActFilter } from '../ports/governance';
import type { Ports } from '../ports/ports';
import { readPeople } from './read-people';
import { isActing } from './record-act';

/** What the log is told in. `part` and `value` by code; a value without a text stands as it is. */
export interface ActCatalogue {
  act: {
    what: Readonly<Record<string, string>>;
    part: Readonly<Record<string, string>>;
    value: Readonly<Record<string, string>>;
    yes: string;
    no: string;
    app: string;
    column: Readonly<Record<'at' | 'by' | 'what' | 'squad' | 'standard' | 'part' | 'before' | 'after', string>>;
  };
}
export type ActCatalogues = Readonly<Record<Lang, ActCatalogue>>;

type Needs = Pick<Ports, 'acts' | 'squads' | 'jira' | 'log'>;
type Request = Api['act.list']['input'];

/** Acts of one answer: at a few kilobytes each far below the 5 MB that a resolver may answer. */
const PAGE = 50;
/** What a table holds at most, read by pages within the resolver's 25 seconds. */
const MAX_EXPORTED = 10_000;
const EXPORT_PAGE = 500;

const lookUp = (texts: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(texts, code) ? texts[code] : undefined;

/** The catalogue's keys know no dots. */
const toKey = (what: string): string => what.replace('.', '-');

interface Telling {
  catalogue: ActCatalogue['act'];
  personOf: (accountId: string) => Person;
  nameOf: (squad: string) => string;
}

function sayValue(value: ActValue, { catalogue, personOf }: Telling): string | null {
  if (value === null) return null;
  if (typeof value === 'object') return personOf(value.accountId).name ?? value.accountId;
  if (typeof value === 'boolean') return value ? catalogue.yes : catalogue.no;
  return lookUp(catalogue.value, String(value)) ?? String(value);
}

/** "Mode: review-before-done" */
function sayPart(part: string, { catalogue }: Telling): string {
  const [code = '', ...own] = part.split(':');
  return [lookUp(catalogue.part, code) ?? code, ...(own.length > 0 ? [own.join(':')] : [])].join(': ');
}

function viewAct(act: Act, telling: Telling): ActView {
  const { id, at, by, what, squad, standard, change } = act;
  return {
    ...{ id, at, what, standard, by: by === null ? null : telling.personOf(by) },
    title: lookUp(telling.catalogue.what, toKey(what)) ?? what,
    squad: squad === null ? null : { key: squad, name: telling.nameOf(squad) },
    changes: Object.entries(change).map(([part, { before, after }]) => ({
      part: sayPart(part, telling),
      before: sayValue(before, telling),
      after: sayValue(after, telling),
    })),
  };
}

function listAccounts(acts: readonly Act[]): string[] {
  const named = acts.flatMap(({ by, change }) => [
    ...(by === null ? [] : [by]),
    ...Object.values(change).flatMap(({ before, after }) =>
      [before, after].flatMap((value) => (typeof value === 'object' && value !== null ? [value.accountId] : [])),
    ),
  ]);
  return [...new Set(named)];
}

async function openTelling(ports: Needs, catalogue: ActCatalogue['act'], acts: readonly Act[]): Promise<Telling> {
  const squads = new Set(acts.flatMap(({ squad }) => (squad === null ? [] : [squad])));
  const [personOf, names] = await Promise.all([readPeople(ports, listAccounts(acts)), ports.squads.readNames([...squads])]);
  return { catalogue, personOf, nameOf: (key) => names.get(key) ?? key };
}

function toFilter({ what, squad, from, until }: Omit<Request, 'before' | 'lang'>): ActFilter {
  return {
    ...(what !== undefined && { what: [what] }),
    ...(squad !== undefined && { squad }),
    ...(from !== undefined && { from: Date.parse(`${from}T00:00:00.000Z`) }),
    ...(until !== undefined && { until: endOfDay(until) }),
  };
}

/** The log from the newest act on, a page at a time, in the reader's language. */
export const listActs =
  (ports: Needs, catalogues: ActCatalogues) =>
  async ({ before, lang, ...filter }: Request): Promise<Api['act.list']['output']> => {
    const catalogue = catalogues[lang].act;
    const found = await ports.acts.list(toFilter(filter), before, PAGE + 1);
    const acts = found.slice(0, PAGE);
    const telling = await openTelling(ports, catalogue, acts);
    const last = acts.at(-1);
    const names = (Object.keys(endpoints) as EndpointName[]).filter((name): name is ActingName => isActing(name));
    return {
      acts: acts.map((act) => viewAct(act, telling)),
      next: found.length > PAGE && last ? { id: last.id, at: last.at } : null,
      whats: names.map((what) => ({ what, title: lookUp(catalogue.what, toKey(what)) ?? what })),
    };
  };

/** The same as a table: a row for each thing that an act changed. `isWhole`: false when there is more than a table holds. */
export const exportActs =
  (ports: Needs, catalogues: ActCatalogues) =>
  async ({ lang, ...filter }: Omit<Request, 'before'>): Promise<Api['act.export']['output']> => {
    const { act: catalogue } = catalogues[lang];
    const acts: Act[] = [];
    for (let below: Act | null = null; acts.length <= MAX_EXPORTED;) {
      const page: Act[] = await ports.acts.list(toFilter(filter), below, EXPORT_PAGE);
      acts.push(...page);
      below = page.at(-1) ?? null;
      if (page.length < EXPORT_PAGE) break;
    }
    const telling = await openTelling(ports, catalogue, acts.slice(0, MAX_EXPORTED));
    const { column, app } = catalogue;
    const rows = acts
      .slice(0, MAX_EXPORTED)
      .map((act) => viewAct(act, telling))
      .flatMap(({ at, by, title, squad, standard, changes }) =>
        changes.map(({ part, before, after }) => [
          ...[new Date(at).toISOString(), by === null ? app : (by.name ?? by.accountId), title, squad?.name ?? '', standard ?? ''],
          ...[part, before ?? '', after ?? ''],
        ]),
      );
    const heading = [column.at, column.by, column.what, column.squad, column.standard, column.part, column.before, column.after];
    return { csv: writeCsv([heading, ...rows]), isWhole: acts.length <= MAX_EXPORTED };
  };
