import type { IssuePanel } from '../../contract/issue-panel';
import type { TextKey, Texts } from '../../text/texts';

const hour = 3_600_000;
const day = 24 * hour;

type Nothing = Extract<IssuePanel, { kind: 'nothing' }>;
type Stage = Extract<IssuePanel, { kind: 'stage' }>;

/** The panel's lines: at most three. Texts may hold *emphasis*. */
export function describePanel(panel: IssuePanel, texts: Texts, now: number): string[] {
  return panel.kind === 'nothing'
    ? [explainNothing(panel, texts)]
    : [sayStage(panel, texts, now), sayNext(panel, texts), sayDeviations(panel, texts)];
}

const reasons: Readonly<Record<Exclude<Nothing['reason'], 'unmapped'>, TextKey>> = {
  'no-playbook': 'panel.nothing.noPlaybook',
  'no-squad': 'panel.nothing.noSquad',
  'no-flow': 'panel.nothing.noFlow',
  'unknown-history': 'panel.nothing.unknownHistory',
};

function explainNothing({ reason, status }: Nothing, { t }: Texts): string {
  return reason === 'unmapped' ? t('panel.nothing.unmapped', { status: status ?? 'none' }) : t(reasons[reason]);
}

function sayStage({ stage, enteredAt, finished }: Stage, { t, date }: Texts, now: number): string {
  if (finished) return t('panel.finished', { stage, date: date(enteredAt) });
  const spent = Math.max(0, now - enteredAt);
  if (spent < hour) return t('panel.justNow', { stage });
  return spent < day ? t('panel.hours', { stage, n: Math.floor(spent / hour) }) : t('panel.days', { stage, n: Math.floor(spent / day) });
}

function sayNext({ next, finished }: Stage, { t, list }: Texts): string {
  const [first, ...rest] = next;
  if (finished || first === undefined) return t('panel.complete');
  return rest.length === 0 ? t('panel.next', { stage: first }) : t('panel.nextThen', { stage: first, then: list(rest) });
}

/** Deviations named in the one line that they have. */
const shownDeviations = 2;

function sayDeviations({ deviations }: Stage, { t }: Texts): string {
  const n = deviations.length;
  if (n === 0) return t('panel.onPath');
  const shown = deviations.slice(0, shownDeviations).join(t('common.separator'));
  return t('panel.deviations', { n, shown, more: Math.max(0, n - shownDeviations) });
}
