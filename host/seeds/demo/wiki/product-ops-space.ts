import { groupIds } from '../people';
import { adoptionReport, heading, list, paragraph, roleAssignments, squadCard, type DraftSpace } from './draft';
import { practicesPage } from './practices-page';

const author = 'escale-product-ops';

/** Product Ops' own space: what it publishes for everyone, and one page on Fraude for those who have business there. */
export const productOpsSpace: DraftSpace = {
  key: 'PRODOPS',
  name: 'Product Ops',
  owner: author,
  access: { read: ['anyone'], update: [{ groupId: groupIds.productOps }] },
  home: {
    title: 'Product Ops chez Escale',
    author,
    changed: 9,
    blocks: [
      paragraph(
        'Product Ops aide les squads à bien travailler ensemble. Nous écrivons les pratiques avec celles et ceux qui les vivent, et nous disons ce qui marche.',
      ),
      list(
        'Une pratique commune répond à un «\u00a0pourquoi\u00a0». Sans réponse, elle n’a pas lieu d’être.',
        'Une squad à qui elle ne convient pas demande une dérogation, ou conteste le constat. Les deux sont normaux.',
        'Personne n’est noté. Nous parlons des squads, jamais des personnes.',
      ),
      heading('Un exemple à visiter'),
      squadCard('SRCH'),
    ],
    children: [
      {
        title: 'Les squads en un coup d’œil',
        author,
        changed: 3,
        labels: ['adoption'],
        blocks: [
          paragraph('Une squad par tribu, choisie pour ce qu’elle peut apprendre aux autres. Chacune a relu sa carte avant parution.'),
          ...['SRCH', 'PAY', 'SEAT', 'POLI', 'DEVX'].map(squadCard),
        ],
      },
      {
        title: 'Qui tient quel rôle',
        author,
        changed: 17,
        labels: ['roles'],
        blocks: [
          paragraph('Toutes les tribus, tous les rôles. Ce qui n’est pas tenu est dit, avec la date depuis laquelle nous le savons.'),
          roleAssignments({}),
        ],
      },
      practicesPage(author),
      {
        title: 'How to read a squad card',
        author,
        changed: 60,
        labels: ['guide'],
        blocks: [
          paragraph('A card speaks of one squad at one moment. It never compares squads, and never speaks of a person.'),
          list(
            'In place: every criterion that decides is met now.',
            'Not yet: at least one is not. The squad’s own page says which, why, and what helps.',
            'Not judged: there is too little to look at, or a fact could not be read. It never counts against a squad.',
          ),
          heading('Two cards side by side'),
          squadCard('IDEN'),
          squadCard('CHK'),
        ],
      },
      {
        title: 'Fraude\u00a0: points en suspens',
        author,
        changed: 6,
        access: { read: [{ groupId: groupIds.fraud }], update: [{ groupId: groupIds.productOps }] },
        blocks: [
          paragraph('Réservé aux personnes qui suivent la squad Fraude.'),
          squadCard('FRD'),
          list(
            'Double validation des mises en production\u00a0: faite dans l’outil de gestion des cas, hors de Jira.',
            'Product Designer\u00a0: recrutement ouvert.',
          ),
        ],
      },
      {
        title: 'Où en est l’adoption',
        author,
        changed: 5,
        labels: ['adoption'],
        blocks: [
          paragraph(
            'Le rapport que la direction produit regarde chaque mois. Chaque personne y voit les squads qu’elle a le droit de voir.',
          ),
          adoptionReport,
        ],
      },
    ],
  },
};
