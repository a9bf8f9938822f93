import type { Api } from '../contract/endpoints';
import type { StandardReview } from '../contract/matters';
import { closeReview, mayCloseReview } from '../domain/governance/review';
import { AppFailure } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { requireOutcome } from './change-matter';
import { knownSquads } from './read-audience';
import { findStandard, readBenchGround, type BenchNeeds } from './read-bench';
import { readJudge } from './read-judge';
import { readPeople } from './read-people';
import { readReviews } from './read-reviews';
import { viewReview } from './view-reviews';

type Needs = BenchNeeds & Pick<Ports, 'log' | 'jira' | 'permissions' | 'access' | 'waivers' | 'contests' | 'reviews'>;

/** Answers "is the standard right?". `forbidden` but for Product Ops and its owner · `decided-meanwhile`: somebody else has answered. */
export const answerReview =
  (ports: Needs) =>
  async (input: Api['review.close']['input'] & { accountId: string }): Promise<StandardReview> => {
    const { standard: id, basedOn, lang, accountId } = input;
    const [ground, judge] = await Promise.all([readBenchGround(ports, []), readJudge(ports, accountId)]);
    const standard = findStandard(ground, id);
    if (!standard) throw new AppFailure('not-found', { standard: id });
    if (!mayCloseReview(standard, judge)) throw new AppFailure('forbidden');
    const { open, closings } = await readReviews(ports, [standard]);
    const own = closings.filter((closing) => closing.standard === id);
    if (own.length !== basedOn) throw new AppFailure('decided-meanwhile');
    const closing = requireOutcome(closeReview(open[0], input, basedOn, { by: accountId, now: ports.now() }));
    if (!(await ports.reviews.add(closing))) throw new AppFailure('decided-meanwhile');
    const past = [...own, closing];
    const [knows, personOf] = await Promise.all([
      knownSquads(ports),
      readPeople(
        ports,
        past.map(({ by }) => by),
      ),
    ]);
    return viewReview(standard, { review: undefined, closings: past }, ground, { lang, judge, personOf, knows });
  };
