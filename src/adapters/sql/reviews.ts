import type { ReviewStore } from '../../ports/governance';
import { reviewClosingSchema } from '../../domain/governance/review';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';

/** Answers to "is the standard right?": a few for each standard, at most two kilobytes each. */
export const reviewStore: ReviewStore = {
  async list(standard) {
    const all = db.selectFrom('review').select('body').orderBy('standard').orderBy('seq');
    const rows = await (standard === undefined ? all : all.where('standard', '=', standard)).execute();
    return rows.map(({ body }) => readJson(reviewClosingSchema, body));
  },
  async add(closing) {
    const { standard, seq } = closing;
    try {
      await db
        .insertInto('review')
        .values({ standard, seq, body: JSON.stringify(closing) })
        .execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },
};
