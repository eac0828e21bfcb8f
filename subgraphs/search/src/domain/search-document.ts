/** A product as the index knows it: what can be found, and nothing else. */
export type SearchDocument = {
  readonly productId: string;
  /** The product's version in the catalogue. */
  readonly version: number;
  readonly name: string;
  readonly brand: string | null;
  readonly model: string | null;
  readonly description: string | null;
  /** Names from the top of the tree down. */
  readonly categoryPath: readonly string[];
  readonly specifications: readonly { readonly name: string; readonly value: string }[];
  /** SKUs and bar codes of its variants, upper-case: a query that is one of them finds it first. */
  readonly codes: readonly string[];
  /** Names of its variants, where they say more than its own. */
  readonly variantNames: readonly string[];
};

/** The text a specification gives to the index: a yes is found by the name, a no not at all. */
export function specificationText(specifications: SearchDocument["specifications"]): string {
  return specifications
    .filter(({ value }) => value !== "No")
    .map(({ name, value }) => (value === "Yes" ? name : `${name} ${value}`))
    .join(" . ");
}
