/** Takes a token at a time (ms); null when there was one, else the ms until there is one. */
export type TakeToken = (at: number) => number | null;

/** A token bucket: holds `capacity`, refills `perSecond`. Times may come out of order; an earlier one refills nothing. */
export function createTokenBucket(capacity: number, perSecond: number): TakeToken {
  let tokens = capacity;
  let latest = -Infinity;
  return (at) => {
    if (at > latest) {
      tokens = latest === -Infinity ? capacity : Math.min(capacity, tokens + ((at - latest) * perSecond) / 1000);
      latest = at;
    }
    if (tokens < 1) return Math.ceil(((1 - tokens) * 1000) / perSecond);
    tokens -= 1;
    return null;
  };
}
