import type { SynonymSet } from "./understanding/synonyms.ts";

/** A set of synonyms as staff keep it. */
export type KeptSynonyms = SynonymSet & { readonly id: string; readonly version: number; readonly updatedAt: Date };
