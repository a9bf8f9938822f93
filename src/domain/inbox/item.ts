import type { InboxKind, InboxPlace } from '../../contract/inbox';
import type { LocalText } from '../../contract/text';

/** The texts of items, as the catalogue names them (`inbox.item.<name>`). */
export const inboxTexts = [
  ...(['waiver-to-decide', 'renewal-to-decide', 'contest-to-answer', 'review', 'card-new', 'card-changed'] as const),
  ...(['declaration-ends', 'declaration-ended', 'waiver-ending', 'waiver-unneeded'] as const),
  ...(['waiver-granted', 'waiver-refused', 'renewal-granted', 'renewal-refused', 'waiver-revoked'] as const),
  ...(['contest-upheld', 'contest-rejected', 'standard-reaches', 'standard-changed', 'standard-left', 'playbook-changed'] as const),
  ...(['rollout-sign', 'rollout-answer', 'rollout-publish', 'rollout-review', 'rollout-end'] as const),
  ...(['wave-coming', 'wave-begun', 'rollout-paused', 'rollout-standing', 'rollout-retired', 'rollout-withdrawn'] as const),
] as const;
export type InboxText = (typeof inboxTexts)[number];

/** One thing that waits for somebody or that changed for them, before it is put into words. Times are epoch ms. */
export interface Notice {
  id: string;
  kind: InboxKind;
  /** It waits until something is done; else it is news. */
  waits: boolean;
  text: InboxText;
  /** Key of the squad; null = of none, or of several. */
  squad: string | null;
  standard: { id: string; title: LocalText } | null;
  /** What else the text names: a role, what a squad says something of. */
  about: LocalText | null;
  /** How many, where the text counts: squads, days. */
  n: number;
  /** A day that the text names: any moment of it that is so everywhere. */
  day: number | null;
  at: number;
  due: number | null;
  late: boolean;
  place: InboxPlace;
}

/** News of nothing in particular: what most notices do not say. */
export const plain = {
  ...{ waits: false, squad: null, standard: null, about: null, n: 0, day: null, due: null, late: false },
  place: 'squad',
} as const satisfies Partial<Notice>;

const dayMs = 86_400_000;
/** How many days before its end something that ends is told of. */
export const soonDays = 14;

/** What waits until the end of a day: `end` is the first moment that is not on it any more. It is told from two weeks before. */
export const endingAt = (end: number, now: number): Pick<Notice, 'waits' | 'at' | 'due' | 'day' | 'late'> => ({
  ...{ waits: true, at: now >= end ? end : end - soonDays * dayMs, late: now >= end },
  // Midday, UTC: the same day for every reader.
  ...{ due: end - dayMs / 2, day: end - dayMs / 2 },
});

/** True from two weeks before an end on. */
export const isSoon = (end: number, now: number): boolean => end - now <= soonDays * dayMs;
