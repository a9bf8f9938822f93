import { countFrom, hasStage, judgeNames, readProductFlow, readStageNames } from '../../bench/stage-names';
import { splitName } from '../../src/domain/stage-proposal/name-words';
import { root } from '../kit/shared';

const names = readStageNames(root);

describe('the names of the labelled set', () => {
  const lists = [
    ['development', names.development],
    ['held out', names.heldOut],
    ['gathered', names.gathered],
  ] as const;

  test('there are enough of them in both languages', () => {
    const all = lists.flatMap(([, list]) => list);
    expect(all.length).toBeGreaterThanOrEqual(220);
    expect(all.filter(({ lang }) => lang === 'fr').length).toBeGreaterThan(150);
  });

  describe.each([
    ['the lexicon alone', false],
    ['with the names that the playbook gives', true],
  ])('%s', (_, withNames) => {
    const playbook = readProductFlow(root, withNames);
    test.each(lists)('%s: at least nine of ten are right from 80 % on, and none is wrong from 95 % on', (_list, list) => {
      const judged = judgeNames(playbook, list);
      const sure = countFrom(judged, 0.8);
      expect(sure.right / (sure.right + sure.wrong)).toBeGreaterThanOrEqual(0.9);
      expect(countFrom(judged, 0.95).wrong).toBe(0);
      // A lexicon that says nothing would be right, too.
      expect(sure.coverage).toBeGreaterThan(0.45);
    });
    test.each(lists)('%s: what squads mean different things by, or nothing, stays at 60 %% or less', (_list, list) => {
      const loose = judgeNames(playbook, list).filter((each) => !hasStage(each));
      expect(loose.length).toBeGreaterThan(5);
      expect(loose.filter(({ confidence }) => confidence > 0.6).map(({ name }) => name)).toEqual([]);
    });
  });
});

describe('names are read without what teams put around them', () => {
  test.each([
    ['3. In progress', 'in progress'],
    ['02 - En cours de dév', 'en cours dev'],
    ['✅ Terminé(e)', 'termine'],
    ['Terminé·e·s', 'termine'],
    ['Validé.e', 'valide'],
    ['À faire', 'a faire'],
    ['A\u0300 faire', 'a faire'],
    ['IN_PROGRESS', 'in progress'],
    ['InProgress', 'in progress'],
    ['PoC', 'poc'],
    ['Won’t do', 'wont do'],
    ['Suivi d’impact', 'suivi impact'],
    ['[Dev] QA/Tests', 'dev qa tests'],
    ['🚀', ''],
  ])('%s', (name, words) => {
    expect(splitName(name).join(' ')).toBe(words);
  });
});
