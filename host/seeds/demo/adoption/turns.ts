import { daysSinceStart } from '../calendar';

/** How a squad stands with a standard, as far as adoption figures tell states apart. */
export type Standing = 'met' | 'notYet' | 'waived' | 'notJudged';

/** In a month of the demo's story (6 = before the twelve months that are kept), or so many days ago, these squads begin to stand like this. */
export type Turn = readonly [when: number | { daysAgo: number }, standing: Standing, squads: string];

/**
 * A year of five standards, as the demo's story tells it: who met what since when, who lost it and why. A squad that no turn names yet is not in
 * the standard's scope yet; squads that have come and gone are listed in lives.ts.
 */
export const turns: Readonly<Record<string, readonly Turn[]>> = {
  'board-tells-the-truth': [
    [6, 'met', 'SRCH CHK TRIP LOYA PAYFAC PAY INV CONN IDEN DEVX DSYS DATA ACC SEAT REFD GIFT'],
    [6, 'notYet', 'OFFR APP FRD ALRT DISR CPOR POLI EXPN REPO CARE'],
    [8, 'met', 'OFFR'],
    [9, 'met', 'FRD'],
    [10, 'met', 'EXPN'],
    [11, 'met', 'DISR'],
    [12, 'met', 'CPOR'],
    // The board of DATA is rebuilt without a column for Review.
    [13, 'notYet', 'DATA'],
    [13, 'met', 'CARE'],
    [14, 'met', 'REPO'],
    [16, 'notJudged', 'YIELD'],
    [{ daysAgo: 8 }, 'met', 'YIELD'],
    // The board of CPOR can no longer be read.
    [{ daysAgo: 3 }, 'notJudged', 'CPOR'],
  ],
  'ready-before-build': [
    [6, 'met', 'SRCH CHK TRIP LOYA PAYFAC PAY IDEN DEVX REFD INV'],
    [6, 'notYet', 'OFFR APP FRD CONN SEAT ALRT DISR CPOR ACC POLI EXPN REPO DSYS DATA CARE GIFT'],
    [7, 'met', 'DATA'],
    [8, 'met', 'APP'],
    [11, 'met', 'ACC'],
    // Version 2: other cases, a smaller sample, a longer window. Three squads leave, one enters.
    [12, 'notJudged', 'LOYA REPO'],
    [12, 'notYet', 'INV APP'],
    [12, 'met', 'FRD'],
    [13, 'notYet', 'DATA'],
    [13, 'met', 'CPOR'],
    // Summer peak: CHK types urgent fixes as features, REFD takes "Prêt" out of its workflow.
    [14, 'notYet', 'CHK REFD'],
    [14, 'met', 'EXPN'],
    [14, 'waived', 'DSYS SEAT'],
    [16, 'met', 'INV'],
    [16, 'notJudged', 'YIELD'],
    [{ daysAgo: 41 }, 'met', 'SEAT'],
    [18, 'met', 'APP'],
    [{ daysAgo: 9 }, 'met', 'DISR'],
  ],
  'roles-held': [
    [6, 'met', 'SRCH CHK TRIP LOYA OFFR PAYFAC PAY INV CONN SEAT DISR ACC REPO IDEN DEVX DSYS CARE'],
    [6, 'notYet', 'APP REFD FRD ALRT CPOR POLI EXPN DATA GIFT'],
    [7, 'met', 'DATA'],
    [8, 'met', 'APP REFD'],
    [9, 'met', 'CPOR'],
    [10, 'met', 'EXPN'],
    [12, 'met', 'POLI'],
    // The Tech Lead of DSYS leaves; the one of IDEN stands in from M16.
    [15, 'notYet', 'DSYS'],
    [{ daysAgo: daysSinceStart(16) }, 'met', 'DSYS'],
    [16, 'met', 'YIELD'],
    // As the assignments of these squads end.
    [{ daysAgo: 76 }, 'notYet', 'REPO'],
    [{ daysAgo: 41 }, 'notYet', 'LOYA'],
    [{ daysAgo: 11 }, 'notYet', 'CARE'],
  ],
  'checked-before-launch': [
    [6, 'met', 'SRCH TRIP LOYA IDEN DEVX'],
    [6, 'notYet', 'CHK OFFR APP PAYFAC PAY INV REFD FRD CONN SEAT ALRT DISR CPOR ACC POLI EXPN REPO DSYS DATA CARE GIFT'],
    [7, 'met', 'CHK OFFR'],
    [8, 'met', 'APP DSYS'],
    [9, 'met', 'DATA PAY'],
    [10, 'met', 'ACC EXPN'],
    [10, 'waived', 'REFD'],
    [11, 'met', 'INV REPO'],
    [12, 'met', 'CONN'],
    [13, 'met', 'SEAT DISR'],
    [14, 'met', 'CPOR'],
    [15, 'met', 'CARE'],
    [16, 'notJudged', 'YIELD'],
    // The waiver of REFD ends.
    [16, 'notYet', 'REFD'],
  ],
  // By relay, the tribe of the lead who proposed it first.
  'decisions-written': [
    [9, 'met', 'ACC'],
    [9, 'notYet', 'POLI EXPN REPO'],
    [10, 'met', 'REPO'],
    [11, 'notYet', 'SRCH OFFR CHK TRIP LOYA APP PAY INV REFD FRD CONN SEAT DISR CPOR IDEN DSYS DATA DEVX CARE'],
    [12, 'met', 'SRCH TRIP IDEN DEVX PAY'],
    [13, 'met', 'CHK LOYA SEAT'],
    [14, 'met', 'DATA APP REFD'],
    [15, 'met', 'FRD CPOR DSYS'],
    [16, 'met', 'OFFR'],
    [16, 'notJudged', 'YIELD'],
    [17, 'met', 'DISR'],
  ],
  // By waves: eight squads first, the others in M15.
  'common-tools': [
    [10, 'met', 'SRCH IDEN'],
    [10, 'notYet', 'TRIP DEVX CHK DSYS ACC CARE'],
    [11, 'met', 'TRIP DEVX'],
    [12, 'met', 'CHK'],
    [13, 'met', 'DSYS ACC'],
    [14, 'met', 'CARE'],
    [15, 'met', 'APP LOYA'],
    [15, 'waived', 'PAY DATA'],
    [15, 'notYet', 'OFFR INV REFD FRD CONN SEAT DISR CPOR POLI EXPN REPO'],
    [16, 'met', 'OFFR REFD FRD'],
    [16, 'notJudged', 'YIELD'],
    [17, 'met', 'CONN CPOR'],
    [18, 'met', 'REPO'],
  ],
  // Product squads only, since the objection of the platforms.
  'users-every-month': [
    [11, 'met', 'POLI SRCH'],
    [11, 'notYet', 'OFFR CHK TRIP LOYA APP PAY INV REFD SEAT DISR CPOR ACC EXPN REPO'],
    [12, 'met', 'TRIP PAY'],
    [13, 'met', 'CHK ACC'],
    [14, 'met', 'SEAT OFFR'],
    [15, 'met', 'APP DISR'],
    [16, 'met', 'REFD'],
    [16, 'notJudged', 'YIELD'],
    [17, 'met', 'CPOR REPO'],
    // What CHK confirmed has lapsed.
    [{ daysAgo: 20 }, 'notYet', 'CHK'],
  ],
};
