import type { Deviation } from '../contract/audit';
import type { RenderedFinding, RenderedFix } from '../contract/finding';
import type { Playbook } from '../contract/playbook';
import { say, type Lang } from '../contract/text';
import type { Check } from './check';
import { engineMessages, type EngineMessage } from './engine-messages';
import type { LinkKind, StoredFinding } from './finding';
import { addressItem, addressScreen, type Screen } from './link';
import { fillMessage } from './message';
import { readPageKey } from './page-key';
import { readValue, type Reading, type Value } from './value';

export interface RenderingOptions {
  /** The playbook that the finding was judged with. */
  playbook: Playbook;
  /** The check that the finding names; undefined when the app no longer has it. */
  check: Check | undefined;
  lang: Lang;
  /** IANA name of the site's time zone: dates are days there. */
  timeZone: string;
  /** Key of the squad's first Jira project: where its links lead. */
  projectKey: string;
}

const engineText = (message: EngineMessage, lang: Lang): string => engineMessages[lang][message];

function findText(id: string, check: Check | undefined, lang: Lang): string {
  const own = id.startsWith('engine/') ? engineMessages[lang][id.slice('engine/'.length) as EngineMessage] : check?.messages[lang][id];
  if (own === undefined) throw new Error(`The check "${check?.id ?? 'unknown'}" has no message "${id}".`);
  return own;
}

/** Fills a message of the finding with its values and its figures, in the reader's language. */
function createTeller(finding: StoredFinding, check: Check | undefined, reading: Reading): (id: string) => string {
  const textOf = (id: string): string => findText(id, check, reading.lang);
  const raw: Record<string, Value> = { evidenceTotal: finding.evidenceTotal, shown: finding.evidence.length, ...finding.values };
  for (const [name, figure] of Object.entries(finding.observed)) if (typeof figure === 'number') raw[name] ??= figure;
  const values = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, readValue(value, reading, textOf)]));
  return (id) => fillMessage(textOf(id), reading.lang, values);
}

/** `show-…` by the screen, whichever kind of project has it. */
function labelLink(link: LinkKind, finding: StoredFinding): EngineMessage {
  if (link === 'evidence') return finding.evidenceTotal > finding.evidence.length ? 'show-evidence-first' : 'show-evidence';
  return `show-${link.replace(/-team$/, '') as Screen}`;
}

/** What the parameters ask for: all but the stages and flows that only say what is looked at. */
function listParameters(check: Check | undefined, parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const subjects = new Set(check?.listReferences(parameters).flatMap(({ path }) => (path.length === 1 ? path : [])) ?? []);
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => !subjects.has(name)));
}

/**
 * A stored finding in the reader's language; null when the playbook has no such standard or check, or the app no longer has the check's texts. Notes are at most three. Addresses are
 * relative to the site. The caller filters the evidence for readers who may not see it.
 */
export function renderFinding(
  finding: StoredFinding,
  { playbook, check, lang, timeZone, projectKey }: RenderingOptions,
): RenderedFinding | null {
  const entry = playbook.standards.find(({ id }) => id === finding.standard)?.checks.find(({ id }) => id === finding.check);
  const texts = [finding.headline, finding.expected, ...finding.notes, ...finding.fixes.map(({ message }) => message)];
  if (!entry || (!check && texts.some((id) => !id.startsWith('engine/')))) return null;
  const tell = createTeller(finding, check, { playbook, lang, timeZone, asOf: finding.asOf });
  const fixes = finding.fixes.map(({ message, minutes, who, link }): RenderedFix => {
    const url = link && addressScreen(link, projectKey, finding);
    if (!link || !url) return { text: tell(message), minutes, who, link: null };
    const module = link === 'stage-map' || link === 'declarations' ? { module: { key: link, project: projectKey } } : {};
    return { text: tell(message), minutes, who, link: { label: tell(`engine/${labelLink(link, finding)}`), url, ...module } };
  });
  return {
    standard: finding.standard,
    check: finding.check,
    use: finding.use,
    about: check?.about[lang] ?? finding.use,
    severity: entry.severity,
    state: finding.state,
    measured: finding.measured,
    headline: tell(finding.headline),
    expected: tell(finding.expected),
    notes: finding.notes.slice(-3).map(tell),
    fixes,
    observed: finding.observed,
    parameters: listParameters(check, entry.with),
    evidence: finding.evidence.map((key) => ({ key: readPageKey(key)?.title ?? key, url: addressItem(key) })),
    evidenceTotal: finding.evidenceTotal,
    version: finding.version,
    asOf: finding.asOf,
    windowDays: finding.windowDays,
    widened: finding.widened,
    since: finding.since,
  };
}

/** A deviation in words: "*Ready* was skipped after *Idea*". */
export function renderDeviation(
  { kind, stage, after }: Pick<Deviation, 'kind' | 'stage' | 'after'>,
  playbook: Pick<Playbook, 'stages'>,
  lang: Lang,
): string {
  const nameOf = (id: string): string => {
    const found = playbook.stages.find((each) => each.id === id);
    return found ? say(found.name, lang) : id;
  };
  const message: EngineMessage = `${kind}-${after === null ? 'at-start' : 'after'}`;
  return fillMessage(engineText(message, lang), lang, { stage: nameOf(stage), after: after === null ? '' : nameOf(after) });
}
