import type { PriceRanges } from "../search-document.ts";
import { createFacetValues, type FacetValues } from "./facet-values.ts";
import { createNumberLists, grown, type NumberLists } from "./number-lists.ts";

/** What is kept of a shown product beside its words. */
export type ColumnRow = {
  /** The product's number in the database. */
  readonly key: number;
  readonly revision: number;
  readonly productId: string;
  readonly sortName: string;
  /** Ordinals of `FacetValues`; -1 for none. */
  readonly leaf: number;
  readonly brand: number;
  readonly merchant: number;
  readonly specifications: readonly number[];
  readonly isInStock: boolean;
  readonly rating: number | null;
  readonly ratingCount: number;
  /** In microseconds since 1970. */
  readonly publishedAt: number;
  readonly prices: PriceRanges;
};

/** Lowest and highest price by key, in minor units; NaN where there is none. */
export type PriceColumn = { low: Float64Array; high: Float64Array };

/**
 * What every search filters, orders and counts products by, in memory: an array for each property, by the product's key. Read it in one go:
 * arrays are replaced as they grow.
 */
export type ProductColumns = {
  readonly values: FacetValues;
  readonly specifications: NumberLists;
  readonly prices: Map<string, PriceColumn>;
  readonly productIds: string[];
  readonly sortNames: string[];
  isShown: Uint8Array;
  isInStock: Uint8Array;
  leaf: Int32Array;
  brand: Int32Array;
  merchant: Int32Array;
  /** NaN without reviews. */
  rating: Float64Array;
  ratingCount: Int32Array;
  publishedAt: Float64Array;
  revision: Float64Array;
  /** How many products are shown. */
  shownCount: number;
  /** Above the highest key. */
  end: number;
};

/** Makes columns without products. */
export const createProductColumns = (): ProductColumns => ({
  values: createFacetValues(),
  specifications: createNumberLists(),
  prices: new Map(),
  productIds: [],
  sortNames: [],
  isShown: new Uint8Array(0),
  isInStock: new Uint8Array(0),
  leaf: new Int32Array(0),
  brand: new Int32Array(0),
  merchant: new Int32Array(0),
  rating: new Float64Array(0),
  ratingCount: new Int32Array(0),
  publishedAt: new Float64Array(0),
  revision: new Float64Array(0),
  shownCount: 0,
  end: 0,
});

/** Sets what is kept of a product. */
export function putRow(columns: ProductColumns, row: ColumnRow): void {
  const { key } = row;
  makeRoom(columns, key);
  if (columns.isShown[key] !== 1) columns.shownCount += 1;
  columns.isShown[key] = 1;
  columns.productIds[key] = row.productId;
  columns.sortNames[key] = row.sortName;
  columns.isInStock[key] = row.isInStock ? 1 : 0;
  columns.leaf[key] = row.leaf;
  columns.brand[key] = row.brand;
  columns.merchant[key] = row.merchant;
  columns.rating[key] = row.rating ?? Number.NaN;
  columns.ratingCount[key] = row.ratingCount;
  columns.publishedAt[key] = row.publishedAt;
  columns.revision[key] = row.revision;
  columns.specifications.set(key, row.specifications);
  for (const column of columns.prices.values()) {
    column.low[key] = Number.NaN;
    column.high[key] = Number.NaN;
  }
  for (const [currency, { min, max }] of Object.entries(row.prices)) {
    const column = priceColumn(columns, currency);
    column.low[key] = min;
    column.high[key] = max;
  }
}

/** Forgets a product that is shown no more. */
export function removeRow(columns: ProductColumns, key: number, revision: number): void {
  makeRoom(columns, key);
  if (columns.isShown[key] === 1) columns.shownCount -= 1;
  columns.isShown[key] = 0;
  columns.productIds[key] = "";
  columns.sortNames[key] = "";
  columns.revision[key] = revision;
  columns.specifications.set(key, []);
}

/** How much memory the columns hold, in bytes; strings by their characters. Takes some milliseconds. */
export function bytesOf(columns: ProductColumns): number {
  const { isShown, isInStock, leaf, brand, merchant, rating, ratingCount, publishedAt, revision } = columns;
  const arrays = [isShown, isInStock, leaf, brand, merchant, rating, ratingCount, publishedAt, revision];
  const prices = [...columns.prices.values()].flatMap(({ low, high }) => [low, high]);
  // A string of V8 has 12 bytes before its characters, and a place in its list.
  const texts = [columns.productIds, columns.sortNames].flat().reduce((sum, text) => sum + text.length + 20, 0);
  return [...arrays, ...prices].reduce((sum, array) => sum + array.byteLength, texts) + columns.specifications.bytes();
}

function priceColumn(columns: ProductColumns, currency: string): PriceColumn {
  const known = columns.prices.get(currency);
  if (known !== undefined) return known;
  const length = columns.isShown.length;
  const made = { low: new Float64Array(length).fill(Number.NaN), high: new Float64Array(length).fill(Number.NaN) };
  columns.prices.set(currency, made);
  return made;
}

function makeRoom(columns: ProductColumns, key: number): void {
  for (; columns.end <= key; columns.end += 1) {
    // Without holes: lists with holes are slow.
    columns.productIds.push("");
    columns.sortNames.push("");
  }
  if (key < columns.isShown.length) return;
  const needed = key + 1;
  columns.isShown = grown(columns.isShown, needed);
  columns.isInStock = grown(columns.isInStock, needed);
  columns.leaf = grown(columns.leaf, needed, -1);
  columns.brand = grown(columns.brand, needed, -1);
  columns.merchant = grown(columns.merchant, needed, -1);
  columns.rating = grown(columns.rating, needed, Number.NaN);
  columns.ratingCount = grown(columns.ratingCount, needed);
  columns.publishedAt = grown(columns.publishedAt, needed);
  columns.revision = grown(columns.revision, needed);
  for (const column of columns.prices.values()) {
    column.low = grown(column.low, needed, Number.NaN);
    column.high = grown(column.high, needed, Number.NaN);
  }
}
