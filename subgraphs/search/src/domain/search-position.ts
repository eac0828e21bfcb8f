/**
 * Where a found product stands: tier 0 an SKU or bar code, 1 all words, 2 any word; then rank, falling; then id, falling.
 * The same query gives the same position as long as the product is the same, so a position is a stable cursor.
 */
export type SearchPosition = { readonly tier: 0 | 1 | 2; readonly rank: number; readonly productId: string };
