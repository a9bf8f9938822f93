import type { FlowSpan } from '../contract/flow-picture';
import type { Playbook } from '../contract/playbook';
import type { Window } from '../contract/sweep';
import { createDayCounter, type CountDays } from '../domain/calendar';
import type { FlowCases } from '../domain/flow-cases';
import { prepareCases } from '../domain/squad-cases';
import type { Ports } from '../ports/ports';
import type { SquadRecord } from '../ports/stores';
import { collectFacts } from './judge-squad';
import { loadPlaybook } from './load-playbook';

/** A squad's cases as its last audit saw them, sorted into the flows of the playbook that it was judged by. */
export interface ReadFlows {
  playbook: Playbook;
  asOf: number;
  /** Of the span that was asked for. */
  window: Window;
  /** The days of the audit's own span; null = since ever. */
  ownDays: number | null;
  /** Those of the longer one; null when the audit's own is as long. */
  wideDays: number | null;
  countDays: CountDays;
  /** In the playbook's order; null when the cases could not be read. */
  flows: ReadonlyMap<string, FlowCases> | null;
}

function findWideDays(window: Window, { settings }: Playbook): number | null {
  return window !== 'all' && settings.widenDays > window ? settings.widenDays : null;
}

/** Traces a squad's stored cases at the moment of its last audit: later changes are not looked at. Null before the first audit, or when it was without a playbook. */
export const readFlows =
  (ports: Pick<Ports, 'squads' | 'cases' | 'audits' | 'playbooks'>) =>
  async (record: SquadRecord, span: FlowSpan): Promise<ReadFlows | null> => {
    const audit = await ports.audits.read(record.squad.key);
    const loaded = audit && (await loadPlaybook(ports)(audit.playbookVersion));
    if (!audit || !loaded) return null;
    const { playbook } = loaded;
    const { asOf, readAt, figures } = audit;
    const own = audit.window ?? playbook.settings.windowDays;
    const wideDays = findWideDays(own, playbook);
    const facts = await collectFacts(ports, record, figures.casesUnknown, readAt);
    return {
      ...{ playbook, asOf, wideDays, ownDays: own === 'all' ? null : own },
      window: span === 'wide' ? (wideDays ?? own) : own,
      countDays: createDayCounter(playbook.settings),
      flows: facts.cases.known ? prepareCases(playbook, record.squad, facts, asOf).flows : null,
    };
  };
