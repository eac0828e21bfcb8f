/** Finds the words of a vocabulary that a slip of the keys away from another. */
export type NearWords = {
  /** Words at most `distance` slips away, the nearest first; among equally near ones in the vocabulary's order. */
  readonly near: (word: string) => readonly { readonly word: string; readonly distance: number }[];
};

/** From this length on a word may be two slips away; shorter ones would be another word. */
const twoSlipsFrom = 8;

/** The most words: so many fit beside a hash in one number. */
const owners = 2 ** 20;

/** Two slips are mended to the most frequent words only: a long word has fifty forms without two of its letters. */
const twoSlipWords = 10_000;

/** Shorter words are never mended: too many others are one key away. */
export const shortestMended = 4;

/**
 * An index over `words` (lower-case, letters only, the most frequent first): every word under itself and under itself without one letter, long
 * ones also without two. Words a slip or two apart meet there, whichever letters it is. Source: Garbe's symmetric deletes (SymSpell, 2012), here
 * as hashes in one typed array: 8 bytes a form, about 10 MB for 100,000 words.
 */
export function createNearWords(words: readonly string[]): NearWords {
  const usable = words.filter((word) => word.length >= shortestMended - 1).slice(0, owners);
  // Hash and owner in one number, which sorts without a comparing function: 32 + 20 bits.
  const entries = Float64Array.from(
    usable.flatMap((word, index) =>
      formsOf(word, index < twoSlipWords ? slipsAllowed(word) : 1).map((form) => hashOf(form) * owners + index),
    ),
  ).sort();
  return {
    near: (word) => {
      if (word.length < shortestMended) return [];
      const found = new Set<number>();
      const allowed = slipsAllowed(word);
      for (const form of formsOf(word, allowed)) {
        const first = hashOf(form) * owners;
        for (let at = firstAt(entries, first); (entries[at] ?? Infinity) < first + owners; at += 1)
          found.add((entries[at] ?? 0) - first);
      }
      return [...found]
        .toSorted((left, right) => left - right)
        .flatMap((index) => {
          const other = usable[index];
          if (other === undefined || other === word) return [];
          const distance = slipsBetween(word, other);
          return distance <= allowed ? [{ word: other, distance }] : [];
        })
        .toSorted((left, right) => left.distance - right.distance);
    },
  };
}

const slipsAllowed = (word: string): 1 | 2 => (word.length >= twoSlipsFrom ? 2 : 1);

/** A word and what is left of it without one or two of its letters, each once. */
function formsOf(word: string, letters: 1 | 2): readonly string[] {
  const forms = new Set([word]);
  for (let index = 0; index < word.length; index += 1) {
    const form = word.slice(0, index) + word.slice(index + 1);
    forms.add(form);
    if (letters === 2) for (const shorter of formsOf(form, 1)) forms.add(shorter);
  }
  return [...forms];
}

/** FNV-1a, 32 bits. Two forms with one hash cost a comparison, no more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function firstAt(sorted: Float64Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many slips of the keys lie between two words: a letter too many, too few, another, or two exchanged.
 * Source: Damerau, "A technique for computer detection and correction of spelling errors", CACM 1964 (optimal string alignment).
 */
export function slipsBetween(left: string, right: string): number {
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? 0;
}
