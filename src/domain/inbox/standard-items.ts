import type { Governance } from '../../contract/governance';
import type { Playbook, Standard } from '../../contract/playbook';
import type { Squad } from '../facts';
import type { StandingMode } from '../governance/mode';
import { comparePart } from '../playbook/diff';
import { isInScope } from '../scope';
import { plain, type Notice } from './item';
import { hearsOfStandards, type Tie } from './ties';

/** The playbook that came into force at `at` (epoch ms), beside the one that the reader knows; null = there was none. */
export interface Publication {
  version: number;
  at: number;
  playbook: Pick<Playbook, 'standards'>;
  before: Pick<Playbook, 'standards'> | null;
}

type Named = Pick<Squad, 'key' | 'name' | 'tribe' | 'kind'>;
/** Somebody's squad. */
export interface Tied {
  squad: Named;
  tie: Tie;
}
/** How a standard applies to a squad now, and by which position it is carried there. */
export interface Applying {
  modeIn: (standard: Standard, squad: string) => StandingMode;
  modelOf: (standard: Standard, squad: string) => Governance;
}

/** More standards than this are told of as one version of the playbook. */
const maxEach = 5;

/** Whether a standard is asked of a squad, as far as this reader may know. */
function isAsked(standard: Standard | undefined, { squad, tie }: Tied, { modeIn, modelOf }: Applying): boolean {
  if (!standard || !isInScope(standard, squad) || !hearsOfStandards(modelOf(standard, squad.key), tie)) return false;
  const mode = modeIn(standard, squad.key);
  return mode !== 'out' && (mode !== 'shadow' || tie.within);
}

/** What bears on a squad: not whose standard it is, whom else it reaches, or when it is looked at again. */
function whatSquadsLive({
  owner: _owner,
  scope: _scope,
  reviewBy: _reviewBy,
  since: _since,
  minutesPerMonth: _minutes,
  ...rest
}: Standard): object {
  return rest;
}

function isSameToSquads(before: Standard, after: Standard): boolean {
  return comparePart({ kind: 'standard', id: after.id }, whatSquadsLive(before), whatSquadsLive(after)) === null;
}

type Change = 'reaches' | 'changed' | 'left';

function changeFor(before: Standard | undefined, after: Standard | undefined, tied: Tied, applying: Applying): Change | null {
  const [was, is] = [isAsked(before, tied, applying), isAsked(after, tied, applying)];
  if (is && !was) return 'reaches';
  if (was && !is) return 'left';
  return is && before && after && !isSameToSquads(before, after) ? 'changed' : null;
}

/** The standards that a new version of the playbook brought to somebody's squads, changed for them or took away; each with the sum of squads, and as one when they are many. */
export function listStandardNotices({ version, at, playbook, before }: Publication, squads: readonly Tied[], applying: Applying): Notice[] {
  const earlier = new Map((before?.standards ?? []).map((standard) => [standard.id, standard]));
  const later = new Map(playbook.standards.map((standard) => [standard.id, standard]));
  const notices = [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    const standard = is ?? was;
    const touched = squads.flatMap((tied) => {
      const change = changeFor(was, is, tied, applying);
      return change ? [{ key: tied.squad.key, change }] : [];
    });
    return (['reaches', 'changed', 'left'] as const).flatMap((change): Notice[] => {
      const keys = touched.filter((each) => each.change === change).map(({ key }) => key);
      const [only = null] = keys;
      if (!standard || only === null) return [];
      const told = {
        n: keys.length,
        place: 'practice' as const,
        squad: keys.length === 1 ? only : null,
        standard: { id, title: standard.title },
      };
      return [{ ...plain, ...told, id: `standard ${version} ${id} ${change}`, kind: 'standard', text: `standard-${change}`, at }];
    });
  });
  if (notices.length <= maxEach) return notices;
  const all = { n: notices.length, place: 'practice' as const, about: String(version) };
  return [{ ...plain, ...all, id: `playbook ${version}`, kind: 'standard', text: 'playbook-changed', at }];
}
