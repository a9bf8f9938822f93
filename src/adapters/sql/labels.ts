import type { StatusRef } from '../../domain/facts';
import { createLabeller } from '../../domain/case-code';
import { batchRows, db } from './database';
import { takeNew } from './upsert';

/** Labels for case rows, and the way to store them: before the rows that speak of them, since a row without its label cannot be read. */
export interface LabelBook {
  labelOf: (ref: StatusRef) => string;
  /** Stores the labels that have been given out since the last time. */
  store(): Promise<void>;
}

export function openLabelBook(): LabelBook {
  const { labelOf, labels } = createLabeller();
  let stored = 0;
  return {
    labelOf,
    async store() {
      if (labels.size === stored) return;
      const fresh = [...labels].slice(stored).map(([label, { id, name }]) => ({ label, id, name }));
      for (const batch of batchRows(fresh)) {
        await db.insertInto('label').values(batch).onDuplicateKeyUpdate(takeNew('id', 'name')).execute();
      }
      stored += fresh.length;
    },
  };
}

/** A page of labels: about 60 bytes each. */
const PAGE = 10_000;

/** Every label of the site; a few dozen for each workflow in use. */
export async function readLabels(): Promise<Map<string, StatusRef>> {
  const labels = new Map<string, StatusRef>();
  for (let after = ''; ;) {
    const rows = await db.selectFrom('label').selectAll().where('label', '>', after).orderBy('label').limit(PAGE).execute();
    for (const { label, id, name } of rows) labels.set(label, { id, name });
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return labels;
    after = last.label;
  }
}
