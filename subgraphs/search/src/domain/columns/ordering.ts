import type { SearchSort, SortValue } from "../search-request.ts";
import { bestOf } from "./best-of.ts";
import type { ProductColumns } from "./product-columns.ts";

/** How products are ordered by what they hold. Values of a product are numbers or texts, its id the last. */
type Order = {
  readonly valuesOf: (key: number) => readonly SortValue[];
  /** Negative where the first comes first. */
  readonly compare: (left: number, right: number) => number;
  /** The same against a cursor's values: positive where the product stands behind it. */
  readonly behind: (key: number, values: readonly SortValue[]) => number;
  readonly fits: (values: readonly SortValue[]) => boolean;
};

/** The greatest number JavaScript holds exactly: no price is. */
const afterAll = Number.MAX_SAFE_INTEGER;

/** A page of what was found, behind a cursor; null where the cursor's values are not those of the order. */
export function orderedPage(
  columns: ProductColumns,
  found: Int32Array,
  {
    sort,
    currency,
    limit,
    after,
  }: {
    readonly sort: Exclude<SearchSort, "RELEVANCE">;
    readonly currency: string | null;
    readonly limit: number;
    readonly after: readonly SortValue[] | null;
  },
): readonly { readonly key: number; readonly sortValues: readonly SortValue[] }[] | null {
  const order = orderOf(columns, sort, currency);
  if (after !== null && !order.fits(after)) return null;
  const further = after === null ? found : found.filter((key) => order.behind(key, after) > 0);
  return bestOf(further, limit, order.compare).map((key) => ({ key, sortValues: order.valuesOf(key) }));
}

function orderOf(columns: ProductColumns, sort: Exclude<SearchSort, "RELEVANCE">, currency: string | null): Order {
  const { productIds, sortNames, publishedAt, rating, ratingCount } = columns;
  const prices = currency === null ? undefined : columns.prices.get(currency);
  const idOf = (key: number): string => productIds[key] ?? "";
  switch (sort) {
    case "PRICE_ASC":
      return numeric((key) => known(prices?.low[key], afterAll), 1, idOf, isWhole, Number);
    case "PRICE_DESC":
      return numeric((key) => known(prices?.high[key], -1), -1, idOf, isWhole, Number);
    case "NEWEST":
      return {
        ...numeric((key) => publishedAt[key] ?? 0, -1, idOf, isMoment, fromMoment),
        valuesOf: (key) => [toMoment(publishedAt[key] ?? 0), idOf(key)],
      };
    case "NAME": {
      const nameOf = (key: number): string => sortNames[key] ?? "";
      return {
        valuesOf: (key) => [nameOf(key), idOf(key)],
        compare: (left, right) => byText(nameOf(left), nameOf(right)) || byText(idOf(left), idOf(right)),
        behind: (key, [name, id]) => byText(nameOf(key), String(name)) || byText(idOf(key), String(id)),
        fits: fitting([isText, isText]),
      };
    }
    case "RATING": {
      const ratingOf = (key: number): number => known(rating[key], 0);
      const countOf = (key: number): number => ratingCount[key] ?? 0;
      return {
        valuesOf: (key) => [ratingOf(key), countOf(key), idOf(key)],
        compare: (left, right) =>
          ratingOf(right) - ratingOf(left) || countOf(right) - countOf(left) || byText(idOf(left), idOf(right)),
        behind: (key, [held, count, id]) =>
          Number(held) - ratingOf(key) || Number(count) - countOf(key) || byText(idOf(key), String(id)),
        fits: fitting([isNumber, isWhole, isText]),
      };
    }
  }
}

/** By a number, upwards (1) or downwards (-1). */
function numeric(
  valueOf: (key: number) => number,
  direction: 1 | -1,
  idOf: (key: number) => string,
  fits: (value: SortValue) => boolean,
  read: (value: SortValue | undefined) => number,
): Order {
  return {
    valuesOf: (key) => [valueOf(key), idOf(key)],
    compare: (left, right) => direction * (valueOf(left) - valueOf(right)) || byText(idOf(left), idOf(right)),
    behind: (key, [held, id]) => direction * (valueOf(key) - read(held)) || byText(idOf(key), String(id)),
    fits: fitting([fits, isText]),
  };
}

const known = (number: number | undefined, otherwise: number): number =>
  number === undefined || Number.isNaN(number) ? otherwise : number;

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Microseconds since 1970 as a moment in ISO 8601: JavaScript's dates would round it. */
const toMoment = (micros: number): string =>
  `${new Date(Math.floor(micros / 1000)).toISOString().slice(0, -1)}${String(micros % 1000).padStart(3, "0")}Z`;

const fromMoment = (moment: SortValue | undefined): number => {
  const text = String(moment);
  return Date.parse(`${text.slice(0, 23)}Z`) * 1000 + Number(text.slice(23, 26));
};

const isText = (value: SortValue): boolean => typeof value === "string";
const isNumber = (value: SortValue): boolean => typeof value === "number" && Number.isFinite(value);
const isWhole = (value: SortValue): boolean => Number.isSafeInteger(value);
const isMoment = (value: SortValue): boolean =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value));

function fitting(checks: readonly ((value: SortValue) => boolean)[]) {
  return (values: readonly SortValue[]): boolean =>
    values.length === checks.length && checks.every((check, index) => check(values[index] ?? null));
}
