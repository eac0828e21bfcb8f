import type { ProductDraft, VariantDraft } from "./product-draft.ts";
import type { CellFault, SheetRow } from "./product-sheet.ts";
import { slugOf } from "./slug.ts";

/** What is wrong with a row, with where it stands. */
export type RowFault = CellFault & { readonly line: number };

/** What of a row is said of its product, and must be the same in all its rows. */
const ofProduct = {
  name: "name",
  description: "description",
  brand: "brand",
  category: "category",
  model: "model",
  isPublished: "published",
} as const satisfies Partial<Record<keyof SheetRow, string>>;

/**
 * The product that rows of one handle mean: what is there (`current`), with what the rows say laid over it. What they do not say stays,
 * variants they do not name among it. Rows that cannot be used are told of and left out; null where none is left.
 */
export function productOf(
  current: ProductDraft | null,
  rows: readonly SheetRow[],
  owner: { readonly merchantId: string; readonly handle: string },
): { readonly draft: ProductDraft | null; readonly faults: readonly RowFault[] } {
  const { merchantId, handle } = owner;
  const faults: RowFault[] = [];
  if (current === null && slugOf(handle) !== handle)
    return {
      draft: null,
      faults: rows.map(({ line }) => ({
        line,
        column: "handle",
        message: `A new product's handle stands in its address: use a to z, 0 to 9 and dashes, for example "${slugOf(handle) || "lamp-2"}".`,
      })),
    };
  const said: Partial<SheetRow> = {};
  const skus = new Set<string>();
  const good = rows.filter((row) => {
    const fault = faultIn(row, said, skus, current, handle);
    if (fault !== null) faults.push({ line: row.line, ...fault });
    else {
      skus.add(row.sku);
      for (const key of Object.keys(ofProduct) as (keyof typeof ofProduct)[])
        if (row[key] !== undefined) Object.assign(said, { [key]: row[key] });
    }
    return fault === null;
  });
  const [first] = good;
  if (first === undefined) return { draft: null, faults };
  const known = new Map((current?.variants ?? []).map((variant) => [variant.sku, variant]));
  const name = said.name ?? current?.name ?? "";
  const named = new Map(good.map((row) => [row.sku, variantOf(known.get(row.sku), row, name)]));
  const base: ProductDraft = current ?? {
    sourceKey: `csv:${merchantId}:${handle}`,
    merchantId,
    slug: handle,
    name,
    description: null,
    model: null,
    brand: null,
    categoryPath: [],
    media: [],
    specifications: [],
    variants: [],
    isPublished: true,
  };
  const draft: ProductDraft = {
    ...base,
    name,
    description: said.description ?? base.description,
    brand: said.brand ?? base.brand,
    categoryPath: said.category ?? base.categoryPath,
    model: said.model ?? base.model,
    isPublished: said.isPublished ?? base.isPublished ?? true,
    variants: [
      ...base.variants.map((variant) => named.get(variant.sku) ?? variant),
      ...[...named.values()].filter(({ sku }) => !known.has(sku)),
    ],
  };
  return { draft, faults };
}

function faultIn(
  row: SheetRow,
  said: Partial<SheetRow>,
  skus: ReadonlySet<string>,
  current: ProductDraft | null,
  handle: string,
): CellFault | null {
  if (skus.has(row.sku))
    return { column: "sku", message: `The SKU "${row.sku}" stands in another row of "${handle}".` };
  for (const [key, column] of Object.entries(ofProduct) as [keyof typeof ofProduct, string][]) {
    const [before, now] = [said[key], row[key]];
    if (before !== undefined && now !== undefined && JSON.stringify(before) !== JSON.stringify(now))
      return { column, message: `An earlier row of "${handle}" says something else. Say it once, or the same in all.` };
  }
  if (current?.variants.some(({ sku }) => sku === row.sku)) return null;
  if (row.prices.length === 0)
    return { column: null, message: "A new variant needs a price in at least one currency." };
  if (current !== null) return null;
  if ((row.name ?? said.name) === undefined) return { column: "name", message: "A new product needs a name." };
  if ((row.category ?? said.category) === undefined)
    return { column: "category", message: "A new product needs a category, for example Audio > Headphones." };
  return null;
}

/** A weight that is assumed where nothing is said, as the importer does. */
const assumedGrams = 500;

function variantOf(known: VariantDraft | undefined, row: SheetRow, productName: string): VariantDraft {
  const prices = new Map((known?.prices ?? []).map((price) => [price.currency, price]));
  for (const price of row.prices) prices.set(price.currency, price);
  return {
    ...known,
    sku: row.sku,
    name: row.variantName ?? known?.name ?? productName,
    gtins: row.gtins ?? known?.gtins ?? [],
    options: row.options ?? known?.options ?? [],
    weightGrams: row.weightGrams ?? known?.weightGrams ?? assumedGrams,
    taxClass: row.taxClass ?? known?.taxClass ?? "STANDARD",
    prices: [...prices.values()].toSorted((a, b) => (a.currency < b.currency ? -1 : 1)),
  };
}
