import { checks } from '../checks';
import type { Doer } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import type { Gap } from '../contract/report-parts';
import { say, type Lang } from '../contract/text';
import type { StoredFinding } from '../domain/finding';
import { renderFinding } from '../domain/render';
import type { FoundGap } from '../domain/report/gaps';
import type { Ports } from '../ports/ports';

/** Squads that are named behind a gap; what they were told stands for what most were. */
const NAMED = 5;

interface Told {
  finding: StoredFinding;
  projectKey: string;
}

/** The fix that most of these findings name first. */
function pickFix(told: readonly Told[]): Told | null {
  const messages = told.flatMap(({ finding }) => finding.fixes[0]?.message ?? []);
  const timesOf = (message: string): number => messages.filter((each) => each === message).length;
  const best = [...messages].sort((a, b) => timesOf(b) - timesOf(a))[0];
  return told.find(({ finding }) => best !== undefined && finding.fixes[0]?.message === best) ?? null;
}

/** Gaps in words: what the check asks, and the fix that the most of the squads that are named were told. `sayDoer`: who can do it, in the reader's language. */
export async function readGaps(
  { measured }: Pick<Ports, 'measured'>,
  gaps: readonly FoundGap[],
  playbook: Playbook,
  lang: Lang,
  sayDoer: (who: Doer) => string,
): Promise<Gap[]> {
  const keys = [...new Set(gaps.flatMap(({ squads }) => squads.slice(0, NAMED).map(({ named }) => named.key)))];
  const on = gaps.map(({ standard, check }) => ({ standard: standard.id, check: check.id }));
  const findings = await measured.readFindings(keys, on);
  return gaps.map(({ standard, check, squads }): Gap => {
    const named = squads.slice(0, NAMED).map((squad) => squad.named);
    const told = named.flatMap(({ key, projectKey }): Told[] => {
      const finding = findings.get(key)?.find((each) => each.standard === standard.id && each.check === check.id);
      return finding ? [{ finding: { ...finding, evidence: [] }, projectKey }] : [];
    });
    const own = checks.get(check.use);
    const render = (each: Told | null | undefined) =>
      each ? renderFinding(each.finding, { playbook, check: own, lang, timeZone: 'UTC', projectKey: each.projectKey }) : null;
    const fix = render(pickFix(told))?.fixes[0];
    return {
      standard: { id: standard.id, title: say(standard.title, lang) },
      check: { id: check.id, about: own?.about[lang] ?? check.use, expected: render(told[0])?.expected ?? null },
      ...{ squads: squads.length, effort: standard.effort ?? null, minutes: fix?.minutes ?? null },
      ...{ who: fix ? sayDoer(fix.who) : null, proposal: fix?.text ?? null, named },
    };
  });
}
