import { strength, type StepKind } from './kinds';
import { listPhrases } from './phrases';

const { sure, likely, hint } = strength;

/** A name that says where work stands and not which work it is. */
interface WholeName {
  /** Phrases as in `Activity.words`. */
  words: readonly string[];
  kinds: Readonly<Partial<Record<StepKind, number>>>;
  /** Squads mean different things by it. */
  isOpen?: boolean;
  /** Decides also beside a word for work: what is blocked in review is blocked. */
  always?: boolean;
}

export const wholeNames: readonly WholeName[] = [
  {
    words: listPhrases('block*, bloqu*, imped*, stuck, obstacle, flagged, locked'),
    kinds: { blocked: sure },
    isOpen: true,
    always: true,
  },
  {
    words: listPhrases('on hold, hold, paused, pause, suspend*, standby, stand by, deferred, postponed, reporte, reportee, gele, frozen'),
    kinds: { waiting: sure },
    isOpen: true,
    always: true,
  },
  {
    words: listPhrases(`
      waiting, wait, en attente, attente, pending, later, plus tard, waiting for customer, waiting for support,
      waiting for info*, en attente client, attente client, need info*, needs info*, need more info*, more info*, info needed,
      a preciser, escalated, attente information*, attente retour*, en attente retour*, en attente info*, awaiting info*,
      awaiting feedback, dependency, dependance*
    `),
    kinds: { waiting: sure },
    isOpen: true,
  },
  {
    words: listPhrases('rejected, rejet*, refus*, declin*, denied'),
    kinds: { cancelled: likely, build: 1 },
    isOpen: true,
  },
  {
    words: listPhrases(`
      idea*, idee*, boite a idee*, boite idee*, inbox, boite reception, parking lot, icebox, ice box, funnel, opportunit*,
      suggestion*, product backlog, backlog produit, someday, wishlist, wish list, souhait*, proposition*, proposal*, proposed,
      parked, a etudier plus tard
    `),
    kinds: { idea: sure },
  },
  { words: listPhrases('backlog, reserve'), kinds: { idea: likely + 1, 'to-do': likely, ready: 1.5 } },
  {
    words: listPhrases(`
      to do, todo, a faire, open, opened, ouvert, ouverte, new, nouveau, nouvelle, created, cree, creee, registered, enregistre,
      not started, non demarre, non commence, pas commence, submitted, soumis, soumise, reported, draft, brouillon, recu,
      received
    `),
    kinds: { 'to-do': sure },
  },
  {
    words: listPhrases('reopened, re opened, rouvert, reouvert, rouverte, reouverte'),
    kinds: { 'to-do': hint + 0.6, build: hint },
    isOpen: true,
  },
  {
    words: listPhrases(`
      ready, pret, prete, prets, rfd, dor, sprint backlog, backlog sprint, next sprint, prochain sprint, sprint a venir,
      sprint ready, up next, next, selected, selectionne, selectionnee, committed, engage, definition ready, scheduled, planifie,
      planifiee, ready to start, pret a demarrer, to start, a demarrer, a commencer, a embarquer, ready to pull,
      ready for sprint, pret pour sprint, a prendre, ready to go
    `),
    kinds: { ready: sure },
  },
  {
    words: listPhrases('accepted, accepte, acceptee, assigned, affecte, affectee, attribue, now'),
    kinds: { ready: hint, build: 1.8 },
    isOpen: true,
  },
  {
    words: listPhrases(`
      in progress, progress, wip, work in progress, en cours, encours, cours, doing, ongoing, on going, under way, underway,
      active, actif, started, demarre, commence, in work, working, working on, take in charge, pris en charge, prise en charge,
      en traitement, in flight, in sprint, being worked
    `),
    kinds: { build: sure },
  },
  { words: listPhrases('merged, mergee'), kinds: { review: hint + 0.5, launch: 2, done: 2 } },
  {
    words: listPhrases(`
      done, closed, close, complete, completed, finished, termine, terminee, termines, terminees, fini, finie, ferme, fermee,
      clos, cloture, cloturee, resolved, resolu, resolue, fait, faite, acheve, achevee, end, ended, fin, realise, realisee,
      all done, resolve
    `),
    kinds: { done: sure },
  },
  { words: listPhrases('archive*, archivage'), kinds: { done: likely, cancelled: hint } },
  {
    words: listPhrases(`
      cancel*, annul*, wont do, wont fix, wontfix, will not do, abandon*, duplicate*, doublon*, invalid, invalide, obsolete,
      not doing, discard*, killed, dropped, stopped, arrete, arretee, sans suite, ne sera pas fait, ne pas faire, deprecated,
      withdrawn, cannot reproduce, not planned, non retenu, non retenue, supprime, supprimee, trash, corbeille, not needed,
      wont be done
    `),
    kinds: { cancelled: sure },
  },
];
