import type { DeclarationsOverview } from '../contract/attestations';
import type { Lang } from '../contract/text';
import { dayOf } from '../domain/adoption-day';
import { listSubjects, listSubjectsOf } from '../domain/attestation/asked';
import { viewOverview } from '../domain/attestation/view';
import type { Ports } from '../ports/ports';
import { loadPlaybook } from './load-playbook';

/** What every squad says of itself beside what was agreed, for Product Ops. Without a playbook there is nothing to say. */
export const getDeclarationsOverview =
  (ports: Pick<Ports, 'now' | 'squads' | 'playbooks' | 'attestations'>) =>
  async ({ lang }: { lang: Lang }): Promise<DeclarationsOverview> => {
    const [loaded, records, log] = await Promise.all([loadPlaybook(ports)('latest'), ports.squads.list(), ports.attestations.list()]);
    const playbook = loaded?.playbook ?? { standards: [], tools: [] };
    const squads = records.map(({ squad, projectKeys }) => {
      const { key, name, tribe } = squad;
      return { key, name, tribe, projectKey: projectKeys[0] ?? key, subjects: listSubjectsOf(playbook, squad) };
    });
    return viewOverview(listSubjects(playbook), squads, log, dayOf(ports.now()), lang);
  };
