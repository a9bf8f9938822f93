import type { Crew, People } from '../people';
import { squads, tribes } from '../squads';
import type { Language, SquadRow } from '../squad-row';
import { heading, list, paragraph, roleAssignments, squadCard, type DraftPage, type DraftSpace } from './draft';

const keys: Readonly<Record<string, string>> = {
  Voyageur: 'VOY',
  Paiement: 'PAI',
  Transporteurs: 'TRA',
  Entreprises: 'ENT',
  Plateforme: 'PLT',
};

/** The platform tribe works between Lyon and Berlin, in English; the others in French. */
const languageOf = (tribe: string): Language => (tribe === 'Plateforme' ? 'en' : 'fr');

const texts = {
  fr: {
    name: (tribe: string) => `Tribu ${tribe}`,
    home: (tribe: string) => `Bienvenue dans la tribu ${tribe}`,
    intro: 'Cette page dit qui fait quoi et où en est chaque squad. Les encadrés se mettent à jour tout seuls après chaque relevé.',
    roles: 'Qui tient quel rôle',
    rolesIntro: 'Un rôle non tenu n’est pas une faute\u00a0: c’est un besoin à dire, et la suppléance se décide en tribu.',
    squads: 'Nos squads',
    squadsIntro: 'Une carte par squad\u00a0: ce qui est en place, ce qui reste à faire, ce qui ne peut pas encore être vérifié.',
    rituals: 'Nos rendez-vous',
    ritualItems: [
      'Lundi, 30\u00a0min\u00a0: les besoins entre squads de la semaine.',
      'Un jeudi sur deux, 45\u00a0min\u00a0: ce que nous avons appris des utilisateurs.',
      'Fin de mois, 60\u00a0min\u00a0: où en sont nos pratiques communes, avec la ou le lead PM.',
    ],
  },
  en: {
    name: () => 'Platform tribe',
    home: () => 'Welcome to the platform tribe',
    intro: 'This page says who does what and where each squad stands. The boxes refresh themselves after every sweep.',
    roles: 'Who holds which role',
    rolesIntro: 'A role that is not held is no fault: it is a need to name, and the tribe agrees on who covers.',
    squads: 'Our squads',
    squadsIntro: 'One card for each squad: what is in place, what is still to do, what cannot be judged yet.',
    rituals: 'When we meet',
    ritualItems: [
      'Monday, 30 min: what squads need from each other this week.',
      'Every other Thursday, 45 min: requests from product squads.',
      'End of month, 60 min: where our shared practices stand, with the lead PM.',
    ],
  },
} as const;

function listCrew({ productManager, designer, techLead, developers }: Crew): { accountId: string }[] {
  return [productManager, designer, techLead, ...developers].flatMap((user) => (user === null ? [] : [{ accountId: user.accountId }]));
}

/** What two squads wrote for others: the board guide that five squads copied, and Checkout's page for its Berlin half. */
function listExtras(tribe: string, people: People): DraftPage[] {
  if (tribe !== 'Voyageur') return [];
  const authorOf = (key: string): string => people.crewOf(key).productManager?.accountId ?? '';
  return [
    {
      title: 'Le guide du tableau, par la squad Recherche',
      author: authorOf('SRCH'),
      changed: 31,
      labels: ['guide'],
      blocks: [
        paragraph('Cinq squads ont repris ce guide. Prenez-le, changez ce qui ne vous va pas, et dites-le-nous.'),
        heading('Les trois règles qui nous suffisent'),
        list(
          'Une colonne, une étape\u00a0: si deux colonnes veulent dire la même chose, nous en enlevons une.',
          '«\u00a0Prêt\u00a0» veut dire\u00a0: le problème est connu, la mesure du succès est écrite.',
          'Le tableau est relu chaque lundi, à voix haute, en cinq minutes.',
        ),
        heading('Où nous en sommes'),
        squadCard('SRCH'),
      ],
    },
    {
      title: 'Checkout: how we work',
      author: authorOf('CHK'),
      changed: 12,
      labels: ['how-we-work'],
      blocks: [
        paragraph('For whoever joins us, in Lyon or in Berlin: what we agreed on, and what we are still working on.'),
        squadCard('CHK'),
        heading('Who to ask'),
        roleAssignments({ squads: ['CHK'] }),
      ],
    },
  ];
}

function makeTribeSpace(tribe: string, people: People): DraftSpace {
  const language = languageOf(tribe);
  const say = texts[language];
  const lead = people.leadOf(tribe).accountId;
  // A slice of another squad's project has no card of its own.
  const own = squads.filter((squad: SquadRow) => squad.tribe === tribe && squad.sliceOf === undefined);
  return {
    key: keys[tribe] ?? tribe.toUpperCase(),
    name: say.name(tribe),
    owner: lead,
    access: {
      read: ['anyone'],
      update: [{ accountId: lead }, ...squads.filter((squad) => squad.tribe === tribe).flatMap(({ key }) => listCrew(people.crewOf(key)))],
    },
    home: {
      title: say.home(tribe),
      author: lead,
      changed: 45,
      blocks: [
        paragraph(say.intro),
        heading(say.roles),
        paragraph(say.rolesIntro),
        roleAssignments({ tribe }),
        heading(say.rituals),
        list(...say.ritualItems),
      ],
      children: [
        {
          title: say.squads,
          author: lead,
          changed: 20,
          labels: ['squads'],
          blocks: [paragraph(say.squadsIntro), ...own.map(({ key }) => squadCard(key))],
        },
        ...listExtras(tribe, people),
      ],
    },
  };
}

/** One space a tribe, written by its lead and open to everyone. */
export function listTribeSpaces(people: People): DraftSpace[] {
  return tribes.map((tribe) => makeTribeSpace(tribe, people));
}
