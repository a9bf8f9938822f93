import type { Report } from '../../contract/report';
import type { Standard } from '../../contract/playbook';
import { settingsSchema } from '../../contract/playbook';
import { say } from '../../contract/text';
import { stateOf } from '../adoption';
import { sustainDays, sustainShare } from '../history/run';
import { toDay, type DayNumber } from '../history/days';
import { leastSquads } from './heat-map';
import type { ReportGround } from './ground';
import type { NoteKey, ReportWords, Values } from './words';

type Note = Report['notes'][number];

function countUntold({ squads }: ReportGround, shown: readonly Standard[]) {
  const counts = { of: 0, early: 0, unknown: 0, grace: 0 };
  for (const { states } of squads)
    for (const { id } of shown) {
      const state = stateOf(states, id);
      if (state === undefined || state === 'not-applicable') continue;
      counts.of += 1;
      if (state === 'too-early') counts.early += 1;
      if (state === 'cant-tell') counts.unknown += 1;
      if (state === 'grace') counts.grace += 1;
    }
  return { ...counts, n: counts.early + counts.unknown + counts.grace };
}

/** Definitions, versions, and what could not be seen. */
export function listNotes(ground: ReportGround, shown: readonly Standard[], from: DayNumber, words: ReportWords): Note[] {
  const { playbook, past, today, lang } = ground;
  const { adoptedAfterDays, minCoverage, minGroupSize } = playbook?.settings ?? settingsSchema.parse({});
  const note = (kind: Note['kind'], key: NoteKey, values: Values = {}): Note => ({ kind, text: words.fill(words.texts.note[key], values) });
  const untold = countUntold(ground, shown);
  const first = past.days[0];
  const swept = past.days.filter((day) => day > from && day < today).length;
  const missed = today - 1 - Math.max(from, (first ?? today) - 1) - swept;
  return [
    note('definition', 'adopted', { days: adoptedAfterDays }),
    note('definition', 'covered'),
    note('definition', 'depth'),
    note('definition', 'time'),
    note('definition', 'sustained', { share: sustainShare, days: sustainDays }),
    note('definition', 'coverage', { min: minCoverage }),
    note('definition', 'tooFew', { tribe: leastSquads, group: minGroupSize }),
    ...shown
      .filter(({ version }) => version > 1)
      .map(({ title, version, since }) =>
        note('version', 'version', { standard: say(title, lang), version, since: since === undefined ? 'none' : words.day(since) }),
      ),
    ...(untold.n > 0 ? [note('unseen', 'notJudged', untold)] : []),
    ...(missed > 0 && first !== undefined ? [note('unseen', 'noReading', { n: missed })] : []),
    ...(first !== undefined && first > from ? [note('unseen', 'since', { day: words.day(toDay(first)) })] : []),
  ];
}
