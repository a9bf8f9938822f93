import type { Api } from '../contract/endpoints';
import type { MatterView, StandardReview } from '../contract/matters';
import { say } from '../contract/text';
import { seesAllStates } from '../domain/access';
import type { Contest } from '../domain/governance/contest';
import { listReviews } from '../domain/governance/review';
import type { Waiver } from '../domain/governance/waiver';
import type { Ports } from '../ports/ports';
import { lookAtMatters, writeRules, type MatterNeeds, type Viewer } from './look-at-matters';
import { readAudience } from './read-audience';
import type { BenchGround } from './read-bench';

const dayMs = 86_400_000;
/** How far back decided matters are shown. */
const PAST_DAYS = 180;
/** Matters of one answer: at two kilobytes each far below the 5 MB that a resolver may answer. The newest that are settled go first. */
const MAX_MATTERS = 1000;

/** What is open or in force from the oldest on, then what is settled from the newest on. */
function compareRank(a: MatterView, b: MatterView): number {
  const isAlive = ({ state }: MatterView): boolean => ['pending', 'open', 'approved'].includes(state);
  if (isAlive(a) !== isAlive(b)) return isAlive(a) ? -1 : 1;
  return isAlive(a) ? a.askedAt - b.askedAt : b.askedAt - a.askedAt;
}

function viewReviews(ground: BenchGround, waivers: readonly Waiver[], contests: readonly Contest[], now: number, lang: Viewer['lang']) {
  const standards = ground.playbook?.standards ?? [];
  const nameOf = (key: string): string => ground.squads.get(key)?.squad.name ?? key;
  return listReviews(standards, waivers, contests, now).flatMap(({ standard: id, squads, reasons }): StandardReview[] => {
    const standard = standards.find((each) => each.id === id);
    if (!standard) return [];
    return [
      {
        standard: { id, title: say(standard.title, lang), version: standard.version },
        ...{ owner: standard.owner ?? null, squads },
        reasons: reasons.map(({ reason, voices }) => ({
          reason,
          voices: voices.map(({ kind, squad, text, state }) => ({ kind, squad: nameOf(squad), text, state })),
        })),
      },
    ];
  });
}

/**
 * What waits for somebody's word and what was decided. Product Ops, leadership and Jira administrators see all of it; a lead what is of their squads, and
 * what is theirs to decide; an owner what is theirs to answer.
 */
export const getGovernanceQueue =
  (ports: MatterNeeds & Pick<Ports, 'permissions' | 'access'>) =>
  async (viewer: Viewer): Promise<Api['governance.queue']['output']> => {
    const now = ports.now();
    const since = now - PAST_DAYS * dayMs;
    const [waivers, contests, audience] = await Promise.all([
      ports.waivers.listSince(since),
      ports.contests.listSince(since),
      readAudience(ports)(),
    ]);
    const { views, ground } = await lookAtMatters(ports, { waivers, contests }, viewer, { squad: null, asking: [] });
    const seesAll = seesAllStates(audience);
    const isOwn = ({ squad }: MatterView): boolean => ground.squads.get(squad.key)?.lead?.accountId === viewer.accountId;
    const seen = seesAll ? views : views.filter((view) => isOwn(view) || view.may.decide !== null);
    const matters = [...seen].sort((a, b) => compareRank(a, b)).slice(0, MAX_MATTERS);
    return {
      rules: writeRules(ground, now),
      matters,
      reviews: seesAll ? viewReviews(ground, waivers, contests, now, viewer.lang) : [],
    };
  };
