import type { Queryable } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { ProductColumns } from "../../domain/columns/product-columns.ts";
import type { PrefixAnswer } from "../../domain/search-request.ts";
import { wordsOf } from "../../domain/understanding/words.ts";

/** Candidates that are ranked; where there are more, any of them will do: the prefix says too little. */
const candidates = 300;
/** What a last word may become. */
const completions = 8;

/**
 * Products and categories that begin so: names that begin with all of it, then those that have its words and one that begins with the last.
 * What no word begins with is taken for a slip of the keys. Two statements.
 */
export async function productsStartingWith(
  db: Queryable,
  columns: ProductColumns,
  prefix: string,
  limit: number,
): Promise<PrefixAnswer> {
  const words = wordsOf(prefix);
  const last = words.at(-1);
  if (last === undefined) return { productIds: [], categoryIds: [] };
  const whole = words.join(" ");
  const rest = words.slice(0, -1).map((word) => `'${word}'`);
  const [endings, begun] = await Promise.all([
    completionsOf(db, last),
    db.execute<{ product_id: string }>(sql`
      select product_id from search_documents
      where sample is not null and sort_name >= ${whole} collate "C" and sort_name < ${`${whole}\u{10ffff}`} collate "C"
      order by sort_name, product_id limit ${limit}::integer`),
  ]);
  const asked = [...rest, `(${endings.map((word) => `'${word}'`).join(" | ")})`].join(" & ");
  const worded = endings.length === 0 || begun.length >= limit ? [] : await namedSo(db, asked, limit);
  const productIds = [...new Set([...begun, ...worded].map(({ product_id }) => product_id))].slice(0, limit);
  return { productIds, categoryIds: categoriesWith(columns, words, endings, limit) };
}

async function namedSo(db: Queryable, asked: string, limit: number): Promise<readonly { product_id: string }[]> {
  return db.execute<{ product_id: string }>(sql`
    with found as materialized (select key from search_words where words @@ to_tsquery('english', ${asked}))
    select product_id from search_documents
    where key = any(array(select key from found limit ${candidates}::integer))
    order by title @@ to_tsquery('english', ${asked}) desc, ts_rank(title, to_tsquery('english', ${asked}), 1) desc, sort_name, product_id
    limit ${2 * limit}::integer`);
}

/** Words that begin so, the most frequent first; else those that are written nearly so. */
async function completionsOf(db: Queryable, prefix: string): Promise<readonly string[]> {
  const rows = await db.execute<{ word: string }>(sql`
    select word from search_vocabulary where word >= ${prefix} collate "C" and word < ${`${prefix}\u{10ffff}`} collate "C"
    order by documents desc, word limit ${completions}::integer`);
  if (rows.length > 0 || prefix.length < 4) return rows.map(({ word }) => word);
  // Of a whole word with a slip, or of a part: most of a long word may not be typed yet.
  const near = await db.execute<{ word: string }>(sql`
    select word from search_vocabulary where word::text % ${prefix} or ${prefix} <% word::text
    order by word_similarity(${prefix}, word::text) + similarity(${prefix}, word::text) desc, documents desc, word limit 3`);
  return near.map(({ word }) => word);
}

/** Categories in whose names all words stand, the last begun: those that begin with it first. */
function categoriesWith(
  { values }: ProductColumns,
  words: readonly string[],
  endings: readonly string[],
  limit: number,
): readonly string[] {
  const asked = words.slice(0, -1);
  const last = words.at(-1) ?? "";
  const begins = (word: string): boolean => word.startsWith(last) || endings.includes(word);
  return values
    .categories()
    .map((ordinal) => {
      const { value = "", label = "" } = values.at(ordinal) ?? {};
      return { value, names: wordsOf(label) };
    })
    .filter(({ names }) => names.some(begins) && asked.every((word) => names.includes(word)))
    .toSorted(
      (left, right) =>
        left.names.findIndex(begins) - right.names.findIndex(begins) || left.names.length - right.names.length,
    )
    .slice(0, limit)
    .map(({ value }) => value);
}
