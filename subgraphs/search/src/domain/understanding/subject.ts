import { measureOf } from "@novatech/kernel/units";
import { accessoryWords, companionWords } from "./accessory-words.ts";
import { plain, stemOf, stemsOf } from "./words.ts";

/** How many words before an accessory's word say what it is for: "projector universal ceiling mount". */
const reach = 3;

/** Signs that end a phrase; what follows is another one. Inches and quotes do not. */
const phraseEnds = /[,;:()[\]|+]|\s[-–—]\s/;

/**
 * What a product is, in words: its name without its brand, without what it is for ("for iPad"), comes with ("with case") or belongs to (the
 * "notebook" of a "notebook case"). A shopper who types one of these words means such a product, and hardly the things for it.
 */
export function subjectOf(name: string, brand: string | null): string {
  const marked = plain(name)
    .replaceAll(/(^|\s)w\//g, "$1 with ")
    .replaceAll(/(^|\s)f\//g, "$1 for ");
  const brandStems = new Set(stemsOf(brand ?? ""));
  const subject: string[] = [];
  for (const phrase of marked.split(phraseEnds)) {
    const words = phrase.match(/\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu) ?? [];
    const end = words.findIndex((word) => companionWords.has(word));
    const said = end === -1 ? words : words.slice(0, end);
    subject.push(...said.filter((word, index) => !brandStems.has(stemOf(word)) && !isForWhatFollows(said, index)));
    if (end !== -1) break;
  }
  return subject.join(" ");
}

/** A number in between ends the reach: in "notebook 15.6 inch 90 W adapter" the notebook is not the adapter's. Numbers and their units stay. */
function isForWhatFollows(words: readonly string[], index: number): boolean {
  const word = words[index] ?? "";
  if (/^\d/.test(word) || measureOf(`${words[index - 1] ?? ""} ${word}`) !== null) return false;
  for (const next of words.slice(index + 1, index + 1 + reach)) {
    if (/^\d/.test(next)) return false;
    if (accessoryWords.has(stemOf(next))) return true;
  }
  return false;
}
