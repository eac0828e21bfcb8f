/** Finds the words of a vocabulary that a slip of the keys away from another. */
export type NearWords = {
  /** Words at most `distance` slips away, the nearest first; among equally near ones in the vocabulary's order. */
  readonly near: (word: string) => readonly { readonly word: string; readonly distance: number }[];
};

/** From this length on a word may be two slips away; shorter ones would be another word. */
const twoSlipsFrom = 8;

/** Shorter words are never mended: too many others are one key away. */
export const shortestMended = 4;

/**
 * An index over `words` (lower-case, letters only): every word under itself and under itself without one letter. Two words that are one
 * slip apart meet there, whichever letter it is; two slips apart they mostly do. Source: Garbe's symmetric deletes (SymSpell, 2012), here with
 * hashes in typed arrays: 12 bytes an entry, so that 100,000 words take about 10 MB.
 */
export function createNearWords(words: readonly string[]): NearWords {
  const usable = words.filter((word) => word.length >= shortestMended - 1);
  const total = usable.reduce((sum, word) => sum + word.length + 1, 0);
  const keys = new Uint32Array(total);
  const owners = new Uint32Array(total);
  let size = 0;
  for (const [index, word] of usable.entries())
    for (const form of formsOf(word)) {
      keys[size] = hashOf(form);
      owners[size] = index;
      size += 1;
    }
  const order = Uint32Array.from({ length: size }, (_, index) => index).sort(
    (left, right) => (keys[left] ?? 0) - (keys[right] ?? 0),
  );
  const sortedKeys = Uint32Array.from(order, (at) => keys[at] ?? 0);
  const sortedOwners = Uint32Array.from(order, (at) => owners[at] ?? 0);
  return {
    near: (word) => {
      if (word.length < shortestMended) return [];
      const found = new Set<number>();
      for (const form of formsOf(word)) {
        const hash = hashOf(form);
        for (let at = firstAt(sortedKeys, hash); sortedKeys[at] === hash; at += 1) found.add(sortedOwners[at] ?? 0);
      }
      const allowed = word.length >= twoSlipsFrom ? 2 : 1;
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

/** A word and what is left of it without each of its letters. */
function formsOf(word: string): readonly string[] {
  const forms = [word];
  for (let index = 0; index < word.length; index += 1) forms.push(word.slice(0, index) + word.slice(index + 1));
  return forms;
}

/** FNV-1a, 32 bits. Two forms with one hash cost a comparison, no more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function firstAt(sorted: Uint32Array, wanted: number): number {
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
