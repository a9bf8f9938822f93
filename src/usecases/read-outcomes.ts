import type { Standard } from '../contract/playbook';
import type { OutcomeView } from '../contract/report-parts';
import type { ReportGround } from '../domain/report/ground';
import { compareOutcomes, type SquadOutcome } from '../domain/report/outcomes';
import { listPairs } from '../domain/report/pairs';
import type { Ports } from '../ports/ports';

/** What adopters reach beside the others, where Product Ops wants it compared; null where it does not. */
export async function readOutcomes(
  ports: Pick<Ports, 'etats'>,
  { playbook, squads, lang }: ReportGround,
  shown: readonly Standard[],
): Promise<OutcomeView[] | null> {
  if (!playbook?.settings.outcomes) return null;
  const etats = await ports.etats.listSummaries(squads.map(({ named }) => named.key));
  const outcomes = new Map<string, SquadOutcome>([...etats].map(([key, { medianDays, rework }]) => [key, { days: medianDays, rework }]));
  const { adoptedAfterDays, minGroupSize } = playbook.settings;
  return compareOutcomes(listPairs(squads, shown, adoptedAfterDays), shown, outcomes, minGroupSize, lang);
}
