/**
 * Why a command on a waiver, a contest or a rollout cannot be. `no-reason`, `no-practice`, `no-answer`: a text is missing · `bad-until`: not in the future ·
 * `too-long`: beyond `days` · `no-longer-than-before`: a renewal that ends no later · `open-already`: the same is asked or agreed · `retired`: its standard is out of everything · `renewals-used` ·
 * `renewal-open`: one is being decided · `nothing-to-waive`: the check is unknown or only advice never counts · `not-pending`, `not-approved`, `not-open`:
 * it stands elsewhere (`state`) · and of the judge: `requester`, `holds-role`, `sponsor-decides`, `lead-decides`, `own-tribe`, `decided-before`, `no-judge`.
 *
 * Of a rollout's plan: `no-waves`, `wave-order`, `past-day`, `empty-wave`, `squad-twice`, `mixed-wave` (`wave`, counted from 1): one day for squads of different
 * positions · `milestone-order`, `no-last-day`, `last-day-early` · `no-standard` · of its course: `not-draft`, `not-running`, `is-paused`, `not-paused`,
 * `not-asked`: this wave asks nobody, or not them · `not-your-squads` · `still-asking` (`days`) · `published-already`, `not-published`, `not-reviewed` ·
 * `sponsor-publishes` · `waves-ahead`, `unsigned`: it cannot be made standing yet · `wave-begun`: too late to withdraw it.
 */
export const governanceRefusals = [
  ...(['no-reason', 'no-practice', 'no-answer', 'bad-until', 'too-long', 'no-longer-than-before', 'open-already'] as const),
  ...(['retired', 'renewals-used', 'renewal-open', 'not-pending', 'not-approved', 'not-open'] as const),
  ...(['requester', 'holds-role', 'sponsor-decides', 'lead-decides', 'own-tribe', 'decided-before', 'no-judge'] as const),
  ...(['no-waves', 'wave-order', 'past-day', 'empty-wave', 'squad-twice', 'mixed-wave', 'milestone-order'] as const),
  ...(['no-last-day', 'last-day-early', 'no-standard', 'not-draft', 'not-running', 'is-paused', 'not-paused', 'not-asked'] as const),
  ...(['not-your-squads', 'still-asking', 'published-already', 'not-published', 'not-reviewed', 'sponsor-publishes'] as const),
  ...(['waves-ahead', 'unsigned', 'wave-begun'] as const),
] as const;
export type GovernanceRefusal = (typeof governanceRefusals)[number];

/** What a command makes of a matter, or why it cannot be. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: GovernanceRefusal; values: Record<string, string | number> };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: GovernanceRefusal, values: Record<string, string | number> = {}): Outcome<never> => ({
  ok: false,
  refusal,
  values,
});
