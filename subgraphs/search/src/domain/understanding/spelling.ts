import type { Lexicon } from "./lexicon.ts";
import { shortestMended } from "./near-words.ts";
import { stemOf } from "./words.ts";

/** How many times more often a word must stand in the catalogue than the next likely one to be taken for certain. */
const certainTimes = 3;

/** A known word that is this many times rarer than one a slip away may be a merchant's slip: the other one is proposed. */
const rareTimes = 100;
const mostOfRare = 3;

/** What a word may have been meant to be. */
export type Mending = {
  readonly word: string;
  /** Whether it is looked for at once: the typed one is in no product, and no other word is nearly as likely. */
  readonly isCertain: boolean;
};

/**
 * Mends a slip of the keys; null where the word is known well enough, has digits, is short, or nothing is near. Nearer goes before more
 * frequent; a word with the same first letter before others, since people rarely miss that one (Pollock and Zamora, CACM 1984).
 */
export function mendingOf(word: string, lexicon: Lexicon): Mending | null {
  if (word.length < shortestMended || !/^\p{L}+$/u.test(word)) return null;
  const known = lexicon.words.get(stemOf(word))?.count ?? 0;
  if (known > mostOfRare) return null;
  // Words are kept in one form: a plural with a slip may be nearer to its singular.
  const near = new Map(
    [...lexicon.nearWords.near(stemOf(word)), ...lexicon.nearWords.near(word)].map((other) => [
      other.word,
      other.distance,
    ]),
  );
  const candidates = [...near]
    .map(([form, distance]) => {
      const count = lexicon.words.get(stemOf(form))?.count ?? 0;
      return { form, count, weight: (count / 30 ** distance) * (form[0] === word[0] ? 1 : 0.1) };
    })
    .filter(({ form }) => stemOf(form) !== stemOf(word))
    // A known word is doubted only where it is very rare and the other one is very like it.
    .filter(
      ({ form, count }) =>
        known === 0 ||
        (known <= mostOfRare && count >= known * rareTimes && form[0] === word[0] && word.length > shortestMended),
    )
    .toSorted((left, right) => right.weight - left.weight);
  const [best, next] = candidates;
  if (best === undefined) return null;
  const plural = word.endsWith("s") && stemOf(`${best.form}s`) === stemOf(best.form) ? `${best.form}s` : best.form;
  return { word: plural, isCertain: known === 0 && best.weight >= certainTimes * (next?.weight ?? 0) };
}
