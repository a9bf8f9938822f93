import { strength, type StepKind } from './kinds';
import { listPhrases } from './phrases';

const { sure, likely, hint } = strength;
type Kinds = Readonly<Partial<Record<StepKind, number>>>;

/** What a word for work means by where the work stands towards it. */
export interface Activity {
  /** Phrases of plain words (`splitName`); a word that ends in `*` stands for all that begin with it. */
  words: readonly string[];
  /** Forms that say "over" by themselves. */
  finished: readonly string[];
  before: Kinds;
  during: Kinds;
  after: Kinds;
  /** Squads mean different things by it. */
  isOpen?: boolean;
}

/** Words for work, in the order of precedence where a name speaks of two: a "dev review" is a review. */
export const activities: readonly Activity[] = [
  {
    words: listPhrases('valid*, approv*, approb*, sign off, signoff, go no go, comite'),
    finished: listPhrases('validated, approved, valide, validee, approuve, approuvee'),
    before: { review: sure - 0.8, 'solution-test': hint - 0.3, ready: 1.5 },
    during: { review: sure - 0.8, 'solution-test': hint - 0.3, ready: 1.5 },
    after: { review: likely - 1, ready: hint, done: 1.5 },
    isOpen: true,
  },
  {
    // With real users: before anything is built, or once it is there.
    words: listPhrases('user test*, test utilisateur*, tests utilisateur*, customer test*, client test*, beta test*, beta, pilot*'),
    finished: [],
    before: { 'solution-test': likely, review: likely - 0.3 },
    during: { 'solution-test': likely, review: likely - 0.3, launch: 2 },
    after: { ready: 1.5, review: 1.5 },
    isOpen: true,
  },
  {
    words: listPhrases(`
      prototyp*, proto, maquett*, mockup*, mock up*, wireframe*, usability*, concept test*, solution test*, experiment*,
      test solution, test concept, test usage, tests usage, test guerilla, poc, proof concept
    `),
    finished: listPhrases('prototyped, prototype teste, prototype tested, maquette validee'),
    before: { 'solution-test': likely, discovery: hint },
    during: { 'solution-test': sure },
    after: { 'solution-test': hint, ready: hint },
  },
  {
    words: listPhrases(`
      measur*, mesur*, monitor*, suivi impact, impact, post launch, post release, post production, post mep, post prod, ab test*,
      a b test*, hypercare, observ*, learning, apprentissage, bilan, surveillance, adoption, retex, vsr
    `),
    finished: listPhrases('measured, mesure fait, mesuree'),
    before: { measure: likely, launch: hint },
    during: { measure: sure },
    after: { done: hint, measure: hint },
  },
  {
    words: listPhrases('staging, preprod*, pre prod*, ppd, integration, int'),
    finished: [],
    before: { review: likely },
    during: { review: likely, launch: 1 },
    after: { review: likely, launch: 1 },
  },
  {
    words: listPhrases(`
      code review*, peer review*, pull request*, merge request*, review*, revue*, relecture*, relire, pr, prs, mr, test*, qa, qc,
      quality*, qualite, uat, rft, rfqa, recett*, homolog*, acceptance, vabf, verif*, controle*, check*, sit, non regression,
      tnr, regression, merge, merger, demo, demonstration, inspection, patch
    `),
    finished: listPhrases('reviewed, tested, verified, teste, testee, verifie, verifiee, relu, relue, homologue, checked'),
    before: { review: sure },
    during: { review: sure },
    after: { review: likely, launch: 1.5, done: 1 },
  },
  {
    words: listPhrases(`
      refin*, groom*, affin*, estimat*, estim*, chiffr*, sizing, prioriti*, prioris*, planif*, planning, plan, three amigos,
      3 amigos, elabor*, spec, specs, specif*, redaction, rediger, user story
    `),
    finished: listPhrases(`
      refined, groomed, estimated, prioritised, prioritized, planned, specified, affine, affinee, estime, estimee, chiffre,
      chiffree, priorise, priorisee, specifie, specifiee
    `),
    before: { idea: hint, ready: hint, discovery: 2 },
    during: { ready: hint, discovery: hint },
    after: { ready: likely + 0.4 },
  },
  {
    words: listPhrases('design*, ux, ui, creation graphique'),
    finished: listPhrases('designed'),
    before: { discovery: hint, 'solution-test': hint + 0.2, ready: 1.5 },
    during: { 'solution-test': hint + 0.5, discovery: hint + 0.3, build: 1.5 },
    after: { ready: hint + 0.5, 'solution-test': hint },
    isOpen: true,
  },
  {
    words: listPhrases('conception, concevoir, concept, ideation, solutioning, architecture'),
    finished: listPhrases('concu, concue'),
    before: { discovery: hint, 'solution-test': hint },
    during: { 'solution-test': hint + 0.8, discovery: hint + 0.5 },
    after: { ready: hint, 'solution-test': hint },
  },
  {
    words: listPhrases(`
      discover*, explor*, user research, research*, recherche*, etude*, etudier, cadr*, scoping, framing, problem, interview*,
      entretien*, opportunity assessment, decouverte, besoin*, understand*
    `),
    finished: listPhrases('explored, scoped, framed, researched, cadre, cadree, exploree, etudie, etudiee'),
    before: { idea: likely, discovery: hint },
    during: { discovery: sure },
    after: { discovery: hint, ready: hint },
  },
  {
    words: listPhrases(`
      analys*, analyz*, investigat*, spike, diagnos*, instruction, instruire, assess*, evaluat*, evaluer, faisabilite,
      feasibility
    `),
    finished: listPhrases('analysed, analyzed, assessed, evaluated, instruit, analysee, evalue'),
    before: { idea: likely, discovery: likely - 0.6 },
    during: { discovery: likely + 0.4, idea: 1.5 },
    after: { discovery: hint, ready: hint },
  },
  {
    words: listPhrases('triag*, tri, trier, qualifier, arbitr*, examine*'),
    finished: listPhrases('triaged, trie, triee, arbitre'),
    before: { idea: sure - 0.6 },
    during: { idea: sure - 1 },
    after: { idea: hint, ready: hint, 'to-do': hint },
  },
  {
    // The first look at a request, or the environment in which a release is tested.
    words: listPhrases('qualif, qualification'),
    finished: listPhrases('qualifie, qualifiee, qualified'),
    before: { review: hint, idea: hint },
    during: { review: hint + 0.4, idea: hint },
    after: { ready: hint, idea: hint },
    isOpen: true,
  },
  {
    words: listPhrases(`
      release*, releasing, deploy*, deploi*, rollout, roll out, rolling out, launch*, lancement, lancer, go live, golive, ship*,
      deliver*, livr*, mep, mise en production, mise en prod, mettre en production, mettre en prod, mise en ligne,
      mettre en ligne, mise en service, production, prod, live, en ligne, online, publi*, canary, ga, generalis*, commercialis*,
      go to market, gtm
    `),
    finished: listPhrases(`
      released, deployed, launched, shipped, delivered, published, livre, livree, deploye, deployee, lance, lancee, publie,
      publiee
    `),
    before: { review: likely, launch: likely - 0.6 },
    during: { launch: sure },
    after: { launch: sure, done: likely - 0.6 },
  },
  {
    words: listPhrases(`
      dev, devs, devel, developp*, develop*, implement*, build*, construct*, realis*, coding, code, coder, codage, programming,
      fix*, corrig*, correct*, integrat*, engineering, fabrication
    `),
    finished: listPhrases(`
      developed, implemented, built, coded, fixed, developpe, developpee, code termine, corrige, corrigee, implemente
    `),
    before: { ready: sure },
    during: { build: sure },
    after: { review: likely, build: 1.5 },
  },
];

/** Words that say where work stands towards what the name speaks of; for each place the longest phrase first. */
export const places: Readonly<Record<'failed' | 'before' | 'after' | 'during', readonly string[]>> = {
  failed: listPhrases('changes requested, en echec, not ok, failed, fail, ko, nok, rejected, refuse, refusee, echec'),
  before: listPhrases(`
    ready for, ready to, to be, to do, waiting for, waiting on, selected for, approved for, pret pour, pret a, a faire, reste a,
    en attente, bon pour, file attente, ready, to, todo, waiting, wait, awaiting, await, pending, needs, need, needed, required,
    queue, queued, for, next, requested, available, open, backlog, selected, pret, prete, prets, a, attente, pour, demande
  `),
  after: listPhrases(`
    done, complete, completed, finished, passed, pass, ok, ended, termine, terminee, fini, finie, fait, faite, effectue,
    effectuee, closed, success
  `),
  during: listPhrases(`
    in progress, en cours, progress, in, under, being, ongoing, wip, cours, encours, en, started, doing, on, at, sur, with, avec,
    active, commence
  `),
};

/** Work that came back: it is being built again, or waits where it failed. */
export const failedKinds: Kinds = { build: hint + 0.2, review: hint, 'to-do': 1.5 };

/** Who does it: says nothing of the step. */
export const actors: ReadonlySet<string> = new Set(
  listPhrases(`
    po, pm, ppm, business, metier, client, customer, team, equipe, tech, technical, technique, internal, interne, external, externe, user,
    users, product, produit, squad, fonctionnel, functional, backend, frontend, front, back, web, app, mobile, final, finale
  `),
);
