import { useCallback, useEffect, useState } from 'react';
import type { Failure, Reply } from '../../../../../../src/contract/failure';
import type { StageMapReview } from '../../../../../../src/contract/stage-map';
import { call } from '../../../bridge';
import { useTexts } from '../../../data/start-context';

/** `isWhole`: every squad has been read; until then those read so far are there to look at. */
export type Review = Pick<StageMapReview, 'stages' | 'squads'> & { isWhole: boolean };

export interface ReviewWatch {
  review: Review | null;
  failure: Failure | null;
  reload: () => void;
}

/** Reads the open statuses of all squads, page by page. `reload` reads anew and leaves what is known on screen meanwhile. */
export function useReview(): ReviewWatch {
  const { lang } = useTexts();
  const [review, setReview] = useState<Review | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const squads: Review['squads'] = [];
      for (let after: string | null = null; ;) {
        const reply: Reply<StageMapReview> = await call('stage-map.review', { after, lang });
        if (!current) return;
        if (!reply.ok) return setFailure(reply.failure);
        const page: StageMapReview = reply.value;
        const { next, stages } = page;
        squads.push(...page.squads);
        setFailure(null);
        // On the first reading the squads appear as they come; later ones replace the old picture whole.
        if (next === null || asked === 0) setReview({ stages, squads: [...squads], isWhole: next === null });
        if (next === null) return;
        after = next;
      }
    };
    void read();
    return () => {
      current = false;
    };
  }, [lang, asked]);

  return { review, failure, reload: useCallback(() => setAsked((count) => count + 1), []) };
}
