import type { MatterView } from '../contract/matters';
import type { Playbook } from '../contract/playbook';
import type { Lang } from '../contract/text';
import { dayOf } from '../domain/adoption-day';
import { mayAskForSquad } from '../domain/access';
import type { Contest } from '../domain/governance/contest';
import { measureUnneeded } from '../domain/governance/unneeded';
import type { Waiver } from '../domain/governance/waiver';
import { waiverState } from '../domain/governance/waiver';
import type { Ports } from '../ports/ports';
import { isLeadOf, readSquadRights } from './read-audience';
import type { BenchGround, BenchNeeds } from './read-bench';
import { readJudge } from './read-judge';
import { readPeople } from './read-people';
import { listMatterPeople, viewContest, viewWaiver, type Onlooker } from './view-matters';

export type MatterNeeds = BenchNeeds &
  Pick<Ports, 'log' | 'jira' | 'permissions' | 'access' | 'audits' | 'measured' | 'history' | 'waivers' | 'contests'>;

/** Whose eyes matters are seen with. */
export interface Viewer {
  accountId: string;
  lang: Lang;
}

const dayMs = 86_400_000;

/** What whoever asks has to keep to. */
export function writeRules({ rules, settings }: BenchGround, now: number) {
  const { maxDays } = rules.waiver;
  return { today: dayOf(now), latest: dayOf(now + (maxDays - 1) * dayMs), maxDays, answerDays: settings.answerDays };
}

/** Whether the reader may ask for each of these squads. */
async function readAsking(ports: MatterNeeds, ground: BenchGround, keys: readonly string[]): Promise<(squad: string) => boolean> {
  const own = new Set<string>();
  for (const key of keys) {
    const record = ground.squads.get(key);
    if (!record) continue;
    if (mayAskForSquad(await readSquadRights(ports, record.squad), await isLeadOf(ports, record))) own.add(key);
  }
  return (squad) => own.has(squad);
}

/** The checks that waivers except from, each once. */
function listExcepted(playbook: Playbook | null, waivers: readonly Waiver[]): { standard: string; check: string }[] {
  const waived = (standard: string, check: string): boolean =>
    waivers.some((waiver) => waiver.standard === standard && (waiver.check === null || waiver.check === check));
  return (playbook?.standards ?? []).flatMap(({ id: standard, checks }) =>
    checks.flatMap(({ id: check }) => (waived(standard, check) ? [{ standard, check }] : [])),
  );
}

/** How long what the waivers in force except from has been met, where it is long enough to ask whether they are needed: from the audits of their squads and their history. */
export async function readUnneeded(
  ports: Pick<Ports, 'now' | 'measured' | 'history'>,
  playbook: Playbook | null,
  waivers: readonly Waiver[],
): Promise<(waiver: Waiver) => number | null> {
  const now = ports.now();
  const inForce = waivers.filter((waiver) => waiverState(waiver, now) === 'approved');
  const keysOf = (some: readonly Waiver[]): string[] => [...new Set(some.map(({ squad }) => squad))];
  const whole = inForce.filter(({ check }) => check === null);
  const [findings, runs] = await Promise.all([
    ports.measured.readFindings(keysOf(inForce), listExcepted(playbook, inForce)),
    ports.history.readRuns(keysOf(whole)),
  ]);
  return (waiver) => {
    const standard = playbook?.standards.find(({ id }) => id === waiver.standard);
    if (!playbook || !standard) return null;
    const run = runs.get(waiver.squad)?.runs.get(standard.id);
    return measureUnneeded(findings.get(waiver.squad) ?? [], standard, waiver, {
      run,
      afterDays: playbook.settings.adoptedAfterDays,
      now,
    });
  };
}

/** Matters as the reader sees them. `asking`: the squads for which it matters whether the reader may ask. */
export async function lookAtMatters(
  ports: MatterNeeds,
  { waivers, contests }: { waivers: readonly Waiver[]; contests: readonly Contest[] },
  { accountId, lang }: Viewer,
  { asking, ground }: { asking: readonly string[]; ground: BenchGround },
): Promise<{ views: MatterView[]; onlooker: Onlooker }> {
  const [judge, personOf, asksFor, unneededDays] = await Promise.all([
    readJudge(ports, accountId),
    readPeople(ports, listMatterPeople(waivers, contests)),
    readAsking(ports, ground, asking),
    readUnneeded(ports, ground.playbook, waivers),
  ]);
  const onlooker: Onlooker = { lang, now: ports.now(), ground, judge, personOf, asksFor, unneededDays };
  const views: MatterView[] = [
    ...waivers.map((waiver) => viewWaiver(waiver, onlooker)),
    ...contests.map((contest) => viewContest(contest, onlooker)),
  ];
  return { views: views.sort((a, b) => a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1)), onlooker };
}
