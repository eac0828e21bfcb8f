import type { Lexicon } from "./lexicon.ts";
import { stemOf, wordsOf } from "./words.ts";

/** What stands in fewer products is no word of the trade. */
const leastCount = 2;

/** Neither part of a compound is shorter. */
const shortestPart = 3;

/** Two words as one, where the catalogue writes them so: "smart watch" is "smartwatch". Null where it does not. */
export function joined(left: string, right: string, lexicon: Lexicon): string | null {
  if (!isPart(left) || !isPart(right)) return null;
  const known = lexicon.words.get(stemOf(left + right));
  return known === undefined || known.count < leastCount ? null : left + right;
}

/**
 * One word as two, where the catalogue has them as neighbours: "powerbank" is "power bank". The most frequent pair; null where there is
 * none.
 */
export function parted(word: string, lexicon: Lexicon): string | null {
  if (wordsOf(word).length !== 1) return null;
  let best: { readonly text: string; readonly count: number } | null = null;
  for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (!isPart(left) || !isPart(right)) continue;
    const count = lexicon.pairs.get(`${stemOf(left)} ${stemOf(right)}`) ?? 0;
    if (count >= leastCount && count > (best?.count ?? 0)) best = { text: `${left} ${right}`, count };
  }
  return best?.text ?? null;
}

const isPart = (word: string): boolean => word.length >= shortestPart && /^\p{L}+$/u.test(word);
