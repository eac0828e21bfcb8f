import type { estypes } from "@elastic/elasticsearch";
import type { SearchSort, SortValue } from "../../domain/search-request.ts";

// What has no value comes last either way. The index's own stand-in, the greatest long, is no number JavaScript could hand back.
const afterAll = Number.MAX_SAFE_INTEGER;
const beforeAll = -1;

const byId: estypes.SortCombinations = { product_id: "asc" };

/** The order of a search; the product's id makes it unique. */
export function sortBy(sort: SearchSort, currency: string | null): readonly estypes.SortCombinations[] {
  switch (sort) {
    case "RELEVANCE":
      return [{ _score: { order: "desc" } }, byId];
    case "PRICE_ASC":
      return [number(`price_min.${currency}`, "asc"), byId];
    case "PRICE_DESC":
      return [number(`price_max.${currency}`, "desc"), byId];
    case "NEWEST":
      return [number("published_at", "desc"), byId];
    case "RATING":
      return [number("rating", "desc"), number("review_count", "desc"), byId];
    case "NAME":
      return [{ sort_name: { order: "asc" } }, byId];
  }
}

/** Whether a cursor's values are those of an order: the id last, and as many numbers or texts before it. */
export function fitsSort(values: readonly SortValue[], sort: SearchSort): boolean {
  const length = sort === "RATING" ? 3 : 2;
  const kind = sort === "NAME" ? "string" : "number";
  return (
    values.length === length &&
    typeof values.at(-1) === "string" &&
    values.slice(0, -1).every((value) => typeof value === kind)
  );
}

const number = (field: string, order: "asc" | "desc"): estypes.SortCombinations => ({
  [field]: {
    order,
    missing: order === "asc" ? afterAll : beforeAll,
    // A currency that no product has yet is no field.
    unmapped_type: "long",
  },
});
