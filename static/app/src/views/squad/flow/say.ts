import type { FlowHeadline, FlowPart, FlowPicture } from '../../../../../../src/contract/flow-picture';
import type { Texts } from '../../../text/texts';
import type { Line } from './layout';

type Stage = FlowPicture['stages'][number];

/** Says what is in a picture, in words. Texts hold *emphasis*. */
export interface Teller {
  nameOf: (stage: string) => string;
  days: (days: number) => string;
  /** Days in as few letters as a picture has room for. */
  shortDays: (days: number) => string;
  headline: (headline: FlowHeadline) => string;
  stage: (stage: Stage) => string;
  line: (line: Pick<Line, 'from' | 'to' | 'kind' | 'cases' | 'times' | 'allowed' | 'medianDays'>) => string;
  /** What the cases behind a part have in common: the title of their list. */
  part: (part: FlowPart) => string;
  path: (stages: readonly string[]) => string;
}

/** Ten days and more are told whole: nobody plans by the tenth of them. */
const roundDays = (days: number): number => (days >= 10 ? Math.round(days) : Math.round(days * 10) / 10);

/** Where an edit lies: between two stages, at the start, or at the end. */
function place({ after, before }: Pick<FlowHeadline, 'after' | 'before'>): 'between' | 'start' | 'end' {
  if (after === null) return 'start';
  return before === null ? 'end' : 'between';
}

/** Words for one picture, in the reader's language. */
export function createTeller(picture: FlowPicture, { t }: Pick<Texts, 't'>): Teller {
  const names = new Map(picture.stages.map(({ id, name }) => [id, name]));
  const nameOf = (stage: string): string => names.get(stage) ?? stage;
  const total = picture.judged;
  const path = (stages: readonly string[]): string => stages.map(nameOf).join(' → ');
  const sayEdit = (part: Extract<FlowPart, { kind: 'edit' }>): string => {
    const values = { stage: nameOf(part.stage), after: part.after ? nameOf(part.after) : '' };
    const where = part.after === undefined ? 'anywhere' : part.after === null ? 'start' : 'after';
    return t(`page.flows.part.${part.edit}`, { ...values, where });
  };
  return {
    nameOf,
    path,
    days: (days) => t('page.flows.days', { days: roundDays(days) }),
    shortDays: (days) => t('page.flows.shortDays', { days: roundDays(days) }),
    headline: ({ kind, stage, cases, after, before, usual }) =>
      t(`page.flows.say.${kind}`, {
        ...{ n: cases, total, usual, stage: nameOf(stage) },
        ...{ after: after === null ? '' : nameOf(after), before: before === null ? '' : nameOf(before) },
        where: place({ after, before }),
        always: usual === cases ? 'yes' : 'no',
      }),
    stage: ({ name, cases, now, medianDays, planned }) =>
      [
        t('page.flows.tip.stage', { stage: name, n: cases, total }),
        medianDays === null ? '' : t('page.flows.tip.stay', { days: roundDays(medianDays) }),
        now === 0 ? '' : t('page.flows.tip.now', { n: now }),
        planned ? '' : t('page.flows.tip.unplanned'),
      ]
        .filter((text) => text !== '')
        .join(' '),
    line: ({ from, to, kind, cases, times, allowed, medianDays }) =>
      [
        from === null
          ? t('page.flows.tip.start', { stage: nameOf(to), n: cases, total })
          : t('page.flows.tip.move', { from: nameOf(from), to: nameOf(to), n: cases, total }),
        medianDays === null || from === null ? '' : t('page.flows.tip.after', { from: nameOf(from), days: roundDays(medianDays) }),
        times > cases ? t('page.flows.tip.times', { n: times }) : '',
        t(`page.flows.tip.${kind === 'back' ? 'back' : 'on'}.${allowed ? 'allowed' : 'deviates'}`),
      ]
        .filter((text) => text !== '')
        .join(' '),
    part: (part) => {
      switch (part.kind) {
        case 'judged':
          return t('page.flows.part.judged');
        case 'stage':
        case 'now':
        case 'start':
          return t(`page.flows.part.${part.kind}`, { stage: nameOf(part.stage) });
        case 'move':
          return t('page.flows.part.move', { from: nameOf(part.from), to: nameOf(part.to) });
        case 'edit':
          return sayEdit(part);
        case 'variant':
          return t('page.flows.part.variant', { path: path(part.stages) });
      }
    },
  };
}

/** The stage in which the judged cases spent most of their time; null when they took none. */
export function findLongest({ stages }: Pick<FlowPicture, 'stages'>): Stage | null {
  const [longest] = [...stages].sort((a, b) => b.share - a.share);
  return longest && longest.share > 0 ? longest : null;
}

/** A name in at most two lines: words share a line of so many `letters`, and a line of more than `most` is cut. */
export function wrapName(name: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length < letters || lines.length === 2)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
}
