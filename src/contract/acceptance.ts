/** How sure a proposal must be before it may be accepted unseen: `usual`, and the `least` that may be chosen, well above what an unclear name can reach. */
export const acceptFrom = { least: 0.7, usual: 0.9 } as const;

/** Squads that are accepted in one call: each is judged again, and a call ends after 25 s. */
export const acceptAtOnce = 5;
