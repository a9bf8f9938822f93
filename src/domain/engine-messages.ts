import type { Lang } from '../contract/text';

const factEn =
  '{fact, select, project {space’s details} statuses {statuses} assignments {role holders} workflows {workflows} createForms {fields asked for at creation} boards {boards} components {components} versions {releases} pages {pages} declarations {declarations} dependencies {work items of other squads} other {work items}}';

const en = {
  'too-early':
    '{n, plural, =0 {Too early to tell: no item of *{flow}* has finished{since, select, ever {} other { since {since}}}} one {Too early to tell: # item of *{flow}* has finished{since, select, ever {} other { since {since}}}} other {Too early to tell: # items of *{flow}* have finished{since, select, ever {} other { since {since}}}}}; this check needs {minSample}. Nothing to do.',
  'too-early-entered':
    '{n, plural, =0 {Too early to tell: no item of *{flow}* has entered *{wanted}*{since, select, ever {} other { since {since}}}} one {Too early to tell: # item of *{flow}* has entered *{wanted}*{since, select, ever {} other { since {since}}}} other {Too early to tell: # items of *{flow}* have entered *{wanted}*{since, select, ever {} other { since {since}}}}}; this check needs {minSample}. Nothing to do.',
  'too-early-through':
    '{n, plural, =0 {Too early to tell: no item of *{flow}* that was in *{wanted}* has finished{since, select, ever {} other { since {since}}}} one {Too early to tell: # item of *{flow}* that was in *{wanted}* has finished{since, select, ever {} other { since {since}}}} other {Too early to tell: # items of *{flow}* that were in *{wanted}* have finished{since, select, ever {} other { since {since}}}}}; this check needs {minSample}. Nothing to do.',
  'too-few': 'Too early to tell: {n} of the {minSample} items that this check needs. Nothing to do.',
  'expected-sample': 'Expected: at least {minSample, plural, one {# item} other {# items}} before anything is said.',
  widened: 'Looked back over {days, plural, one {# day} other {# days}}, so that there is enough to tell.',
  'out-of-scope': 'This standard is not asked of this squad.',
  'not-yet-in-force': 'This standard comes into force on {from}.',
  'expected-nothing': 'Expected: nothing.',
  'fact-missing': `Can’t tell: {fact, select, pages {Diapason is not connected to Confluence} other {the ${factEn} are not in the data that could be read}}.`,
  'fact-refused': `Can’t tell: {fact, select, pages {Confluence} other {Jira}} refused to show the ${factEn} (error {status}).`,
  'fact-unreadable': `Can’t tell: the ${factEn} could not be read ({detail}).`,
  incident: 'Can’t tell: this check could not be worked out (incident {incident}). The others are not affected.',
  'expected-facts': 'Expected: data that can be read.',
  'last-seen':
    'Last seen on {seen}: {seenState, select, met {met} partly {partly} tooearly {too early to tell} notapplicable {not applied} other {not yet}}. That result stands for 14 days.',
  'grant-access':
    '{fact, select, workflows {Give the app the *Administer Jira* permission: Jira shows workflows to nobody else.} createForms {Give the app the *Create work items* permission in this space.} pages {Let the app see the squad’s space in Confluence.} other {Give the app the *Browse spaces* permission in this space.}}',
  'read-on': 'As it was in Jira on {readOn}.',
  'read-on-pages': 'As it was in Confluence on {readOn}.',
  'report-incident': 'Tell whoever looks after Diapason the incident number {incident}.',
  'show-statuses': 'Open the statuses',
  'show-details': 'Open the space’s details',
  'show-people': 'Open who has access to the space',
  'show-board': 'Open the board’s columns',
  'show-boards': 'Open the boards',
  'show-workflow': 'Open the workflow',
  'show-fields': 'Open the fields',
  'show-types': 'Open the work types',
  'show-components': 'Open the components',
  'show-releases': 'Open the releases',
  'show-stage-map': 'Open the stage map',
  'show-declarations': 'Open the declarations',
  'show-wiki-space': 'Open the Confluence space',
  'show-wiki-page': 'Open the page',
  'show-evidence': '{evidenceTotal, plural, one {See the work item} other {See the #}}',
  'show-evidence-first': 'See the first {shown}',
  'skipped-at-start': '*{stage}* was skipped at the start',
  'skipped-after': '*{stage}* was skipped after *{after}*',
  'extra-at-start': '*{stage}* came at the start, where the path does not have it',
  'extra-after': '*{stage}* came after *{after}*, where the path does not have it',
} as const;

const fr: Record<keyof typeof en, string> = {
  'too-early':
    'Trop tôt pour le dire : {n, plural, =0 {aucun ticket du parcours *{flow}* n’est terminé{since, select, ever {} other { depuis le {since}}}} one {# ticket du parcours *{flow}* est terminé{since, select, ever {} other { depuis le {since}}}} other {# tickets du parcours *{flow}* sont terminés{since, select, ever {} other { depuis le {since}}}}} ; il en faut {minSample} pour ce critère. Rien à faire.',
  'too-early-entered':
    'Trop tôt pour le dire : {n, plural, =0 {aucun ticket du parcours *{flow}* n’est entré en *{wanted}*{since, select, ever {} other { depuis le {since}}}} one {# ticket du parcours *{flow}* est entré en *{wanted}*{since, select, ever {} other { depuis le {since}}}} other {# tickets du parcours *{flow}* sont entrés en *{wanted}*{since, select, ever {} other { depuis le {since}}}}} ; il en faut {minSample} pour ce critère. Rien à faire.',
  'too-early-through':
    'Trop tôt pour le dire : {n, plural, =0 {aucun ticket du parcours *{flow}* passé par *{wanted}* n’est terminé{since, select, ever {} other { depuis le {since}}}} one {# ticket du parcours *{flow}* passé par *{wanted}* est terminé{since, select, ever {} other { depuis le {since}}}} other {# tickets du parcours *{flow}* passés par *{wanted}* sont terminés{since, select, ever {} other { depuis le {since}}}}} ; il en faut {minSample} pour ce critère. Rien à faire.',
  'too-few': 'Trop tôt pour le dire : {n} sur les {minSample} éléments nécessaires à ce critère. Rien à faire.',
  'expected-sample': 'Attendu : au moins {minSample, plural, one {# élément} other {# éléments}} avant de conclure.',
  widened: 'La période remonte à {days, plural, one {# jour} other {# jours}}, le temps d’avoir de quoi conclure.',
  'out-of-scope': 'Cette pratique n’est pas demandée à cette squad.',
  'not-yet-in-force': 'Cette pratique s’appliquera à partir du {from}.',
  'expected-nothing': 'Attendu : rien.',
  'fact-missing':
    'Indéterminé : {fact, select, pages {Diapason n’est pas relié à Confluence} other {{fact, select, project {la fiche de l’espace ne figure} statuses {les statuts ne figurent} assignments {les titulaires des rôles ne figurent} workflows {les workflows ne figurent} createForms {les champs demandés à la création ne figurent} boards {les tableaux ne figurent} components {les composants ne figurent} versions {les versions ne figurent} declarations {les déclarations ne figurent} dependencies {les tickets des autres squads ne figurent} other {les tickets ne figurent}} pas dans les données qui ont pu être lues}}.',
  'fact-refused':
    'Indéterminé : {fact, select, pages {Confluence} other {Jira}} a refusé de montrer {fact, select, project {la fiche de l’espace} statuses {les statuts} assignments {les titulaires des rôles} workflows {les workflows} createForms {les champs demandés à la création} boards {les tableaux} components {les composants} versions {les versions} pages {les pages} declarations {les déclarations} dependencies {les tickets des autres squads} other {les tickets}} (erreur {status}).',
  'fact-unreadable':
    'Indéterminé : {fact, select, project {la fiche de l’espace n’a pas pu être lue} statuses {les statuts n’ont pas pu être lus} assignments {les titulaires des rôles n’ont pas pu être lus} workflows {les workflows n’ont pas pu être lus} createForms {les champs demandés à la création n’ont pas pu être lus} boards {les tableaux n’ont pas pu être lus} components {les composants n’ont pas pu être lus} versions {les versions n’ont pas pu être lues} pages {les pages n’ont pas pu être lues} declarations {les déclarations n’ont pas pu être lues} dependencies {les tickets des autres squads n’ont pas pu être lus} other {les tickets n’ont pas pu être lus}} ({detail}).',
  incident: 'Indéterminé : ce critère n’a pas pu être calculé (incident {incident}). Les autres ne sont pas touchés.',
  'expected-facts': 'Attendu : des données lisibles.',
  'last-seen':
    'Vu pour la dernière fois le {seen} : {seenState, select, met {en place} partly {en partie} tooearly {trop tôt pour le dire} notapplicable {sans objet} other {pas encore}}. Ce résultat vaut pendant 14 jours.',
  'grant-access':
    '{fact, select, workflows {Donner à l’application l’autorisation *Administrer Jira* : Jira ne montre les workflows à personne d’autre.} createForms {Donner à l’application l’autorisation *Créer des tickets* dans cet espace.} pages {Laisser l’application voir l’espace de la squad dans Confluence.} other {Donner à l’application l’autorisation *Parcourir les espaces* dans cet espace.}}',
  'read-on': 'Tel que lu dans Jira le {readOn}.',
  'read-on-pages': 'Tel que lu dans Confluence le {readOn}.',
  'report-incident': 'Signaler le numéro d’incident {incident} à la personne qui s’occupe de Diapason.',
  'show-statuses': 'Ouvrir les statuts',
  'show-details': 'Ouvrir la fiche de l’espace',
  'show-people': 'Ouvrir les accès à l’espace',
  'show-board': 'Ouvrir les colonnes du tableau',
  'show-boards': 'Ouvrir les tableaux',
  'show-workflow': 'Ouvrir le workflow',
  'show-fields': 'Ouvrir les champs',
  'show-types': 'Ouvrir les types de tickets',
  'show-components': 'Ouvrir les composants',
  'show-releases': 'Ouvrir les versions',
  'show-stage-map': 'Ouvrir la correspondance des étapes',
  'show-declarations': 'Ouvrir les déclarations',
  'show-wiki-space': 'Ouvrir l’espace Confluence',
  'show-wiki-page': 'Ouvrir la page',
  'show-evidence': '{evidenceTotal, plural, one {Voir le ticket} other {Voir les #}}',
  'show-evidence-first': 'Voir les {shown} premiers',
  'skipped-at-start': 'L’étape *{stage}* a été sautée au départ',
  'skipped-after': 'L’étape *{stage}* a été sautée après *{after}*',
  'extra-at-start': 'L’étape *{stage}* est venue au départ, où le parcours ne la prévoit pas',
  'extra-after': 'L’étape *{stage}* est venue après *{after}*, où le parcours ne la prévoit pas',
};

/** Texts that belong to no single check: states that the engine gives, links, deviations. */
export const engineMessages: Record<Lang, Readonly<Record<keyof typeof en, string>>> = { en, fr };
export type EngineMessage = keyof typeof en;
