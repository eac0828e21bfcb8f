/** Numbers that look random and are the same for the same seed. */
export type Random = {
  readonly below: (limit: number) => number;
  readonly chance: (of: number) => boolean;
  /** One of them; throws when there are none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** mulberry32, public domain. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (of) => next() < of,
    pick: (items) => {
      const [item] = items.slice(below(items.length));
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}
