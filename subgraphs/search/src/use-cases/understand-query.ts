import type { UnderstoodQuery } from "../domain/understood-query.ts";
import type { Lexicon } from "../domain/understanding/lexicon.ts";
import type { SynonymBook } from "../domain/understanding/synonyms.ts";
import { understand } from "../domain/understanding/understand.ts";

/** What is known now; both change in the background. */
export type UnderstandingPorts = { readonly lexicon: () => Lexicon; readonly synonyms: () => SynonymBook };

/** What a shopper may mean by what was typed, by what is known now. Reads nothing: well below a millisecond. */
export const understandQuery = ({ lexicon, synonyms }: UnderstandingPorts, text: string): UnderstoodQuery =>
  understand(text, { lexicon: lexicon(), synonyms: synonyms() });
