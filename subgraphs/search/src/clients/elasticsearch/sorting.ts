import type { estypes } from "@elastic/elasticsearch";
import type { SearchSort, SortValue } from "../../domain/search-request.ts";

// What has no value comes last either way. The index's own stand-in, the greatest long, is no number JavaScript could hand back.
const afterAll = Number.MAX_SAFE_INTEGER;
const beforeAll = -1;
const unrated = 0;

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
      return [number("rating", "desc", unrated), number("review_count", "desc", unrated), byId];
    case "NAME":
      return [{ sort_name: { order: "asc" } }, byId];
  }
}

/** The values of a hit as a cursor holds them: those PostgreSQL gives for the same order, so that either engine goes on where the other stopped. */
export const toSortValues = (values: readonly unknown[], sort: SearchSort): readonly SortValue[] =>
  values.map((value, index) =>
    sort === "NEWEST" && index === 0 && typeof value === "number"
      ? new Date(value).toISOString().replace("Z", "000Z")
      : (value as SortValue),
  );

/** A cursor's values as Elasticsearch takes them; null where they are not those of the order. */
export function fromSortValues(values: readonly SortValue[], sort: SearchSort): readonly (string | number)[] | null {
  const [first, second, third] = values;
  switch (sort) {
    case "NEWEST": {
      const at = typeof first === "string" ? Date.parse(first) : Number.NaN;
      return values.length === 2 && !Number.isNaN(at) && typeof second === "string" ? [at, second] : null;
    }
    case "NAME":
      return values.length === 2 && typeof first === "string" && typeof second === "string" ? [first, second] : null;
    case "RATING":
      return values.length === 3 && isNumber(first) && Number.isSafeInteger(second) && typeof third === "string"
        ? [first, Number(second), third]
        : null;
    case "PRICE_ASC":
    case "PRICE_DESC":
      return values.length === 2 && Number.isSafeInteger(first) && typeof second === "string"
        ? [Number(first), second]
        : null;
    case "RELEVANCE":
      return values.length === 2 && isNumber(first) && typeof second === "string" ? [first, second] : null;
  }
}

function isNumber(value: SortValue | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

const number = (
  field: string,
  order: "asc" | "desc",
  missing: number = order === "asc" ? afterAll : beforeAll,
): estypes.SortCombinations => ({
  [field]: {
    order,
    missing,
    // A currency that no product has yet is no field.
    unmapped_type: "long",
  },
});
