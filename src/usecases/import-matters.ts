import type { Api } from '../contract/endpoints';
import { readPastContest, readPastWaiver } from '../domain/governance/past';
import type { Ports } from '../ports/ports';
import { requireOutcome } from './change-matter';
import { readRules } from './read-bench';

/** Takes in waivers and contests of the past. All of them are looked at before the first is stored: `governance-refused` says what is wrong with one. */
export const importMatters =
  (ports: Pick<Ports, 'now' | 'newId' | 'playbooks' | 'governance' | 'waivers' | 'contests'>) =>
  async ({ waivers, contests }: Api['governance.import']['input']): Promise<Api['governance.import']['output']> => {
    const now = ports.now();
    const [{ waiver: rules }, { answerDays }] = await Promise.all([readRules(ports), ports.governance.read()]);
    const pastWaivers = waivers.map((past) => requireOutcome(readPastWaiver(past, ports.newId(), rules, now)));
    const pastContests = contests.map((past) => requireOutcome(readPastContest(past, ports.newId(), answerDays, now)));
    let stored = 0;
    for (const waiver of pastWaivers) if (await ports.waivers.insert(waiver, now)) stored += 1;
    for (const contest of pastContests) if (await ports.contests.insert(contest, now)) stored += 1;
    return { stored };
  };
