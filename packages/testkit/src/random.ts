/** Choices that are the same for the same seed, on every machine. */
export type Random = {
  /** From 0 (included) to 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** Whether something that happens `share` (0 to 1) of the time happens now. */
  readonly chance: (share: number) => boolean;
  /** One of several. Throws a RangeError for none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** The generator mulberry32 by Tommy Ettinger, begun at a whole number. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError("there is nothing to pick from");
      return item;
    },
  };
}
