/** Offset bases and primes of FNV-1a (Fowler, Noll, Vo; IETF draft-eastlake-fnv, table of parameters). */
const parameters = {
  64: { basis: 0xcbf29ce484222325n, prime: 0x100000001b3n },
  128: { basis: 0x6c62272e07bb014262b821756295c58dn, prime: 0x0000000001000000000000000000013bn },
} as const;

/** FNV-1a of the text's UTF-8 bytes. Not for secrets: it only tells contents apart. */
function hashText(text: string, bits: keyof typeof parameters): bigint {
  const { basis, prime } = parameters[bits];
  let hash: bigint = basis;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(bits, (hash ^ BigInt(byte)) * prime);
  return hash;
}

/** Plain JSON with the keys of every object in code-unit order, so that equal contents give equal text. `undefined` members are left out. */
export function writeCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The content hash of any plain JSON value: FNV-1a, 128 bits, 32 hexadecimal digits, of its canonical JSON. The same on every machine. */
export function hashContent(value: unknown): string {
  return hashText(writeCanonicalJson(value), 128).toString(16).padStart(32, '0');
}

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A 48-bit label of a text: FNV-1a 64 folded by XOR (as its authors advise for odd sizes), eight base64url characters. */
export function labelText(text: string): string {
  const hash = hashText(text, 64);
  let folded = (hash >> 48n) ^ (hash & 0xffffffffffffn);
  let label = '';
  for (let index = 0; index < 8; index++) {
    label = (base64url[Number(folded & 63n)] ?? '') + label;
    folded >>= 6n;
  }
  return label;
}
