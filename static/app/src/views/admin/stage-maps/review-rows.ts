import type { ReviewedSquad } from '../../../../../../src/contract/stage-map';
import { isChosen, type Choice } from '../choice';
import { foldText } from '../fold-text';

type OpenStatus = ReviewedSquad['statuses'][number];

/** One open status of one squad. */
export interface ReviewRow {
  squad: ReviewedSquad;
  status: OpenStatus;
}

export const reviewFilters = ['all', 'unmapped', 'sure', 'likely', 'unsure', 'differs'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

export interface ReviewChoice {
  search: string;
  tribe: Choice;
  filter: ReviewFilter;
}

const sureFrom = 0.9;
const likelyFrom = 0.6;

/** How sure the proposal is, 0 without one. */
export const readConfidence = ({ status }: ReviewRow): number => status.proposal?.confidence ?? 0;

function passes(filter: ReviewFilter, row: ReviewRow): boolean {
  const { stage, proposal } = row.status;
  const confidence = readConfidence(row);
  switch (filter) {
    case 'all':
      return true;
    case 'unmapped':
      return stage === null;
    case 'sure':
      return confidence >= sureFrom;
    case 'likely':
      // What is named unclearly stands at exactly 60 %: it belongs to what is unsure.
      return confidence > likelyFrom && confidence < sureFrom;
    case 'unsure':
      return confidence <= likelyFrom;
    case 'differs':
      return proposal !== null && stage !== null && proposal.stage !== stage;
  }
}

/** The squads of the chosen tribe in which the search finds the squad itself or one of its open statuses. */
export function chooseSquads(squads: readonly ReviewedSquad[], { search, tribe }: Omit<ReviewChoice, 'filter'>): ReviewedSquad[] {
  return squads.filter((squad) => isChosen(tribe, squad.tribe) && (namesSquad(squad, search) || findStatuses(squad, search).length > 0));
}

const finds = (search: string, texts: readonly string[]): boolean => texts.some((text) => foldText(text).includes(foldText(search.trim())));
const namesSquad = ({ key, name }: ReviewedSquad, search: string): boolean => finds(search, [key, name]);
const findStatuses = ({ statuses }: ReviewedSquad, search: string): OpenStatus[] => statuses.filter(({ name }) => finds(search, [name]));

/** The open statuses to show, those without a stage first, then the most used. */
export function listReviewRows(squads: readonly ReviewedSquad[], choice: ReviewChoice): ReviewRow[] {
  return chooseSquads(squads, choice)
    .flatMap((squad) =>
      (namesSquad(squad, choice.search) ? squad.statuses : findStatuses(squad, choice.search)).map((status) => ({ squad, status })),
    )
    .filter((row) => passes(choice.filter, row))
    .sort((a, b) => Number(a.status.stage !== null) - Number(b.status.stage !== null) || b.status.cases - a.status.cases);
}

/** What accepting from a confidence on would confirm, squad by squad: all open statuses of theirs, whatever a table shows. */
export function listAcceptableSquads(squads: readonly ReviewedSquad[], atLeast: number): { squad: ReviewedSquad; statuses: number }[] {
  return squads.flatMap((squad) => {
    const statuses = squad.statuses.filter(({ proposal }) => proposal !== null && proposal.confidence >= atLeast).length;
    return statuses === 0 ? [] : [{ squad, statuses }];
  });
}
