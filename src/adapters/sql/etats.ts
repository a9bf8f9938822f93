import { etatSummarySchema, type EtatDesLieux, type EtatSummary } from '../../contract/etat-des-lieux';
import { decodeEtat, encodeEtat } from '../../domain/etat-code';
import { summariseEtat } from '../../domain/etat-des-lieux';
import type { EtatStore } from '../../ports/stores';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';
import { takeNew } from './upsert';

type EtatTable = 'etat_des_lieux' | 'zero_point';

const toRow = (etat: EtatDesLieux) => ({
  squad_key: etat.squad.key,
  taken_at: etat.asOf,
  summary: JSON.stringify(summariseEtat(etat)),
  body: encodeEtat(etat),
});

async function read(table: EtatTable, squadKey: string): Promise<EtatDesLieux | null> {
  const row = await db.selectFrom(table).select('body').where('squad_key', '=', squadKey).executeTakeFirst();
  return row ? decodeEtat(row.body) : null;
}

async function listSummaries(table: EtatTable, squadKeys: readonly string[]): Promise<Map<string, EtatSummary>> {
  if (squadKeys.length === 0) return new Map();
  const rows = await db.selectFrom(table).select(['squad_key', 'summary']).where('squad_key', 'in', squadKeys).execute();
  return new Map(rows.map(({ squad_key: key, summary }) => [key, readJson(etatSummarySchema, summary)]));
}

/** What is so in each squad: as the last sweep saw it, and as the first did. */
export const etatStore: EtatStore = {
  read: (squadKey) => read('etat_des_lieux', squadKey),
  readZeroPoint: (squadKey) => read('zero_point', squadKey),
  async readMany(squadKeys) {
    if (squadKeys.length === 0) return new Map();
    const rows = await db.selectFrom('etat_des_lieux').select(['squad_key', 'body']).where('squad_key', 'in', squadKeys).execute();
    return new Map(rows.map(({ squad_key: key, body }) => [key, decodeEtat(body)]));
  },
  listSummaries: (squadKeys) => listSummaries('etat_des_lieux', squadKeys),
  listZeroPoints: (squadKeys) => listSummaries('zero_point', squadKeys),
  async save(etat) {
    const update = takeNew('taken_at', 'summary', 'body');
    await db.insertInto('etat_des_lieux').values(toRow(etat)).onDuplicateKeyUpdate(update).execute();
  },
  async keepZeroPoint(etat) {
    try {
      await db.insertInto('zero_point').values(toRow(etat)).execute();
    } catch (error) {
      // The first one stands, whoever wrote it.
      if (!isDuplicateKey(error)) throw error;
    }
  },
  async remove(squadKeys) {
    if (squadKeys.length > 0) await db.deleteFrom('etat_des_lieux').where('squad_key', 'in', squadKeys).execute();
  },
};
