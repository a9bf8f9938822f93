import { daysSinceStart } from '../calendar';

/** How a squad's first must check of a standard was measured; the others are met. Waivers are no part of it. */
export type Measured = 'met' | 'not-yet' | 'too-early' | 'cant-tell' | 'grace';

/** In a month of the demo's story (6 = before the days that are kept), on the day that a version came into force, or so many days ago, these squads begin to be measured like this. */
export type Turn = readonly [when: number | { version: number } | { daysAgo: number }, measured: Measured, squads: string];

/**
 * Thirteen months of the demo's standards, as its story tells them: who met what since when, who lost it and why. A squad that no turn names yet is not asked yet; squads that have come
 * and gone are listed in lives.ts. Turns of a month come early enough in it for what is met to be adopted when it ends.
 */
export const turns: Readonly<Record<string, readonly Turn[]>> = {
  'board-tells-the-truth': [
    [6, 'met', 'SRCH CHK TRIP LOYA PAYFAC PAY INV CONN IDEN DEVX DSYS DATA ACC SEAT REFD GIFT'],
    [6, 'not-yet', 'OFFR APP FRD ALRT DISR CPOR POLI EXPN REPO CARE'],
    [8, 'met', 'OFFR'],
    [9, 'met', 'FRD'],
    [10, 'met', 'EXPN'],
    [11, 'met', 'DISR'],
    [12, 'met', 'CPOR'],
    // The board of DATA is rebuilt without a column for Review.
    [13, 'not-yet', 'DATA'],
    [13, 'met', 'CARE'],
    [14, 'met', 'REPO'],
    [16, 'grace', 'YIELD'],
    [{ daysAgo: 8 }, 'met', 'YIELD'],
    // The board of CPOR can no longer be read.
    [{ daysAgo: 3 }, 'cant-tell', 'CPOR'],
  ],
  'ready-before-build': [
    [6, 'met', 'SRCH CHK TRIP LOYA PAYFAC PAY IDEN DEVX REFD INV'],
    [6, 'not-yet', 'OFFR APP FRD CONN SEAT ALRT DISR CPOR ACC POLI EXPN REPO DSYS DATA CARE GIFT'],
    [7, 'met', 'DATA'],
    [8, 'met', 'APP'],
    [11, 'met', 'ACC'],
    // Version 2: other cases, a smaller sample, a longer window. Three squads leave, one enters.
    [{ version: 2 }, 'too-early', 'LOYA REPO'],
    [{ version: 2 }, 'not-yet', 'INV APP'],
    [{ version: 2 }, 'met', 'FRD'],
    [13, 'not-yet', 'DATA'],
    [13, 'met', 'CPOR'],
    // Summer peak: CHK types urgent fixes as features, REFD takes "Prêt" out of its workflow.
    [14, 'not-yet', 'CHK REFD'],
    [14, 'met', 'EXPN'],
    [16, 'met', 'INV'],
    [16, 'grace', 'YIELD'],
    [17, 'met', 'APP'],
    [{ daysAgo: 41 }, 'met', 'SEAT'],
    [{ daysAgo: 9 }, 'met', 'DISR'],
  ],
  'roles-held': [
    [6, 'met', 'SRCH CHK TRIP LOYA OFFR PAYFAC PAY INV CONN SEAT ALRT DISR ACC REPO IDEN DEVX DSYS CARE'],
    [6, 'not-yet', 'APP REFD FRD CPOR POLI EXPN DATA GIFT'],
    [7, 'met', 'DATA'],
    [8, 'met', 'APP REFD'],
    [9, 'met', 'CPOR'],
    [10, 'met', 'EXPN'],
    [12, 'met', 'POLI'],
    // The Tech Lead of DSYS leaves; the one of IDEN stands in from M16.
    [15, 'not-yet', 'DSYS'],
    [{ daysAgo: daysSinceStart(16) }, 'met', 'DSYS'],
    [16, 'met', 'YIELD'],
    // As the assignments of these squads end.
    [{ daysAgo: 76 }, 'not-yet', 'REPO'],
    [{ daysAgo: 41 }, 'not-yet', 'LOYA'],
    [{ daysAgo: 11 }, 'not-yet', 'CARE'],
  ],
  'checked-before-launch': [
    [6, 'met', 'SRCH TRIP LOYA IDEN DEVX'],
    [6, 'not-yet', 'CHK OFFR APP PAYFAC PAY INV REFD FRD CONN SEAT ALRT DISR CPOR ACC POLI EXPN REPO DSYS DATA CARE GIFT'],
    [7, 'met', 'CHK OFFR'],
    [8, 'met', 'APP DSYS'],
    [9, 'met', 'DATA PAY'],
    [10, 'met', 'ACC EXPN'],
    [11, 'met', 'INV REPO'],
    [12, 'met', 'CONN'],
    [13, 'met', 'SEAT DISR'],
    [14, 'met', 'CPOR'],
    [15, 'met', 'CARE'],
    [16, 'grace', 'YIELD'],
  ],
  // By relay, the tribe of the lead who proposed it first.
  'decisions-written': [
    [9, 'met', 'ACC'],
    [9, 'not-yet', 'POLI EXPN REPO'],
    [10, 'met', 'REPO'],
    [11, 'not-yet', 'SRCH OFFR CHK TRIP LOYA APP PAY INV REFD FRD CONN SEAT DISR CPOR IDEN DSYS DATA DEVX CARE'],
    [12, 'met', 'SRCH TRIP IDEN DEVX PAY'],
    [13, 'met', 'CHK LOYA SEAT'],
    [14, 'met', 'DATA APP REFD'],
    [15, 'met', 'FRD CPOR DSYS'],
    [16, 'met', 'OFFR'],
    [16, 'grace', 'YIELD'],
    [17, 'met', 'DISR'],
  ],
  // By waves: eight squads first, the others in M15.
  'common-tools': [
    [10, 'met', 'SRCH IDEN'],
    [10, 'not-yet', 'TRIP DEVX CHK DSYS ACC CARE'],
    [11, 'met', 'TRIP DEVX'],
    [12, 'met', 'CHK'],
    [13, 'met', 'DSYS ACC'],
    [14, 'met', 'CARE'],
    [15, 'met', 'APP LOYA'],
    [15, 'not-yet', 'PAY DATA OFFR INV REFD FRD CONN SEAT DISR CPOR POLI EXPN REPO'],
    [16, 'met', 'OFFR REFD FRD'],
    [16, 'grace', 'YIELD'],
    [17, 'met', 'CONN CPOR'],
    [18, 'met', 'REPO'],
  ],
  // Product squads only, since the objection of the platforms.
  'users-every-month': [
    [11, 'met', 'POLI SRCH'],
    [11, 'not-yet', 'OFFR CHK TRIP LOYA APP PAY INV REFD SEAT DISR CPOR ACC EXPN REPO'],
    [12, 'met', 'TRIP PAY'],
    [13, 'met', 'CHK ACC'],
    [14, 'met', 'SEAT OFFR'],
    [15, 'met', 'APP DISR'],
    [16, 'met', 'REFD'],
    [16, 'grace', 'YIELD'],
    [17, 'met', 'CPOR REPO'],
    // What CHK confirmed has lapsed.
    [{ daysAgo: 20 }, 'not-yet', 'CHK'],
  ],
  // By relay: the tribe of the lead who proposed it, Entreprises a month later, then the others. Product squads only.
  'explore-and-stop-early': [
    [8, 'not-yet', 'SRCH OFFR CHK TRIP LOYA APP'],
    [9, 'met', 'SRCH TRIP'],
    [9, 'not-yet', 'ACC POLI EXPN REPO'],
    [10, 'met', 'CHK'],
    [11, 'met', 'APP ACC'],
    [11, 'not-yet', 'PAY INV REFD SEAT DISR CPOR'],
    [12, 'too-early', 'LOYA REPO'],
    [13, 'met', 'PAY'],
    [14, 'met', 'EXPN'],
    [15, 'met', 'SEAT'],
    [16, 'grace', 'YIELD'],
  ],
  // The pilot; its review in M15 says: four of five, keep.
  'launched-then-measured': [
    [13, 'not-yet', 'SRCH CHK APP DISR ACC'],
    [14, 'met', 'SRCH ACC'],
    [15, 'met', 'CHK DISR'],
  ],
  'every-story-estimated': [
    [6, 'met', 'CHK PAYFAC INV PAY CONN SEAT ACC EXPN DATA'],
    [6, 'not-yet', 'SRCH OFFR TRIP LOYA APP REFD FRD ALRT DISR CPOR POLI REPO IDEN DSYS DEVX CARE GIFT'],
  ],
};
