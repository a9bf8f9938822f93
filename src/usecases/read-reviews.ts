import type { Standard } from '../contract/playbook';
import { listReviews, type Review, type ReviewClosing } from '../domain/governance/review';
import type { Ports } from '../ports/ports';

const dayMs = 86_400_000;
/** How far back what squads said is read: as long as it counts. */
const SAID_DAYS = 180;

/** The standards that are or were asked whether they are right: open ones first, the most questioned before all. */
export interface Reviews {
  open: Review[];
  closings: ReviewClosing[];
}

/** @param standards of the published playbook */
export async function readReviews(
  { now, waivers, contests, reviews }: Pick<Ports, 'now' | 'waivers' | 'contests' | 'reviews'>,
  standards: readonly Standard[],
): Promise<Reviews> {
  const since = now() - SAID_DAYS * dayMs;
  const [asked, answered, closings] = await Promise.all([waivers.listSince(since), contests.listSince(since), reviews.list()]);
  return { open: listReviews(standards, asked, answered, closings, now()), closings };
}
