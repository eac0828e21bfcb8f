/** Queries that others typed, and phrases of the catalogue. */
export type TypedQueries = {
  /**
   * Counts queries that found something, plainly written, with how often each was typed. Only those whose every word is one of the catalogue's
   * are kept, and nothing of who typed them.
   */
  readonly record: (queries: ReadonlyMap<string, number>, at: Date) => Promise<void>;
  /** Queries that begin so and were typed often enough by others, then brands and categories; at most `limit`. `prefix` is plainly written. */
  readonly startingWith: (prefix: string, limit: number) => Promise<readonly string[]>;
  /** Queries and phrases that are written nearly so. */
  readonly near: (text: string, limit: number) => Promise<readonly string[]>;
  /** Ids of the categories with most products. */
  readonly largestCategories: (limit: number) => Promise<readonly string[]>;
};
