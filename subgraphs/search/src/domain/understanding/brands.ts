import type { Lexicon } from "./lexicon.ts";
import { stemsOf } from "./words.ts";

/** A brand that was typed: the tokens from `from` up to, not including, `to`. */
export type NamedBrand = { readonly name: string; readonly from: number; readonly to: number };

/** The most tokens of a brand's name. */
const longest = 3;

/** A word that stands in so many times more products than the brand has is a word first: "Trust", "Digital". */
const mostOtherUses = 3;

/** Brands among the tokens of a query, the longest name first; each token is of one brand at most. */
export function brandsIn(tokens: readonly string[], lexicon: Lexicon): readonly NamedBrand[] {
  const found: NamedBrand[] = [];
  for (let from = 0; from < tokens.length; from += 1)
    for (let to = Math.min(tokens.length, from + longest); to > from; to -= 1) {
      const stems = stemsOf(tokens.slice(from, to).join(" "));
      const brand = lexicon.brands.get(stems.join(" "));
      if (brand === undefined) continue;
      const [only] = stems;
      const uses = stems.length === 1 && only !== undefined ? (lexicon.words.get(only)?.count ?? 0) : 0;
      if (uses > brand.count * mostOtherUses) continue;
      found.push({ name: brand.name, from, to });
      from = to - 1;
      break;
    }
  return found;
}
