import { wordsOf } from "./understanding/words.ts";

/** Longer texts are read by people, not looked for: a whole manual would drown the rest. */
const maxCharacters = 20_000;

/**
 * A text as PostgreSQL indexes it and is asked for it: words parted by spaces, so that no sign of a model number or a query means anything
 * to its parser. `WF-7510` stands there in two words.
 */
export const indexText = (text: string): string => wordsOf(text.slice(0, maxCharacters)).join(" ");

/**
 * The numbers and names of models in a text, written in one: `wf7510` for WF-7510, so that it is found however its signs are typed. At
 * most 8 of a text.
 */
export function modelWords(text: string): readonly string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-/.][\p{L}\p{N}]+)+/gu) ?? [];
  const joined = runs.filter((run) => /\p{L}/u.test(run) && /\d/.test(run)).map((run) => run.replaceAll(/[-/.]/g, ""));
  return [...new Set(joined)].slice(0, 8);
}
