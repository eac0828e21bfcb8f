import { createHash } from "node:crypto";

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

const hashOf = (text: string): bigint => createHash("sha1").update(text).digest().readBigUInt64BE();
