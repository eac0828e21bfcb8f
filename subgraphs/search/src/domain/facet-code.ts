/** What a code stands for. The numbers are the code's last three bits: never change one. */
const facetKinds = { CATEGORY: 0, BRAND: 1, MERCHANT: 2, SPECIFICATION: 4 } as const;
export type FacetKind = keyof typeof facetKinds;

/** The kind of a code: its last three bits. */
export const specificationKind = facetKinds.SPECIFICATION;

/** How far a code is shifted to leave the part that all values of a key share. */
export const keyShift = 43;

/**
 * A choice of a facet as a number of 63 bits, the same everywhere without asking anyone: 20 bits of a hash of the key, 40 of the value's, 3
 * of the kind. Two of 10,000 values of one key would be taken for one with a chance of 1 in 20,000; keys that share their bits are told apart
 * by `search_facet_values`.
 */
export function facetCode(kind: FacetKind, key: string, value: string): bigint {
  const ofKey = hashOf(key) >> 44n;
  const ofValue = hashOf(value) >> 24n;
  return (ofKey << BigInt(keyShift)) | (ofValue << 3n) | BigInt(facetKinds[kind]);
}

/** 64 bits of a text, the same on every machine: two runs of FNV-1a with primes of their own, each finished as MurmurHash3 does. No secret. */
function hashOf(text: string): bigint {
  let [low, high] = [0x811c_9dc5, 0x9e37_79b9];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    low = Math.imul(low ^ unit, 0x0100_0193);
    high = Math.imul(high ^ unit, 0x85eb_ca6b) ^ (high >>> 13);
  }
  low = finished(low ^ text.length);
  high = finished(high ^ low);
  return (BigInt(high) << 32n) | BigInt(low);
}

/** Source: MurmurHash3, the finaliser of 32 bits. */
function finished(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2_ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
