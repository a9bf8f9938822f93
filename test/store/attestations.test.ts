import { attestationStore } from '../../src/adapters/sql/attestations';
import type { Attestation } from '../../src/domain/attestation/attestation';
import { describeOnEngines } from './engines';

const said = { tools: ['Stylo « É » 🎉', "O'Pen"], statement: null, until: '2026-05-01', evidence: 'https://example.com/?a=1&b=2' };
const make = (squad: string, seq: number, parts: Partial<Attestation> = {}): Attestation => ({
  ...{ squad, kind: 'tool', subject: 'notes', seq, on: '2026-01-05', said },
  ...parts,
});

describeOnEngines('attestations', () => {
  test('a log that only grows: of two who add the same entry one is told that the other was faster', async () => {
    expect(await attestationStore.hasAny()).toBe(false);
    expect(await attestationStore.add(make('ABC', 1))).toBe(true);
    expect(await attestationStore.add(make('ABC', 1, { said: null }))).toBe(false);
    expect(await attestationStore.add(make('ABC', 2, { said: null }))).toBe(true);
    const statement = { ...said, tools: [], statement: { en: 'We do.', fr: 'Oui.' } };
    expect(await attestationStore.add(make('ABC', 1, { kind: 'statement', subject: '0123456789abcdef', said: statement }))).toBe(true);
    expect(await attestationStore.hasAny()).toBe(true);
    const found = await attestationStore.list('ABC');
    expect(found.filter(({ kind }) => kind === 'tool')).toEqual([make('ABC', 1), make('ABC', 2, { said: null })]);
    expect(found.filter(({ kind }) => kind === 'statement').map((each) => each.said)).toEqual([statement]);
    expect(await attestationStore.list('XYZ')).toEqual([]);
  });

  test('many are read page by page, each once', async () => {
    for (let squad = 0; squad < 42; squad += 1)
      for (let seq = 1; seq <= 25; seq += 1) await attestationStore.add(make(`S${String(squad).padStart(2, '0')}`, seq));
    const all = await attestationStore.list();
    expect(all).toHaveLength(42 * 25 + 3);
    expect(new Set(all.map(({ squad, kind, subject, seq }) => `${squad} ${kind} ${subject} ${seq}`)).size).toBe(all.length);
    expect((await attestationStore.list('S41')).map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });
});
