import type { Report } from '../../contract/report';
import { num, type Row } from './table-row';

function movedRows({ moved }: Report): Row[] {
  if (!moved) return [];
  const { from, to, before, after, parts } = moved;
  return [
    ['moved', from, to, 'before', num(before), ''],
    ...parts.map(({ kind, by }): Row => ['moved', from, to, kind, num(by), '']),
    ['moved', from, to, 'after', num(after), ''],
  ];
}

function gapRows({ gaps }: Report): Row[] {
  return gaps.flatMap(({ standard, check, squads, minutes }): Row[] => [
    ['gap', standard.id, check.id, 'squads', num(squads), ''],
    ...(minutes === null ? [] : [['gap', standard.id, check.id, 'minutes', num(minutes), ''] as const]),
  ]);
}

function outcomeRows({ outcomes }: Report): Row[] {
  return (outcomes ?? []).flatMap(({ standard, measure, adopters, others }): Row[] => [
    ...(adopters ? [['outcome', standard.id, 'adopters', measure, num(adopters.median), num(adopters.squads)] as const] : []),
    ...(others ? [['outcome', standard.id, 'others', measure, num(others.median), num(others.squads)] as const] : []),
  ]);
}

function exceptionRows({ exceptions, exceptionsTotal }: Report): Row[] {
  return [
    ['exceptions', '', '', 'total', num(exceptionsTotal), ''],
    ...exceptions.flatMap(({ squad, standard, state, until, renewals, unneededDays, category, reason }): Row[] => [
      ['exception', squad.key, standard.id, state, until, num(renewals)],
      ['exception', squad.key, standard.id, category, reason, ''],
      ...(unneededDays === null ? [] : [['exception', squad.key, standard.id, 'unneededDays', num(unneededDays), ''] as const]),
    ]),
  ];
}

/** What the report tells in sentences, with the figures in them. */
function sentenceRows({ decisions, wins, notes }: Report): Row[] {
  return [
    ...decisions.map(({ kind, ask, by }): Row => ['decision', kind, by ?? '', 'ask', ask, '']),
    ...wins.map(({ kind, text, day }): Row => ['win', kind, day, 'text', text, '']),
    ...notes.map(({ kind, text }): Row => ['note', kind, '', 'text', text, '']),
  ];
}

/** The rows of what stands below the figures: why it moved, gaps, outcomes, the register of exceptions, and sentences. */
export const listPartRows = (report: Report): Row[] => [
  ...movedRows(report),
  ...gapRows(report),
  ...outcomeRows(report),
  ...exceptionRows(report),
  ...sentenceRows(report),
];
