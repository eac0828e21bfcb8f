/** The kinds of lists of published products; each but `all` has one list an id. */
export type ListKind = "all" | "category" | "brand" | "merchant";

/** Where a product stands in every list: newest first, then by id, both falling. */
export type ListKey = { readonly publishedAt: Date; readonly productId: string };

/** A part of a list. `after` and `before` are themselves left out; `backward` reads from the end. */
export type ListPart = {
  readonly direction: "forward" | "backward";
  readonly after: ListKey | null;
  readonly before: ListKey | null;
  /** The most entries. */
  readonly limit: number;
};

/** The place above the tree of categories, as a parent's id. */
export const topOfTree = "";
