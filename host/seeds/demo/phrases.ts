import { domains } from './phrase-domains';
import type { Random } from './random';
import type { Language, SquadRow } from './squad-row';

/** Makes titles in a squad's language, about its own part of the product. */
export interface Phrases {
  feature(): string;
  /** An urgent fix that was typed as a feature. */
  urgent(): string;
  story(): string;
  bug(): string;
  measure(): string;
}

interface Patterns {
  feature: readonly string[];
  urgent: readonly string[];
  story: readonly string[];
  where: readonly string[];
  bug: readonly string[];
  measure: readonly string[];
}

/** `#` stands for a thing of the squad's domain; French things come with their article. */
const patterns: Readonly<Record<Language, Patterns>> = {
  en: {
    feature: [
      'Rethink #',
      'Self-service for #',
      'Make # understandable at a glance',
      'Bring # to mobile',
      'Open # to partners',
      'Simplify #',
      'Let people share #',
      'Automate #',
    ],
    urgent: ['Urgent: # not available for some customers', 'Hotfix for #', 'Urgent: wrong amounts in #', 'Restore # after the incident'],
    story: [
      'Show #',
      'Edit #',
      'Filter #',
      'Explain # in plain words',
      'Validate #',
      'Export #',
      'Notify about changes to #',
      'Translate #',
      'Keep a history of #',
      'Prefill #',
      'Cache #',
      'Log access to #',
      'Undo changes to #',
      'Sort #',
    ],
    where: [
      '',
      '',
      '',
      ' on small screens',
      ' in the app',
      ' for returning travellers',
      ' for company accounts',
      ' in the summary',
      ' when offline',
      ' for trains',
      ' for coaches',
    ],
    bug: [
      'Error when loading #',
      '# shown twice',
      '# lost after refresh',
      'Wrong currency in #',
      '# in the wrong language',
      'Time-out on #',
      'Screen reader skips #',
      'Cannot save #',
      'Old values in #',
    ],
    measure: [
      'Completion rate from 61 % to 70 %',
      'Support contacts down by a quarter',
      'Used by 30 % of active accounts in six weeks',
      'Median time under 40 seconds',
      'Error rate below 0.5 %',
    ],
  },
  fr: {
    feature: [
      'Repenser #',
      'Présenter en un coup d’œil #',
      'Proposer sur mobile #',
      'Ouvrir aux partenaires #',
      'Simplifier #',
      'Partager #',
      'Automatiser #',
      'Gérer en autonomie #',
    ],
    urgent: ['Urgence : rétablir #', 'Correctif urgent pour #', 'Incident : suivre en direct #', 'Urgence : sécuriser #'],
    story: [
      'Afficher #',
      'Modifier #',
      'Filtrer #',
      'Expliquer simplement #',
      'Vérifier #',
      'Exporter #',
      'Signaler tout changement dans #',
      'Traduire #',
      'Garder l’historique pour #',
      'Préremplir #',
      'Mettre en cache #',
      'Annuler une modification dans #',
      'Trier #',
      'Regrouper #',
    ],
    where: [
      '',
      '',
      '',
      ' sur petit écran',
      ' dans l’application',
      ' pour les voyageurs réguliers',
      ' pour les comptes entreprises',
      ' dans le récapitulatif',
      ' hors connexion',
      ' pour les trains',
      ' pour les cars',
    ],
    bug: [
      'Erreur au chargement : #',
      'Affichage en double : #',
      'Données perdues après actualisation : #',
      'Mauvaise devise : #',
      'Mauvaise langue : #',
      'Délai dépassé : #',
      'Lecteur d’écran muet : #',
      'Enregistrement impossible : #',
      'Anciennes valeurs : #',
    ],
    measure: [
      'Taux d’aboutissement de 61 % à 70 %',
      'Un quart de contacts au support en moins',
      'Utilisé par 30 % des comptes actifs en six semaines',
      'Temps médian sous 40 secondes',
      'Taux d’erreur sous 0,5 %',
    ],
  },
};

function fill(pattern: string, thing: string): string {
  const text = pattern.replace('#', thing);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function createPhrases(squad: SquadRow, random: Random): Phrases {
  const things = domains[squad.key];
  if (!things) throw new Error(`no vocabulary for ${squad.key}`);
  const words = patterns[squad.language];
  const say = (list: readonly string[]): string => fill(random.pick(list), random.pick(things));
  // Travellers' situations mean something to product squads only.
  const where = (): string => (squad.kind === 'product' ? random.pick(words.where) : '');
  return {
    feature: () => say(words.feature),
    urgent: () => say(words.urgent),
    story: () => say(words.story) + where(),
    bug: () => say(words.bug) + where(),
    measure: () => random.pick(words.measure),
  };
}
