import { checks } from '../checks';
import type { Standard } from '../contract/playbook';
import type { StandardCard } from '../contract/standard-card';
import { say, type Lang } from '../contract/text';
import { isOwnSquad } from '../domain/access';
import { sayAgreed } from '../domain/agreed';
import { renderFinding } from '../domain/render';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { findNeighbours, isTold, type Looked, type NeighbourNeeds } from './find-neighbours';
import { loadPlaybook, type LoadedPlaybook } from './load-playbook';
import { readStandardPages } from './playbook-pages';
import { sortSquads, type SeenSquad } from './read-audience';
import { withoutRetired } from './read-modes';

/** Lines of "how" on a card (its contract). */
const LINES = 3;
/** Squads that are looked at for what is agreed while nobody has it in place. */
const SAMPLE = 20;

type Needs = NeighbourNeeds & Pick<Ports, 'permissions' | 'access' | 'squads' | 'playbooks' | 'playbookPages' | 'now' | 'rollouts'>;

/**
 * What is agreed, in the words of the standard's must checks: they say it of any squad that was judged. A check that has judged nobody yet
 * says its question.
 */
function sayHow(standard: Standard, { playbook }: LoadedPlaybook, looked: readonly Looked[], lang: Lang): string[] {
  const lines = standard.checks
    .filter(({ severity }) => severity === 'must')
    .map(({ id, use }) => {
      const check = checks.get(use);
      for (const findings of looked) {
        const finding = findings.find((each) => each.standard === standard.id && each.check === id);
        if (!finding || finding.expected.startsWith('engine/')) continue;
        // A sentence about what is expected names no place and no day of its own.
        const told = renderFinding({ ...finding, evidence: [] }, { playbook, check, lang, timeZone: 'UTC', projectKey: '' });
        if (told) return sayAgreed(told.expected);
      }
      return check?.about[lang] ?? use;
    });
  return [...new Set(lines)];
}

/** What was read of some of the squads, where nobody has the standard in place. */
async function readSample({ measured }: NeighbourNeeds, { id, checks: own }: Standard, seen: readonly SeenSquad[]): Promise<Looked[]> {
  const keys = seen.slice(0, SAMPLE).map(({ record }) => record.squad.key);
  return [
    ...(
      await measured.readFindings(
        keys,
        own.map((check) => ({ standard: id, check: check.id })),
      )
    ).values(),
  ];
}

/** The squad whose neighbours are wanted: the one named, as far as the reader may know of it, else the one that the reader works in alone. */
function findMine(near: string | null, seen: readonly SeenSquad[]): SquadRecord | null {
  if (near !== null) return seen.find(({ record }) => record.squad.key === near)?.record ?? null;
  const own = seen.filter(({ rights }) => isOwnSquad(rights));
  return own.length === 1 ? (own[0]?.record ?? null) : null;
}

/** The standards of the playbook in force that may be told of on any page. */
export const listStandardNames =
  (ports: Pick<Ports, 'playbooks' | 'now' | 'rollouts'>) =>
  async ({ lang }: { lang: Lang }): Promise<{ id: string; title: string; area: Standard['area'] }[]> => {
    const loaded = await loadPlaybook(ports)('latest');
    const { standards } = await withoutRetired(ports, loaded?.playbook ?? { standards: [] });
    return standards.filter(isTold).map(({ id, title, area }) => ({ id, title: say(title, lang), area }));
  };

/** One standard of the playbook in force: why, how, and who does it well among the squads that the reader may know of. */
export const getStandardCard =
  (ports: Needs) =>
  async ({ standard: id, near, lang }: { standard: string; near: string | null; lang: Lang }): Promise<StandardCard> => {
    const loaded = await loadPlaybook(ports)('latest');
    const { standards } = await withoutRetired(ports, loaded?.playbook ?? { standards: [] });
    const standard = standards.find((each) => each.id === id);
    if (!loaded || !standard || !isTold(standard)) return { kind: 'none' };
    const { seen, hidden } = await sortSquads(ports)();
    const mine = findMine(near, seen);
    const { neighbours, looked } = await findNeighbours(ports)({ standards: [standard], mine, seen, loaded, lang });
    const how = sayHow(standard, loaded, looked.length > 1 ? looked : [...looked, ...(await readSample(ports, standard, seen))], lang);
    const objectives = new Map(loaded.playbook.objectives.map((objective) => [objective.id, say(objective.name, lang)]));
    return {
      kind: 'standard',
      ...{ id, version: standard.version, area: standard.area, governance: standard.governance ?? null, mode: standard.mode },
      title: say(standard.title, lang),
      why: standard.why ? say(standard.why, lang) : null,
      serves: standard.serves.map((objective) => objectives.get(objective) ?? objective),
      how: how.slice(0, LINES),
      more: Math.max(0, how.length - LINES),
      doc: standard.doc ?? (await readStandardPages(ports, lang)).get(id) ?? null,
      neighbours: neighbours.get(id) ?? { settled: false, squads: [] },
      near: mine?.squad.name ?? null,
      hidden: hidden.length > 0,
    };
  };
