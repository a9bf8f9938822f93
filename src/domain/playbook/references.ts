import type { CheckRegistry, Reference } from '../check';
import { foldName } from '../name';
import type { Path, SourceDocument } from './document';
import { findNearest, type Problem } from './problem';
import { findShapeProblems, valueAt } from './shape';

type ReferenceKind = Reference['kind'] | 'level';

/** A place of the document that is a map or list item; what has another type is the schema's to tell and is passed over. */
interface Part {
  path: Path;
  value: unknown;
}

const stringsAt = (part: Part, key: string): { path: Path; text: string }[] => {
  const list = valueAt(part.value, [key]);
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ path: [...part.path, key, index], text }] : []));
};

const itemsAt = (part: Part, key: string): Part[] => {
  const list = valueAt(part.value, [key]);
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...part.path, key, index], value })) : [];
};

const textAt = (part: Part, key: string): string | null => {
  const text = valueAt(part.value, [key]);
  return typeof text === 'string' ? text : null;
};

const idsAt = (part: Part, key: string): string[] => itemsAt(part, key).flatMap((item) => textAt(item, 'id') ?? []);

/** Stages that can be reached from `starts` by the moves given. */
function reach(starts: readonly string[], moves: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(starts);
  for (const stage of reached) for (const next of moves.get(stage) ?? []) reached.add(next);
  return reached;
}

/**
 * Verifies what no schema can: ids are unique, references name what is declared, moves lead somewhere, checks exist and get the
 * parameters that they ask for. It reads the plain data, so that one wrong type hides nothing else.
 */
export function findReferenceProblems(data: unknown, checks: CheckRegistry, problemAt: SourceDocument['problemAt']): Problem[] {
  const problems: Problem[] = [];
  const root: Part = { path: [], value: data };
  const declared: Record<ReferenceKind, readonly string[]> = {
    stage: idsAt(root, 'stages'),
    flow: idsAt(root, 'flows'),
    role: idsAt(root, 'roles'),
    objective: idsAt(root, 'objectives'),
    level: stringsAt({ path: ['settings'], value: valueAt(data, ['settings']) }, 'levels').map(({ text }) => text),
  };

  const refer = (kind: ReferenceKind, id: string, path: Path, point: 'value' | 'key' = 'value'): boolean => {
    const known = declared[kind];
    if (known.includes(id)) return true;
    const values = { kind, id, nearest: findNearest(id, known) || 'none', count: known.length, known: known.join(', ') };
    problems.push(problemAt(path, 'unknown-reference', values, point));
    return false;
  };

  const findDuplicates = (part: Part, key: string): void => {
    const seen = new Set<string>();
    for (const item of itemsAt(part, key)) {
      const id = textAt(item, 'id');
      if (id === null) continue;
      if (seen.has(id)) problems.push(problemAt([...item.path, 'id'], 'duplicate-id', { id, list: key }));
      seen.add(id);
    }
  };

  const verifyStageMap = (): void => {
    const map = valueAt(data, ['stageMap']);
    for (const line of itemsAt(root, 'stageMap')) {
      const stage = textAt(line, 'stage');
      if (stage !== null) refer('stage', stage, [...line.path, 'stage']);
    }
    if (map === null || typeof map !== 'object' || Array.isArray(map)) return;
    const stageOf = new Map<string, unknown>();
    for (const [status, stage] of Object.entries(map)) {
      const path = ['stageMap', status];
      if (typeof stage === 'string') refer('stage', stage, path);
      const name = foldName(status);
      if (stageOf.has(name) && stageOf.get(name) !== stage) problems.push(problemAt(path, 'duplicate-status', { status }, 'key'));
      stageOf.set(name, stage);
    }
  };

  const verifyFlow = (flow: Part): void => {
    const starts = stringsAt(flow, 'start');
    const ends = stringsAt(flow, 'end');
    const all: Part = { path: [...flow.path, 'moves'], value: valueAt(flow.value, ['moves']) };
    if (all.value === null || typeof all.value !== 'object' || Array.isArray(all.value)) return;
    const places = new Map<string, Path>();
    const moves = new Map<string, string[]>();
    const back = new Map<string, string[]>();
    let sound = starts.length > 0 && ends.length > 0;
    const place = (id: string, path: Path, point?: 'key'): void => {
      sound = refer('stage', id, path, point) && sound;
      if (!places.has(id)) places.set(id, path);
    };
    for (const { text, path } of [...starts, ...ends]) place(text, path);
    for (const from of Object.keys(all.value)) {
      place(from, [...all.path, from], 'key');
      for (const { text: to, path } of stringsAt(all, from)) {
        place(to, path);
        if (to === from) problems.push(problemAt(path, 'self-move', { stage: to }));
        moves.set(from, [...(moves.get(from) ?? []), to]);
        back.set(to, [...(back.get(to) ?? []), from]);
      }
    }
    if (!sound) return;
    const fromStart = reach(
      starts.map(({ text }) => text),
      moves,
    );
    const toEnd = reach(
      ends.map(({ text }) => text),
      back,
    );
    if (![...fromStart].some((stage) => toEnd.has(stage))) {
      problems.push(problemAt([...flow.path, 'end'], 'no-path', { flow: textAt(flow, 'id') ?? '' }));
      return;
    }
    for (const [stage, path] of places) {
      if (fromStart.has(stage) && toEnd.has(stage)) continue;
      problems.push(problemAt(path, 'unreachable-stage', { stage, side: fromStart.has(stage) ? 'end' : 'start' }, 'key'));
    }
  };

  const verifyUse = (entry: Part): void => {
    const use = textAt(entry, 'use');
    if (use === null) return;
    const check = checks.get(use);
    if (!check) {
      const known = [...checks.keys()];
      const values = { use, nearest: findNearest(use, known) || 'none', known: known.join(', ') };
      problems.push(problemAt([...entry.path, 'use'], 'unknown-check', values));
      return;
    }
    const parameters = valueAt(entry.value, ['with']) ?? {};
    const path = [...entry.path, 'with'];
    const wrong = findShapeProblems(check.params, parameters, path, problemAt);
    problems.push(...wrong);
    if (wrong.length > 0) return;
    for (const { kind, id, path: inner } of check.listReferences(parameters)) refer(kind, id, [...path, ...inner]);
  };

  const verifyStandard = (standard: Part): void => {
    for (const { text, path } of stringsAt(standard, 'serves')) refer('objective', text, path);
    const level = textAt(standard, 'level');
    // Without a list in settings.levels the levels are free (PRODUCT.md, "Playbook as code").
    if (level !== null && declared.level.length > 0) refer('level', level, [...standard.path, 'level']);
    findDuplicates(standard, 'checks');
    itemsAt(standard, 'checks').forEach(verifyUse);
  };

  for (const key of ['objectives', 'stages', 'flows', 'roles', 'standards']) findDuplicates(root, key);
  verifyStageMap();
  itemsAt(root, 'flows').forEach(verifyFlow);
  for (const role of itemsAt(root, 'roles')) for (const { text, path } of stringsAt(role, 'notWith')) refer('role', text, path);
  itemsAt(root, 'standards').forEach(verifyStandard);
  return problems;
}
