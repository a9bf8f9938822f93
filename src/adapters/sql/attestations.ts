import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import { attestationKindSchema } from '../../contract/attestations';
import { localTextSchema } from '../../contract/text';
import type { Attestation, Said } from '../../domain/attestation/attestation';
import type { AttestationStore } from '../../ports/attestations';
import { db, isDuplicateKey } from './database';
import { readJson } from './json';
import type { Tables } from './schema';

/** Rows of one page: at about 300 bytes each, a few KB with the longest address, far below Forge SQL's 4 MiB an answer. */
const PAGE = 1000;

const saidSchema: z.ZodType<Said> = z.object({
  tools: z.array(z.string()),
  statement: localTextSchema.nullable(),
  until: z.string().nullable(),
  evidence: z.string().nullable(),
});

type Row = Selectable<Tables['attestation']>;

const toAttestation = ({ squad_key, kind, subject, seq, said_on, said }: Row): Attestation => ({
  ...{ squad: squad_key, kind: attestationKindSchema.parse(kind), subject, seq, on: said_on },
  said: said === null ? null : readJson(saidSchema, said),
});

const selectAll = () => db.selectFrom('attestation').selectAll().orderBy('squad_key').orderBy('kind').orderBy('subject').orderBy('seq');

/** What squads say of themselves. */
export const attestationStore: AttestationStore = {
  async list(squad) {
    const found: Attestation[] = [];
    for (let last: Row | undefined; ;) {
      const after = last;
      let query = selectAll();
      if (squad !== undefined) query = query.where('squad_key', '=', squad);
      if (after)
        query = query.where(
          sql<boolean>`(squad_key, kind, subject, seq) > (${after.squad_key}, ${after.kind}, ${after.subject}, ${after.seq})`,
        );
      const rows = await query.limit(PAGE).execute();
      found.push(...rows.map(toAttestation));
      last = rows.at(-1);
      if (!last || rows.length < PAGE) return found;
    }
  },
  async hasAny() {
    return (await db.selectFrom('attestation').select('squad_key').limit(1).executeTakeFirst()) !== undefined;
  },
  async add({ squad, kind, subject, seq, on, said }) {
    try {
      const row = { squad_key: squad, kind, subject, seq, said_on: on, said: said && JSON.stringify(said) };
      await db.insertInto('attestation').values(row).execute();
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  },
};
