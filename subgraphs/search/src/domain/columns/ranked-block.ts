/** About so many matches are looked at closely for a page: of more those that fit best by what is known without looking at their texts. */
export const rankedMatches = 1500;

/** The part of the matches that are ranked together: those below `from` down to `to`, by their coarse place. */
export type Block = { readonly from: number; readonly to: number; readonly keys: readonly number[] };

/** Above every coarse place. */
export const aboveAll = Number.MAX_SAFE_INTEGER;

/** Coarse ranks are told apart in steps of this part of a point. */
const grain = 1000;
const hashes = 2 ** 32;

/**
 * The coarse place of each match: by its rank without densities and, among equals, by a hash of its key, so that none is preferred. A place
 * belongs to the product alone, so that pages go on where they were while others come and go.
 */
export function coarsePlaces(keys: Int32Array, rank: (key: number) => number): Float64Array {
  const places = new Float64Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    places[index] = Math.round(rank(key) * grain) * hashes + hashOf(key);
  }
  return places;
}

/** The next block below `from`: the best matches there; with `to` those down to it, as they were for the page before. */
export function blockBelow(keys: Int32Array, places: Float64Array, from: number, to: number | null): Block {
  const least = to ?? leastOf(places, from);
  const held: number[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const place = places[index] ?? 0;
    if (place < from && place >= least) held.push(keys[index] ?? 0);
  }
  return { from, to: least, keys: held };
}

/**
 * A place above which about so many stand as are ranked; 0 where all do. Where many have the same rank their hashes, which are spread evenly,
 * say how low to go: nothing is sorted.
 */
function leastOf(places: Float64Array, from: number): number {
  const tiers = new Map<number, number>();
  for (const place of places) {
    if (place >= from) continue;
    const tier = Math.floor(place / hashes);
    tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
  }
  let total = 0;
  for (const [tier, count] of [...tiers].toSorted(([left], [right]) => right - left)) {
    if (total + count > rankedMatches) {
      const highest = Math.min(hashes, from - tier * hashes);
      return tier * hashes + Math.floor(highest * (1 - (rankedMatches - total) / count));
    }
    total += count;
  }
  return 0;
}

/** Each number another one of 32 bits. Source: MurmurHash3, the finaliser. */
function hashOf(key: number): number {
  const once = Math.imul(key ^ (key >>> 16), 0x85eb_ca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2_ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
