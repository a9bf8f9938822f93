import type { CaseHistory, Dependencies } from '../../domain/facts';
import { exampleAsOf, exampleCases } from '../example';

const dayMs = 86_400_000;

export interface WaitGroup {
  count: number;
  /** Elapsed days after which the other squad answered; null = it has not. */
  answeredAfter: number | null;
  /** The wait began so many days before `exampleAsOf`. */
  daysAgo?: number;
}

/** Open stories that each wait for an item of another squad, made on the day of the wait. */
export function waitingCases(...groups: readonly WaitGroup[]): { cases: CaseHistory[]; dependencies: Dependencies } {
  const cases: CaseHistory[] = [];
  const items: Record<string, CaseHistory> = {};
  for (const { count, answeredAfter, daysAgo = 40 } of groups) {
    for (let index = 0; index < count; index++) {
      const at = exampleAsOf - daysAgo * dayMs;
      const key = `OTHER-${cases.length + 1}`;
      const [story] = exampleCases({ count: 1, stages: ['open'] });
      if (!story) continue;
      const number = cases.length + 1;
      cases.push({
        ...story,
        id: String(number),
        key: `DEMO-${number}`,
        createdAt: at,
        changes: [],
        waits: [{ link: 'is blocked by', key, since: at }],
      });
      const answeredAt = answeredAfter === null ? null : at + answeredAfter * dayMs;
      items[key] = {
        ...story,
        ...{ id: `o${number}`, key, projectId: '2', createdAt: at },
        filled: { assignee: answeredAt !== null, duedate: false },
        changes: answeredAt === null ? [] : [{ at: answeredAt, field: 'filled', name: 'assignee', to: true }],
      };
    }
  }
  return { cases, dependencies: { items, projects: ['DEMO', 'OTHER'] } };
}

/** The same stories before links were read. */
export const unreadCases = (count: number): { cases: CaseHistory[]; dependencies: Dependencies } => {
  const { cases } = waitingCases({ count, answeredAfter: null });
  return { cases: cases.map(({ waits: _, ...each }) => each), dependencies: { items: {}, projects: ['DEMO'] } };
};
