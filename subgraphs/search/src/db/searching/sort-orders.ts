import { type SQL, sql } from "drizzle-orm";
import type { SearchSort, SortValue } from "../../domain/search-request.ts";

/** How rows are ordered by what they hold: columns, and how to go on behind a row. */
export type SortOrder = {
  /** The columns a cursor holds, the product's id last. */
  readonly columns: readonly SQL[];
  readonly orderBy: SQL;
  readonly behind: (values: readonly SortValue[]) => SQL;
  /** Whether a cursor's values are those of this order. */
  readonly fits: (values: readonly SortValue[]) => boolean;
};

/** The order of every sort but relevance. What lacks what it is sorted by comes last, and ids make every order unique. */
export function sortOrder(sort: Exclude<SearchSort, "RELEVANCE">, currency: string | null): SortOrder {
  switch (sort) {
    case "PRICE_ASC":
      return ascending(sql`coalesce((prices->${currency}->>'min')::bigint, ${afterAll})`, "bigint");
    case "PRICE_DESC":
      return descending(sql`coalesce((prices->${currency}->>'max')::bigint, -1)`, "bigint");
    case "NEWEST":
      return descending(sql`published_at`, "timestamptz");
    case "NAME":
      return ascending(sql`sort_name`, "text");
    case "RATING":
      return byRating;
  }
}

// The greatest number JavaScript holds exactly: no price is.
const afterAll = sql.raw(`${Number.MAX_SAFE_INTEGER}`);

function ascending(value: SQL, type: "bigint" | "text"): SortOrder {
  return {
    // A bigint would come as a text; no price is too large for a number.
    columns: [type === "bigint" ? sql`(${value})::float8` : value, sql`product_id`],
    orderBy: sql`${value}, product_id`,
    behind: ([last, id]) => {
      // `sort_name` is ordered by code point; a text compared with it must say so, too.
      const held = type === "text" ? sql`${String(last)} collate "C"` : sql`${String(last)}::bigint`;
      return sql`(${value}, product_id) > (${held}, ${String(id)})`;
    },
    fits: fitting([type === "text" ? isText : isWhole, isText]),
  };
}

function descending(value: SQL, type: "bigint" | "timestamptz"): SortOrder {
  // A moment as a text to the microsecond: JavaScript's dates would round it.
  const column =
    type === "timestamptz"
      ? sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
      : sql`(${value})::float8`;
  return {
    columns: [column, sql`product_id`],
    orderBy: sql`${value} desc, product_id`,
    behind: ([last, id]) => {
      const held = sql`${String(last)}::${sql.raw(type)}`;
      return sql`${value} <= ${held} and (${value} < ${held} or product_id > ${String(id)})`;
    },
    fits: fitting([type === "timestamptz" ? isMoment : isWhole, isText]),
  };
}

const average = sql`coalesce(rating_average, 0)`;

const byRating: SortOrder = {
  columns: [average, sql`rating_count`, sql`product_id`],
  orderBy: sql`${average} desc, rating_count desc, product_id`,
  behind: ([last, count, id]) => {
    const held = sql`${String(last)}::float8`;
    const many = sql`${String(count)}::integer`;
    return sql`${average} <= ${held} and (${average} < ${held} or rating_count < ${many} or (rating_count = ${many} and product_id > ${String(id)}))`;
  },
  fits: fitting([isNumber, isWhole, isText]),
};

// Function declarations, since `byRating` above is made when the file is read.
function isText(value: SortValue): boolean {
  return typeof value === "string";
}
function isNumber(value: SortValue): boolean {
  return typeof value === "number" && Number.isFinite(value);
}
function isWhole(value: SortValue): boolean {
  return Number.isSafeInteger(value);
}
function isMoment(value: SortValue): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function fitting(checks: readonly ((value: SortValue) => boolean)[]) {
  return (values: readonly SortValue[]): boolean =>
    values.length === checks.length && checks.every((check, index) => check(values[index] ?? null));
}
