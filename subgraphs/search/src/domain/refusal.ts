import type { KeptSynonyms } from "./kept-synonyms.ts";

/** Why a change was refused. */
export type Refusal = {
  readonly code: "INVALID_INPUT" | "NOT_FOUND" | "VERSION_CONFLICT";
  /** What to do about it, in English. */
  readonly message: string;
  /** The path of the input field at fault; null when no single one is. */
  readonly field: readonly string[] | null;
  /** The set as it is now, where it was changed meanwhile. */
  readonly synonyms?: KeptSynonyms;
};
