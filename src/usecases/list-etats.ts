import type { Api } from '../contract/endpoints';
import type { Ports } from '../ports/ports';

/** Squads of one answer: at about 500 bytes each 100 KB. */
const PAGE = 200;

/** What is so in every open squad, in figures: a page of squads in key order. */
export const listEtats =
  ({ squads, etats }: Pick<Ports, 'squads' | 'etats'>) =>
  async ({ after }: { after: string | null }): Promise<Api['etat-des-lieux.list']['output']> => {
    const rest = (await squads.list()).map(({ squad }) => squad).filter(({ key }) => after === null || key > after);
    const page = rest.slice(0, PAGE);
    const keys = page.map(({ key }) => key);
    const [now, zero] = await Promise.all([etats.listSummaries(keys), etats.listZeroPoints(keys)]);
    return {
      squads: page.map(({ key, name, tribe }) => ({ key, name, tribe, now: now.get(key) ?? null, zero: zero.get(key) ?? null })),
      next: rest.length > page.length ? (keys.at(-1) ?? null) : null,
    };
  };
