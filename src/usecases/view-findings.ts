import { checks } from '../checks';
import type { RenderedFinding } from '../contract/finding';
import type { Lang } from '../contract/text';
import { keyFinding, type StoredFinding } from '../domain/finding';
import { lastDayOf } from '../domain/governance/days';
import { renderFinding } from '../domain/render';
import type { StandingAudit } from '../ports/stores';
import type { LoadedPlaybook } from './load-playbook';

/** Who reads findings, and what of their evidence: the keys of the work items that they may see, or null = states and figures only. */
export interface FindingReader {
  lang: Lang;
  timeZone: string;
  visible: ReadonlySet<string> | null;
}

/** Every key among the evidence of these findings, once. */
export function listEvidence(findings: readonly StoredFinding[]): string[] {
  return [...new Set(findings.flatMap(({ evidence }) => evidence))];
}

/**
 * A finding for this reader. Evidence that they may not see is left out before a link or a text is made of it; the total stays. Who sees
 * states only gets neither total nor links: they lead into the squad's space.
 */
export function viewFinding(
  finding: StoredFinding,
  { waived }: Pick<StandingAudit, 'waived'>,
  { playbook }: LoadedPlaybook,
  projectKey: string,
  { lang, timeZone, visible }: FindingReader,
): RenderedFinding | null {
  const evidence = visible ? finding.evidence.filter((key) => visible.has(key)) : [];
  const told = renderFinding({ ...finding, evidence }, { playbook, check: checks.get(finding.use), lang, timeZone, projectKey });
  const waiver = waived.get(keyFinding(finding));
  const rendered = told && (waiver ? { ...told, waivedUntil: lastDayOf(waiver.until) } : told);
  if (!rendered || visible) return rendered;
  return { ...rendered, evidenceTotal: null, fixes: rendered.fixes.map((fix) => ({ ...fix, link: null })) };
}
