import { join } from 'node:path';
import { countFrom, judgeNames, readProductFlow, readStageNames, type Judged } from './stage-names';

const root = join(__dirname, '..', '..');
const thresholds = [0.5, 0.6, 0.8, 0.9, 0.95];
const titles = { development: 'Development', heldOut: 'Held out', gathered: 'Gathered' } as const;
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function sayTable(title: string, judged: readonly Judged[]): void {
  say(`${title}: ${judged.length} names`);
  say('  confidence  right  wrong  right ÷ proposed  coverage');
  for (const threshold of thresholds) {
    const { right, wrong, coverage } = countFrom(judged, threshold);
    const rate = right + wrong === 0 ? '–' : percent(right / (right + wrong));
    say(
      `  ≥ ${threshold.toFixed(2)}      ${String(right).padStart(5)}  ${String(wrong).padStart(5)}  ${rate.padStart(16)}  ${percent(coverage).padStart(8)}`,
    );
  }
}

function sayErrors(judged: readonly Judged[]): void {
  const wrong = judged.filter(({ confidence, isRight }) => confidence >= 0.5 && !isRight);
  for (const { name, stage, confidence, right } of wrong.sort((a, b) => b.confidence - a.confidence))
    say(`  ${confidence.toFixed(2)}  ${name} → ${stage ?? 'nothing'}; right: ${right.join(' or ')}`);
  const missed = judged.filter(
    ({ confidence, isRight, right }) => !(isRight && confidence >= 0.5) && !right.some((each) => each === 'ambiguous' || each === 'none'),
  );
  say(`  not proposed at 0.50 or more: ${missed.map(({ name }) => name).join(', ') || 'none'}`);
}

const names = readStageNames(root);
for (const withNames of [false, true]) {
  const playbook = readProductFlow(root, withNames);
  say(withNames ? '\n# With the names that the playbook itself gives' : '# The lexicon alone');
  for (const half of ['development', 'heldOut', 'gathered'] as const) {
    const judged = judgeNames(playbook, names[half]);
    sayTable(titles[half], judged);
    for (const lang of ['en', 'fr', 'other'] as const) {
      const own = judged.filter((each) => each.lang === lang);
      if (own.length > 0) sayTable(`  of these ${lang}`, own);
    }
    say('  Wrong at 0.50 or more:');
    sayErrors(judged);
  }
}
