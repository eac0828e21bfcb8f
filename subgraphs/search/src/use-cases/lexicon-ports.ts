import type { TeachingProduct } from "../domain/understanding/learn-lexicon.ts";
import type { KeptLexicon } from "../domain/understanding/lexicon.ts";

/** How the kept lexicon stands to the documents. */
export type LexiconState = {
  /** When it was learned; null where there is none. */
  readonly learnedAt: Date | null;
  /** The newest revision of a document it was learned from; 0 where there is none. */
  readonly learnedRevision: bigint;
  /** The newest revision there is. */
  readonly revision: bigint;
};

/** Where the lexicon is kept, and what it is learned from. */
export type LexiconStore = {
  readonly state: () => Promise<LexiconState>;
  /** Null where there is none, or one of another shape. */
  readonly load: () => Promise<KeptLexicon | null>;
  readonly save: (kept: KeptLexicon, learned: { readonly revision: bigint; readonly at: Date }) => Promise<void>;
  /** Shown products after an id (null: from the first), in the order of ids, at most `limit`. Of large catalogues an even sample of about `mostProducts`. */
  readonly products: (
    after: string | null,
    limit: number,
    mostProducts: number,
  ) => Promise<readonly { readonly productId: string; readonly product: TeachingProduct }[]>;
};
