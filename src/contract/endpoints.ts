import type { z } from 'zod';
import { accessEndpoints } from './endpoints/access';
import { adoptionEndpoints } from './endpoints/adoption';
import { attestationsEndpoints } from './endpoints/attestations';
import { etatDesLieuxEndpoints } from './endpoints/etat-des-lieux';
import { flowEndpoints } from './endpoints/flow';
import { newcomerEndpoints } from './endpoints/newcomer';
import { governanceEndpoints } from './endpoints/governance';
import { playbookEndpoints } from './endpoints/playbook';
import { playbookPagesEndpoints } from './endpoints/playbook-pages';
import { reportEndpoints } from './endpoints/report';
import { rolesEndpoints } from './endpoints/roles';
import { rolloutsEndpoints } from './endpoints/rollouts';
import { squadAdminEndpoints } from './endpoints/squad-admin';
import { squadsEndpoints } from './endpoints/squads';
import { stageMapEndpoints } from './endpoints/stage-map';
import { standardsEndpoints } from './endpoints/standards';
import { sweepEndpoints } from './endpoints/sweep';

export type { Who } from './endpoint';

/** Every endpoint of the app. One definition between the resolver and the pages. */
export const endpoints = {
  ...accessEndpoints,
  ...adoptionEndpoints,
  ...attestationsEndpoints,
  ...etatDesLieuxEndpoints,
  ...flowEndpoints,
  ...newcomerEndpoints,
  ...governanceEndpoints,
  ...playbookEndpoints,
  ...playbookPagesEndpoints,
  ...reportEndpoints,
  ...rolesEndpoints,
  ...rolloutsEndpoints,
  ...squadAdminEndpoints,
  ...squadsEndpoints,
  ...stageMapEndpoints,
  ...standardsEndpoints,
  ...sweepEndpoints,
};

type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
/** Name → input and output types, for `makeResolver` and `makeInvoke`. */
export type Api = { [N in EndpointName]: { input: z.infer<Endpoints[N]['input']>; output: z.infer<Endpoints[N]['output']> } };
/** Endpoints whose calls the log of acts tells of. */
export type ActingName = { [N in EndpointName]: Endpoints[N] extends { acts: true } ? N : never }[EndpointName];
