import type { Features } from "./features.ts";

/** A product as far as its likeness to others of its kind goes. */
export type Described = {
  readonly brand: string | null;
  /** The natural logarithm of the price; null without one. */
  readonly logPrice: number | null;
  readonly features: Features;
};

/** How much each part says, together 1. */
const weights = { features: 0.65, price: 0.25, brand: 0.1 };
/** So many specifications in common are half the way to being sure of their likeness. */
const doubt = 2;
/** A specification known of one product only counts as so much of a difference. */
const unknownWeight = 0.25;
/** Numbers that differ by this factor are not alike at all; also prices. */
const farFactor = Math.log(4);

/**
 * How alike two products of one kind are, 0 to 1: the mean likeness over their specifications, drawn towards 0 where few are known of
 * both, and how near prices and brands are. Numbers are compared by their ratio, words by how many they share.
 * Source: Gower, "A general coefficient of similarity and some of its properties", Biometrics 27 (1971), with ratios in place of ranges,
 * which need no knowledge of all other products.
 */
export function likeness(a: Described, b: Described): number {
  const price = a.logPrice === null || b.logPrice === null ? 0.5 : nearness(a.logPrice - b.logPrice);
  const brand = a.brand !== null && a.brand === b.brand ? 1 : 0;
  return weights.features * featureLikeness(a.features, b.features) + weights.price * price + weights.brand * brand;
}

const nearness = (difference: number): number => Math.max(0, 1 - Math.abs(difference) / farFactor);

function featureLikeness(a: Features, b: Features): number {
  let shared = 0;
  let sum = 0;
  let keysOfA = 0;
  for (const key in a) {
    keysOfA += 1;
    const mine = a[key];
    const theirs = b[key];
    if (mine === undefined || theirs === undefined) continue;
    shared += 1;
    sum += valueLikeness(mine, theirs);
  }
  let keysOfB = 0;
  for (const _key in b) keysOfB += 1;
  const unknown = keysOfA + keysOfB - 2 * shared;
  return sum / (shared + unknownWeight * unknown + doubt);
}

function valueLikeness(a: number | readonly string[], b: number | readonly string[]): number {
  if (typeof a === "number") return typeof b === "number" ? numberLikeness(a, b) : 0;
  if (typeof b === "number") return 0;
  const common = a.reduce((count, word) => count + (b.includes(word) ? 1 : 0), 0);
  return common / (a.length + b.length - common);
}

function numberLikeness(a: number, b: number): number {
  if (a === b) return 1;
  return a * b <= 0 ? 0 : nearness(Math.log(a / b));
}

/** How many similar products are kept for each. */
export const keptSimilar = 60;

/** The products most like one of them, the most alike first, at most `keptSimilar`. */
export function mostAlike<Candidate extends Described>(
  of: Candidate,
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly score: number }[] {
  return candidates
    .filter((candidate) => candidate !== of)
    .map((candidate) => ({ candidate, score: likeness(of, candidate) }))
    .toSorted((x, y) => y.score - x.score)
    .slice(0, keptSimilar);
}
