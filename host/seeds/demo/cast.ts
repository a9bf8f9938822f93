import type { People } from './people';

const dayMs = 86_400_000;

/** Everything that is said and decided, by whom and when. */
export interface Cast {
  people: People;
  /** An instant so many days ago, at ten in the morning UTC; a day, so many from now. */
  at: (daysAgo: number) => string;
  day: (daysAhead: number) => string;
  /** Whoever speaks for the squad: its Product Manager, else its Tech Lead. */
  voiceOf: (squad: string) => string;
}

/** @param asOf epoch ms; days count from there. */
export function openCast(people: People, asOf: number): Cast {
  const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return {
    people,
    at: (daysAgo) => `${dayOf(asOf - daysAgo * dayMs)}T10:00:00Z`,
    day: (daysAhead) => dayOf(asOf + daysAhead * dayMs),
    voiceOf(squad) {
      const { productManager, techLead } = people.crewOf(squad);
      const user = productManager ?? techLead;
      if (!user) throw new Error(`nobody speaks for ${squad}`);
      return user.accountId;
    },
  };
}
