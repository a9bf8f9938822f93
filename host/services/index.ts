import type { Accounts } from '../accounts';
import type { HostClock, HostOptions, Meter } from '../api';
import type { Manifest } from '../manifest';
import type { Service } from '../protocol';
import { createPersonalData } from './personal-data';
import { createQueue, type Enqueue, type QueueService } from './queue';
import { createSql, openEngine } from './sql';

/** What services are made of. */
export interface ServiceParts {
  manifest: Manifest;
  clock: HostClock;
  meter: Meter;
  sql: NonNullable<HostOptions['sql']>;
  definitionsPerMinute: number;
  enqueue: Enqueue;
  mustDuplicate: () => boolean;
  accounts: Accounts;
}

/** The platform services that the host has. One that is not here (storage, realtime, remotes, e-mail …) is refused by name. */
export function createServices({ manifest, clock, meter, sql, definitionsPerMinute, enqueue, mustDuplicate, accounts }: ServiceParts): {
  all: Service[];
  queue: QueueService;
} {
  const queue = createQueue({ queueNames: manifest.consumers.map((consumer) => consumer.queue), clock, meter, enqueue, mustDuplicate });
  const personalData = createPersonalData(accounts, manifest.scopes);
  return { queue, all: [queue, personalData, ...(manifest.hasSql ? [createSql(openEngine(sql), meter, definitionsPerMinute)] : [])] };
}
