import { reasonIds, type Reason } from '../../src/domain/stage-proposal/evidence';
import { stepKinds } from '../../src/domain/stage-proposal/kinds';
import { renderReasons } from '../../src/domain/stage-proposal/render-reasons';
import { plainText, refMessages, refStage } from '../../src/domain/value';
import { examplePlaybook } from '../../src/checks/example';
import { catalogues } from '../../src/texts';

const say = (lang: 'en' | 'fr', ...reasons: Reason[]) => renderReasons(reasons, examplePlaybook, lang, catalogues[lang]);
const values = {
  stage: refStage('review'),
  kind: refMessages(['kind.review']),
  category: refMessages(['category.indeterminate']),
  ...{ earlier: plainText('Prêt'), later: plainText('Done'), status: plainText('En cours'), cases: 7, n: 9 },
};

test('every reason has a sentence in both languages, with names and never ids', () => {
  for (const lang of ['en', 'fr'] as const) {
    for (const id of reasonIds) {
      for (const where of ['between', 'after', 'before']) {
        const text = say(lang, { id, values: { ...values, where } });
        expect(text).toMatch(/^[A-ZÀ-Ý].*\.$/u);
        expect(text).not.toMatch(/@|\{|undefined|\b(kind|category)\.\w/);
      }
    }
    for (const kind of stepKinds)
      expect(say(lang, { id: 'name', values: { kind: refMessages([`kind.${kind}`]) } })).not.toContain(`.${kind}`);
  }
});

test('a reason says what speaks for a stage and what against', () => {
  const reasons: Reason[] = [
    { id: 'open-name', values: {} },
    { id: 'order-against', values: { ...values, where: 'before' } },
  ];
  expect(say('en', ...reasons)).toBe(
    'Squads mean different things by this name, so no proposal for it goes above 60%. But 7 of 9 work items pass it before *En cours*, and *Review* would come after that.',
  );
  expect(say('fr', ...reasons).replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(
    'Ce nom n’a pas le même sens dans toutes les squads : aucune proposition ne dépasse ici 60 %. Mais 7 tickets sur 9 y passent avant *En cours*, alors que l’étape *Vérification* viendrait après.',
  );
});

test('a star in a status name does not emphasise', () => {
  expect(say('en', { id: 'order', values: { ...values, where: 'after', earlier: plainText('*Dev*') } })).toBe(
    'Work items pass it after *∗Dev∗*.',
  );
});
