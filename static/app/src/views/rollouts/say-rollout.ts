import type { RolloutHead, RolloutView, WaveView } from '../../../../../src/contract/rollout-views';
import { middayOf } from '../../../../../src/text/day';
import type { Texts } from '../../text/texts';

/** A day, UTC, as the reader writes days. */
export const sayDay = (texts: Texts, day: string): string => texts.date(middayOf(day));

/** "Top-down", or several positions with commas. */
export const sayModels = ({ t, list }: Texts, { models }: Pick<RolloutHead, 'models'>): string =>
  list(models.map((model) => t(`rollouts.model.${model}`)));

/** What waits for somebody: "3 signatures and the review of the pilot". */
export function sayDue({ t, list }: Texts, { due }: Pick<RolloutHead, 'due'>): string | null {
  return due.length === 0
    ? null
    : list(
        due.map(({ what, count }) =>
          what === 'sign' || what === 'answer' ? t(`rollouts.due.${what}`, { n: count }) : t(`rollouts.due.${what}`),
        ),
      );
}

/** Since when a wave is there, or when it is to come and what holds it back. */
export function sayWaveTime(texts: Texts, wave: WaveView, { paused, state }: Pick<RolloutView, 'paused' | 'state'>, now: number): string {
  const { t } = texts;
  if (wave.begun !== null) return t('rollouts.wave.begun', { date: texts.date(wave.begun) });
  const date = sayDay(texts, wave.day);
  const isPast = middayOf(wave.day) < now && state !== 'draft';
  if (isPast && paused) return t('rollouts.wave.held', { date });
  return t(isPast && wave.model === 'holistic' ? 'rollouts.wave.waiting' : 'rollouts.wave.planned', { date });
}

/** Whether a wave is the pilot: the first for which squads are asked. */
export const isPilot = ({ waves }: Pick<RolloutView, 'waves'>, index: number): boolean =>
  waves[index]?.model === 'holistic' && waves.findIndex(({ model }) => model === 'holistic') === index;

/** One thing that was said or done: when, the line that tells it, and the words. */
export interface Telling {
  at: number;
  line: string;
  text: string;
}

interface Stamp {
  at: number;
  by: { name: string | null };
}

/** All that was said and done with a rollout, from the first on. */
export function tellCourse(texts: Texts, rollout: RolloutView, now: number): Telling[] {
  const { t, list } = texts;
  const whenOf = ({ at, by }: Stamp) => ({ name: by.name ?? t('exceptions.somebody'), when: texts.when(at, now) });
  const { drafted, scheduled, signatures, answers, published, reviews, pauses, extensions, ended } = rollout;
  const told: Telling[] = [
    { at: drafted.at, line: t('rollouts.words.drafted', whenOf(drafted)), text: '' },
    ...(scheduled ? [{ at: scheduled.at, line: t('rollouts.words.scheduled', whenOf(scheduled)), text: '' }] : []),
    ...signatures.map((word) => ({
      ...{ at: word.at, text: word.text },
      line: t(`rollouts.words.${word.verdict}`, { ...whenOf(word), wave: word.wave + 1, squads: list(word.squads) }),
    })),
    ...answers.map((word) => ({
      ...{ at: word.at, text: word.text },
      line: t(`rollouts.words.${word.verdict}`, { squad: word.squad, when: texts.when(word.at, now) }),
    })),
    ...published.map((word, index) => ({
      ...{ at: word.at, text: word.text },
      line: t(index === 0 ? 'rollouts.words.publishPilot' : 'rollouts.words.publishRest', whenOf(word)),
    })),
    ...reviews.map((word) => ({ at: word.at, text: word.text, line: t(`rollouts.words.${word.verdict}`, whenOf(word)) })),
    ...pauses.map((word) => ({ at: word.at, text: word.text, line: t('rollouts.words.paused', whenOf(word)) })),
    ...pauses.flatMap(({ resumed }) => (resumed ? [{ at: resumed.at, text: '', line: t('rollouts.words.resumed', whenOf(resumed)) }] : [])),
    ...extensions.map((word) => ({
      ...{ at: word.at, text: word.text },
      line: t('rollouts.words.extended', { ...whenOf(word), date: sayDay(texts, word.lastDay) }),
    })),
    ...(ended ? [{ at: ended.at, text: ended.text, line: t(`rollouts.words.${ended.how}`, whenOf(ended)) }] : []),
  ];
  return told.sort((a, b) => a.at - b.at);
}
