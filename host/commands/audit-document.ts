import type { Meter } from '../api';
import type { AuditAnswer, Oddity } from './app-client';

/** The audit JSON of HOST.md, `diapason.audit/1`. */
export interface AuditDocument {
  schema: 'diapason.audit/1';
  asOf: string;
  window: { days: number | null };
  source: string;
  playbook: AuditAnswer['playbook'];
  coverage: { squads: number; issues: number; unknownHistory: number; judgeable: number | null; oddities: Oddity[] };
  cost: { restCalls: number; points: number; invocations: number; sqlStatements: number; seconds: number };
  squads: AuditAnswer['squads'];
  adoption: AuditAnswer['adoption'];
}

/** Puts the app's answer and the host's meter together. `judgeable` = issues with a known history ÷ issues, null without issues. */
export function assembleAudit(parts: AuditAnswer & { source: string; meter: Meter; seconds: number }): AuditDocument {
  const issues = sum(parts.squads.map((squad) => squad.issues));
  const unknownHistory = sum(parts.squads.map((squad) => squad.unknownHistory));
  const { restCalls, points, invocations, sqlStatements } = parts.meter;
  return {
    schema: 'diapason.audit/1',
    asOf: new Date(parts.asOf).toISOString(),
    window: parts.window,
    source: parts.source,
    playbook: parts.playbook,
    coverage: {
      squads: parts.squads.length,
      issues,
      unknownHistory,
      judgeable: issues === 0 ? null : Math.round((1 - unknownHistory / issues) * 1e6) / 1e6,
      oddities: addOddities(parts.squads.flatMap(({ oddities }) => oddities)),
    },
    cost: { restCalls, points, invocations, sqlStatements, seconds: Math.round(parts.seconds * 10) / 10 },
    squads: parts.squads,
    adoption: parts.adoption,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** One row a kind, by kind, with the cases of all squads. */
function addOddities(oddities: readonly Oddity[]): Oddity[] {
  const counts = new Map<string, number>();
  for (const { kind, cases } of oddities) counts.set(kind, (counts.get(kind) ?? 0) + cases);
  return [...counts].map(([kind, cases]) => ({ kind, cases })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
