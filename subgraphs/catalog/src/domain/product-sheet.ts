import type { ProductDraft, VariantDraft } from "./product-draft.ts";
import type { TaxClass, VariantOption } from "./product.ts";
import { joinParts, plain, splitParts } from "./sheet-cells.ts";

/** The headings of a file of products but for prices, in the order they are written. A row is a variant. */
const headings = [
  "handle",
  "name",
  "description",
  "brand",
  "category",
  "model",
  "published",
  "sku",
  "variant_name",
  "options",
  "gtins",
  "weight_grams",
  "tax_class",
] as const;
type Heading = (typeof headings)[number];

/** What is wrong with a cell, or (without a column) with a whole row. */
export type CellFault = { readonly column: string | null; readonly message: string };

/** A row as it is meant. What its file does not say, an empty cell among it, is undefined: it stays as it is. */
export type SheetRow = {
  readonly line: number;
  readonly handle: string;
  readonly sku: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly brand?: string | undefined;
  readonly category?: readonly string[] | undefined;
  readonly model?: string | undefined;
  readonly isPublished?: boolean | undefined;
  readonly variantName?: string | undefined;
  readonly options?: readonly VariantOption[] | undefined;
  readonly gtins?: readonly string[] | undefined;
  readonly weightGrams?: number | undefined;
  readonly taxClass?: TaxClass | undefined;
  readonly prices: readonly { readonly currency: string; readonly amountMinor: bigint }[];
};

const priceHeading = (currency: string): string => `price_${currency.toLowerCase()}`;

/** The headings of a file of products, in the order they are written. `currencies` are those of the shop's price lists. */
export const headingsFor = (currencies: readonly string[]): readonly string[] => [
  ...headings,
  ...[...currencies].toSorted().map(priceHeading),
];

/** Why a file with these headings cannot be read, as a sentence; null when it can. */
export function faultOfHeadings(given: readonly string[], currencies: readonly string[]): string | null {
  const known = headingsFor(currencies);
  const missing = ["handle", "sku"].filter((name) => !given.includes(name));
  if (missing.length > 0) return `The heading has no column ${missing.join(" and no ")}.`;
  const unknown = given.find((name) => !known.includes(name));
  if (unknown !== undefined) return `There is no column "${unknown.slice(0, 40)}". Known are ${known.join(", ")}.`;
  return new Set(given).size < given.length ? "The heading names a column twice." : null;
}

/** Reads the cells of a row by their headings: what it means, or everything that is wrong with it. */
export function readRow(
  line: number,
  cells: ReadonlyMap<string, string>,
  currencies: readonly string[],
): { readonly row: SheetRow } | { readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const text = (column: Heading): string | undefined => {
    const cell = cells.get(column)?.trim() ?? "";
    if (cell.includes("\0")) faults.push({ column, message: "The cell holds a NUL character." });
    return cell === "" ? undefined : cell;
  };
  const read = <Value>(column: string, form: RegExp, message: string, to: (cell: string) => Value) => {
    const cell = cells.get(column)?.trim() ?? "";
    if (cell === "") return undefined;
    if (form.test(cell)) return to(cell);
    faults.push({ column, message });
    return undefined;
  };
  const required = (column: "handle" | "sku"): string => {
    const cell = text(column);
    if (cell === undefined) faults.push({ column, message: "This cell must not be empty." });
    return cell ?? "";
  };
  const options = splitParts(cells.get("options") ?? "", "|").map((part) => splitParts(part, "="));
  if (options.some((pair) => pair.length !== 2 || pair.includes("")))
    faults.push({ column: "options", message: "Write it like Colour=black | Size=L." });
  const category = splitParts(cells.get("category") ?? "", ">").map(plain);
  const gtins = splitParts(cells.get("gtins") ?? "", "|");
  if (gtins.some((gtin) => !/^\d{8,14}$/.test(gtin)))
    faults.push({ column: "gtins", message: "Numbers of 8 to 14 digits, with | between them." });
  const row: SheetRow = {
    line,
    handle: required("handle"),
    sku: required("sku"),
    name: text("name"),
    description: text("description"),
    brand: text("brand"),
    category: category.length === 0 ? undefined : category,
    model: text("model"),
    isPublished: read("published", /^(true|false)$/i, "Write true or false.", (cell) => cell.toLowerCase() === "true"),
    variantName: text("variant_name"),
    options:
      options.length === 0
        ? undefined
        : options.map(([name = "", value = ""]) => ({ name: plain(name), value: plain(value) })),
    gtins: gtins.length === 0 ? undefined : gtins,
    weightGrams: read("weight_grams", /^\d{1,8}$/, "Whole grams, for example 250.", Number),
    taxClass: read(
      "tax_class",
      /^(STANDARD|REDUCED|EXEMPT)$/,
      "STANDARD, REDUCED or EXEMPT.",
      (cell) => cell as TaxClass,
    ),
    prices: [...currencies].toSorted().flatMap((currency) => {
      const amountMinor = read(
        priceHeading(currency),
        /^\d{1,10}(\.\d{1,2})?$/,
        "An amount like 12.90, with a point and at most two digits behind it.",
        minorUnits,
      );
      return amountMinor === undefined ? [] : [{ currency, amountMinor }];
    }),
  };
  return faults.length > 0 ? { faults } : { row };
}

/** An amount with at most two digits behind the point, in hundredths. */
function minorUnits(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
}

/** The rows of a product as cells, in the order of `headingsFor(currencies)`. */
export function cellsOf(draft: ProductDraft, currencies: readonly string[]): readonly (readonly string[])[] {
  return draft.variants.map((variant) => {
    const own: Readonly<Record<Heading, string>> = {
      handle: draft.slug,
      name: draft.name,
      description: draft.description ?? "",
      brand: draft.brand ?? "",
      category: joinParts(draft.categoryPath, ">"),
      model: draft.model ?? "",
      published: String(draft.isPublished ?? true),
      sku: variant.sku,
      variant_name: variant.name,
      options: variant.options.map(({ name, value }) => joinParts([name, value], "=")).join(" | "),
      gtins: variant.gtins.join(" | "),
      weight_grams: String(variant.weightGrams),
      tax_class: variant.taxClass,
    };
    const prices = [...currencies].toSorted().map((currency) => priceCell(variant, currency));
    return [...headings.map((heading) => own[heading]), ...prices];
  });
}

function priceCell({ prices }: VariantDraft, currency: string): string {
  const price = prices.find((each) => each.currency === currency);
  if (price === undefined) return "";
  const digits = price.amountMinor.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
