import type { Api } from '../contract/endpoints';
import { mayAskForSquad } from '../domain/access';
import { lookAtMatters, writeRules, type MatterNeeds, type Viewer } from './look-at-matters';
import { isLeadOf, readSquadRights } from './read-audience';
import { readBenchGround } from './read-bench';
import { requireSquad } from './role-ground';

/** The waivers and contests of a squad, from the first on, and what the reader may do with them. */
export const getSquadExceptions =
  (ports: MatterNeeds) =>
  async ({ project, ...viewer }: Viewer & { project: string }): Promise<Api['squad.exceptions']['output']> => {
    const record = await requireSquad(ports, project);
    const { key } = record.squad;
    const [ground, waivers, contests] = await Promise.all([
      readBenchGround(ports, [key]),
      ports.waivers.listBySquad(key),
      ports.contests.listBySquad(key),
    ]);
    const { views } = await lookAtMatters(ports, { waivers, contests }, viewer, { asking: [key], ground });
    const mayAsk = mayAskForSquad(await readSquadRights(ports, record.squad), await isLeadOf(ports, record));
    return { rules: writeRules(ground, ports.now()), mayAsk, matters: views };
  };
