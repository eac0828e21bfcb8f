/** A word or phrase that must or may be found, with what counts as the same. */
export type QueryTerm = {
  /** As typed, lower-case; mended where a slip of the keys is certain. */
  readonly text: string;
  /** Words and phrases that find it as well, with how much less they weigh (0 to 1). */
  readonly synonyms: readonly { readonly text: string; readonly weight: number }[];
};

/**
 * A whole query to rank by: as typed (mended where that is certain), or with synonyms in place of words. A product's rank is the best
 * that any reading gives it.
 */
export type QueryReading = {
  /** All words in order, parted by single spaces. */
  readonly text: string;
  /**
   * The words that say what kind of thing is meant, without brands; to be found in what a product is (understanding/subject.ts). Empty
   * where only a brand was typed.
   */
  readonly subject: string;
  /** 1 for what was typed; less for a synonym's. */
  readonly weight: number;
};

/** What the search made of what the shopper typed: the same for both engines. */
export type UnderstoodQuery = {
  /** As typed, without spaces around it. */
  readonly text: string;
  /** In order, each once; at most 32. Empty for a query of signs only. */
  readonly terms: readonly QueryTerm[];
  /** The first is what was typed; at most 4. Empty for a query of signs only. */
  readonly readings: readonly QueryReading[];
  /** What an SKU, bar code or model number must be equal to, upper-case. */
  readonly codes: readonly string[];
  /** Kinds of products that are meant, the likeliest first, with how likely (0 to 1): a boost, never a filter. */
  readonly categories: readonly { readonly categoryId: string; readonly weight: number }[];
  /** Brands that are named, as the catalogue writes them. */
  readonly brands: readonly string[];
  /** Sizes and amounts that are named, in the catalogue's units. */
  readonly measures: readonly { readonly number: number; readonly unit: string; readonly text: string }[];
  /** The query mended, where words are unknown and near to known ones; null where there is nothing to mend. */
  readonly correction: string | null;
  /** Whether terms and readings are those of the correction already: a word that was typed stands in no product. */
  readonly isCorrected: boolean;
};
