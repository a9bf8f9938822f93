import type { Api } from '../contract/endpoints';
import { readPastContest, readPastWaiver } from '../domain/governance/past';
import { readPastBaselines, readPastRollout } from '../domain/governance/past-rollout';
import { listAsked } from '../domain/governance/rollout-plan';
import type { Ports } from '../ports/ports';
import { requireOutcome } from './change-matter';
import { readRules } from './read-bench';
import { groundOf, readRolloutSite } from './read-rollout-ground';

/** Takes in waivers, contests and rollouts of the past. All of them are looked at before the first is stored: `governance-refused` says what is wrong with one. */
export const importMatters =
  (ports: Pick<Ports, 'now' | 'newId' | 'playbooks' | 'governance' | 'waivers' | 'contests' | 'rollouts' | 'squads'>) =>
  async ({ waivers, contests, rollouts }: Api['governance.import']['input']): Promise<Api['governance.import']['output']> => {
    const now = ports.now();
    const [{ waiver: rules }, { answerDays }] = await Promise.all([readRules(ports), ports.governance.read()]);
    const pastWaivers = waivers.map((past) => requireOutcome(readPastWaiver(past, ports.newId(), rules, now)));
    const pastContests = contests.map((past) => requireOutcome(readPastContest(past, ports.newId(), answerDays, now)));
    const site = await readRolloutSite(ports);
    const pastRollouts = rollouts.map((past) => {
      const rollout = requireOutcome(readPastRollout(past, ports.newId(), listAsked(groundOf(site, past)), now));
      return { rollout, baselines: readPastBaselines(past, rollout.id) };
    });
    let stored = 0;
    for (const waiver of pastWaivers) if (await ports.waivers.insert(waiver, now)) stored += 1;
    for (const contest of pastContests) if (await ports.contests.insert(contest, now)) stored += 1;
    for (const { rollout, baselines } of pastRollouts)
      if (await ports.rollouts.insert(rollout)) {
        await ports.rollouts.saveBaselines(baselines);
        stored += 1;
      }
    return { stored };
  };
