import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import type { Features } from "../domain/features.ts";
import { keptSimilar } from "../domain/likeness.ts";
import type { Comparable, SimilarStore } from "../use-cases/ports.ts";
import { integerArray, jsonRows } from "./rows.ts";

/** So many products of its kind are looked at on either side of a product's price, so many of its brand, and so many that fit the same. */
const reach = 80;

/** Products of the kind of the product `mine`, the nearest in price below (itself among them) or above. */
const nearInPrice = (which: SQL, side: "below" | "above"): SQL => {
  const [compared, direction] = side === "below" ? [sql`<=`, sql`desc`] : [sql`>`, sql`asc`];
  return sql`select number from products
    where category_id = mine.category_id and ${which} and (log_price, number) ${compared} (mine.log_price, mine.number)
    order by log_price ${direction}, number ${direction} limit ${reach}`;
};

type ComparableRow = {
  number: number;
  category_id: string;
  brand: string | null;
  price_minor: string | null;
  log_price: number;
  features: Features;
};

const toComparable = (row: ComparableRow): Comparable => ({
  number: row.number,
  categoryId: row.category_id,
  brand: row.brand,
  logPrice: row.price_minor === null ? null : row.log_price,
  features: row.features,
});

/** Makes lists of similar products in a transaction of this database. */
export const createPostgresSimilarStore = (tx: Transaction): SimilarStore => ({
  takeDue: async (limit) => {
    const rows = await tx.execute<ComparableRow>(sql`
      update products set is_similar_due = false, similar_log_price = log_price
      where number in (
        select number from products where is_similar_due order by category_id, log_price limit ${limit} for update skip locked)
      returning number, category_id, brand, price_minor, log_price, features`);
    return rows.map(toComparable);
  },

  candidates: async (of) => {
    const rows = await tx.execute<ComparableRow>(sql`
      with near as (
        select distinct candidate.number from unnest(${integerArray(of.map(({ number }) => number))}) as due(number)
        join products mine on mine.number = due.number and mine.category_id <> ''
        cross join lateral (
          (${nearInPrice(sql`true`, "below")}) union all (${nearInPrice(sql`true`, "above")}) union all
          (${nearInPrice(sql`brand = mine.brand`, "below")}) union all (${nearInPrice(sql`brand = mine.brand`, "above")}) union all
          (select theirs.product from compatibility_claims own join compatibility_claims theirs on theirs.name = own.name
           where own.product = mine.number limit ${reach})
        ) as candidate
      )
      select number, category_id, brand, price_minor, log_price, features from near join products using (number) where is_published`);
    return rows.map(toComparable);
  },

  save: async (lists, at) => {
    const rows = lists.flatMap(({ product, others }) =>
      others.map(({ number, score }) => ({ product, other: number, score })),
    );
    await tx.execute(sql`
      with given as (
        select * from jsonb_to_recordset(${jsonRows(rows)}) as given(product integer, other integer, score real)
      ), made as (
        insert into similar_lists (product, others, scores, made_at)
        select made.product, coalesce(array_agg(other order by score desc, other) filter (where other is not null), '{}'),
          coalesce(array_agg(score order by score desc, other) filter (where other is not null), '{}'), ${at.toISOString()}::timestamptz
        from unnest(${integerArray(lists.map(({ product }) => product))}) as made(product) left join given using (product)
        group by made.product
        on conflict (product) do update set others = excluded.others, scores = excluded.scores, made_at = excluded.made_at
      ), entering as (
        -- Into lists that are not made anew just now: where a product belongs, or stands with another score.
        select list.product, given.product as other, given.score from given join similar_lists list on list.product = given.other
        where given.other <> all(${integerArray(lists.map(({ product }) => product))}) and case
          when given.product = any(list.others) then list.scores[array_position(list.others, given.product)] <> given.score
          else cardinality(list.others) < ${keptSimilar} or given.score > list.scores[${keptSimilar}] end
      ), merged as (
        select product, other, score, row_number() over (partition by product order by score desc, other) as place from (
          select held.product, each.other, each.score
          from similar_lists held cross join lateral unnest(held.others, held.scores) as each(other, score)
          left join entering on entering.product = held.product and entering.other = each.other
          where held.product in (select product from entering) and entering.other is null
          union all
          select product, other, score from entering
        ) as all_of_them
      ), lists as (
        select product, array_agg(other order by place) as others, array_agg(score order by place) as scores
        from merged where place <= ${keptSimilar} group by product
      )
      update similar_lists held set others = lists.others, scores = lists.scores
      from lists where held.product = lists.product and held.others <> lists.others`);
  },

  refreshKinds: async () => {
    await tx.execute(sql`
      insert into category_kinds (category_id, claiming_share)
      select category_id, avg(is_claiming::integer) from products where is_published group by category_id order by category_id
      on conflict (category_id) do update set claiming_share = excluded.claiming_share`);
  },
});
