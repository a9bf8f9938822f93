import fc from 'fast-check';
import { createLabeller, decodeChanges, encodeChanges, labelStatus } from '../../src/domain/case-code';
import { decodeExtras, encodeExtras, type CaseExtras } from '../../src/domain/case-extras-code';
import type { Change, StatusRef } from '../../src/domain/facts';

const refArbitrary: fc.Arbitrary<StatusRef> = fc.record({
  id: fc.string({ maxLength: 6 }),
  name: fc.string({ unit: 'grapheme', maxLength: 12 }),
});
const atArbitrary = fc.integer({ min: 0, max: 4_000_000_000_000 });
const changeArbitrary: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: atArbitrary, field: fc.constant('status' as const), from: refArbitrary, to: refArbitrary }),
  fc.record({
    at: atArbitrary,
    field: fc.constantFrom('type' as const, 'resolution' as const, 'project' as const),
    from: fc.option(refArbitrary),
    to: fc.option(refArbitrary),
  }),
  fc.record({ at: atArbitrary, field: fc.constant('filled' as const), name: fc.string({ maxLength: 12 }), to: fc.boolean() }),
);
const extrasArbitrary: fc.Arbitrary<CaseExtras> = fc.record(
  {
    filled: fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), fc.boolean(), { maxKeys: 4, noNullPrototype: true }),
    links: fc.record({
      now: fc.array(
        fc.record({ via: fc.string({ maxLength: 12 }), type: fc.option(fc.string({ maxLength: 12 })), since: fc.option(atArbitrary) }),
        { maxLength: 4 },
      ),
      cutAt: fc.option(atArbitrary),
    }),
    waits: fc.array(
      fc.record({
        link: fc.string({ maxLength: 12 }),
        key: fc.stringMatching(/^[A-Z][A-Z0-9_]{0,9}-[1-9]\d{0,5}$/),
        since: fc.option(atArbitrary),
      }),
      { maxLength: 4 },
    ),
    disordered: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

const open = { id: '1', name: 'Open' };
const review = { id: '10002', name: 'Patch Available' };
const done = { id: '5', name: 'Resolved' };
const start = Date.parse('2024-03-01T09:30:00.000Z');

describe('the text of a case’s changes', () => {
  it('gives back what was written, whatever it was', () => {
    fc.assert(
      fc.property(fc.array(changeArbitrary, { maxLength: 12 }), (changes) => {
        const { labelOf, labels } = createLabeller();
        const text = encodeChanges(changes, labelOf);
        expect(decodeChanges(text, labels)).toEqual(changes);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('takes at most 120 bytes for four moves', () => {
    const path = [open, review, open, review, done];
    const changes = path
      .slice(1)
      .map((to, index): Change => ({ at: start + index * 400_000_000, field: 'status', from: path[index] ?? open, to }));
    expect(encodeChanges(changes, labelStatus).length).toBeLessThanOrEqual(120);
  });

  it('labels a name alike on every machine, and tells apart the same name under two ids', () => {
    expect(labelStatus(open)).toBe(labelStatus({ ...open }));
    expect(labelStatus(open)).toMatch(/^[\w-]{8}$/);
    expect(labelStatus({ ...open, id: '2' })).not.toBe(labelStatus(open));
  });

  it.each([
    'x',
    's12345678',
    `S${labelStatus(open)}${labelStatus(done)}`,
    `s${labelStatus(done)}5`,
    `S........${labelStatus(done)}5`,
    'Sunknown1unknown25',
  ])('refuses %s', (text) => {
    const { labelOf, labels } = createLabeller();
    [open, done].forEach(labelOf);
    expect(() => decodeChanges(text, labels)).toThrow(RangeError);
  });
});

describe('the text of what else is known of a case', () => {
  it('gives back what was written, whatever it was', () => {
    fc.assert(
      fc.property(extrasArbitrary, (extras) => {
        const { labelOf, labels } = createLabeller();
        const text = encodeExtras(extras, labelOf);
        const { filled = {}, ...rest } = decodeExtras(text, labels);
        // No tracked field is the same as none known.
        expect({ filled, ...rest }).toEqual({ filled: {}, ...extras });
      }),
      { numRuns: 1000, seed: 8 },
    );
  });

  it('knows nothing in rows that are older than the column', () => {
    expect(decodeExtras(null, new Map())).toEqual({});
    expect(encodeExtras({}, labelStatus)).toBeNull();
  });

  it('takes at most 50 bytes for an assignee, a field and a parent', () => {
    const links = { now: [{ via: 'parent', type: 'Epic', since: start }], cutAt: null };
    expect(encodeExtras({ filled: { assignee: true, 'success measure': false }, links }, labelStatus)?.length).toBeLessThanOrEqual(50);
  });

  it.each(['x', '+1234567', 'l12345678', `+${labelStatus(open)}`, '?'])('refuses %s', (text) => {
    expect(() => decodeExtras(text, new Map())).toThrow(RangeError);
  });
});
