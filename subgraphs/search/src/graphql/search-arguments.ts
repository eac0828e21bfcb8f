import { maxPageSize } from "@novatech/graphql/connection";
import { callerMistake } from "@novatech/graphql/errors";
import type { NumberRange, SearchFilters, SearchSort, SpecificationFilter } from "../domain/search-request.ts";
import type { ProductSearchFilters, QuerySearchArgs } from "./__generated__/types.ts";

/** The most characters of a query. */
const maxQueryLength = 200;
/** The most characters of an id, a brand or a value: longer ones are none of ours. */
const maxValueLength = 300;

/** What a search asks for, checked. */
export type SearchArguments = {
  readonly text: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  readonly currency: string | null;
  readonly limit: number;
};

/** Checks the arguments of `search`. Throws a GraphQLError with BAD_USER_INPUT that says what to do. */
export function readSearch({ query, filters, sort, currency, first }: QuerySearchArgs): SearchArguments {
  const text = readText(query ?? "", "query");
  check(first >= 1 && first <= maxPageSize, `\`first\` must be 1 to ${maxPageSize}, not ${first}.`);
  const asked = readFilters(filters ?? {});
  const order = sort ?? "RELEVANCE";
  const needsCurrency = asked.price !== null || order === "PRICE_ASC" || order === "PRICE_DESC";
  check(!needsCurrency || typeof currency === "string", "Prices need a `currency`, for example `EUR`.");
  return { text, filters: asked, sort: order, currency: currency ?? null, limit: first };
}

/** Checks what was typed. */
export function readText(text: string, argument: string): string {
  check(
    text.length <= maxQueryLength,
    `\`${argument}\` has at most ${maxQueryLength} characters; these are ${text.length}.`,
  );
  return text.replaceAll(/\p{C}+/gu, " ");
}

function readFilters(filters: ProductSearchFilters): SearchFilters {
  return {
    categoryIds: readValues(filters.categoryIds, "categoryIds", 20),
    brands: readValues(filters.brands, "brands", 50),
    merchantIds: readValues(filters.merchantIds, "merchantIds", 50),
    price: readPrice(filters.price),
    rating: readRange(filters.rating, "rating"),
    inStock: filters.inStock ?? null,
    specifications: readSpecifications(filters.specifications),
  };
}

function readSpecifications(given: ProductSearchFilters["specifications"]): readonly SpecificationFilter[] {
  const filters = given ?? [];
  check(filters.length <= 20, `\`specifications\` holds at most 20; these are ${filters.length}.`);
  const keys = filters.map(({ key }) => key);
  check(new Set(keys).size === keys.length, "`specifications` names a key twice: put its values into one.");
  return filters.map(({ key, values, min, max }) => {
    check(key !== "" && key.length <= maxValueLength, "`specifications` needs a `key`, as the facet gives it.");
    const hasRange = typeof min === "number" || typeof max === "number";
    const chosen = readValues(values, "specifications.values", 50);
    check(hasRange || chosen.length > 0, `\`specifications\` of \`${key}\` needs \`values\`, \`min\` or \`max\`.`);
    return {
      key: key.replaceAll("\0", ""),
      values: chosen,
      range: hasRange ? readRange({ min, max }, `specifications of ${key}`) : null,
    };
  });
}

/** Each once; a value that is given twice says no more. */
function readValues(given: readonly string[] | null | undefined, name: string, most: number): readonly string[] {
  const values = [...new Set(given ?? [])];
  check(values.length <= most, `\`${name}\` holds at most ${most}; these are ${values.length}.`);
  check(
    values.every((value) => value.length <= maxValueLength),
    `A value of \`${name}\` is too long to be one of a facet.`,
  );
  return values;
}

function readPrice(range: ProductSearchFilters["price"]): SearchFilters["price"] {
  if (!range) return null;
  const { minMinor: min = null, maxMinor: max = null } = range;
  check(min !== null || max !== null, "`price` needs `minMinor` or `maxMinor`.");
  check(min === null || max === null || min <= max, "`price` begins above its end.");
  check(
    [min, max].every((end) => end === null || (end >= 0n && end <= BigInt(Number.MAX_SAFE_INTEGER))),
    "`price` is no price: give minor units, 0 or more.",
  );
  return { min, max };
}

function readRange(
  range: { readonly min?: number | null | undefined; readonly max?: number | null | undefined } | null | undefined,
  name: string,
): NumberRange | null {
  if (!range) return null;
  const { min = null, max = null } = range;
  check(min !== null || max !== null, `\`${name}\` needs \`min\` or \`max\`.`);
  check(min === null || max === null || min <= max, `\`${name}\` begins above its end.`);
  return { min, max };
}

function check(isRight: boolean, message: string): asserts isRight {
  if (!isRight) throw callerMistake("BAD_USER_INPUT", message);
}
