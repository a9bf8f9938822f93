/**
 * Why a command on a waiver or a contest cannot be. `no-reason`, `no-practice`, `no-answer`: a text is missing · `bad-until`: not in the future ·
 * `too-long`: beyond `days` · `no-longer-than-before`: a renewal that ends no later · `open-already`: the same is asked or agreed · `renewals-used` ·
 * `renewal-open`: one is being decided · `nothing-to-waive`: the check is unknown or only advice never counts · `not-pending`, `not-approved`, `not-open`:
 * it stands elsewhere (`state`) · and of the judge: `requester`, `holds-role`, `sponsor-decides`, `lead-decides`, `own-tribe`, `decided-before`, `no-judge`.
 */
export const governanceRefusals = [
  ...(['no-reason', 'no-practice', 'no-answer', 'bad-until', 'too-long', 'no-longer-than-before', 'open-already'] as const),
  ...(['renewals-used', 'renewal-open', 'not-pending', 'not-approved', 'not-open'] as const),
  ...(['requester', 'holds-role', 'sponsor-decides', 'lead-decides', 'own-tribe', 'decided-before', 'no-judge'] as const),
] as const;
export type GovernanceRefusal = (typeof governanceRefusals)[number];

/** What a command makes of a waiver or a contest, or why it cannot be. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: GovernanceRefusal; values: Record<string, string | number> };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: GovernanceRefusal, values: Record<string, string | number> = {}): Outcome<never> => ({
  ok: false,
  refusal,
  values,
});
