import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import type { Features } from "../domain/features.ts";
import { keptSimilar } from "../domain/likeness.ts";
import type { Comparable, SimilarStore } from "../use-cases/ports.ts";
import { integerArray, jsonRows } from "./rows.ts";

/** So many products of its kind are looked at on either side of a product's price. */
const reach = 150;

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
          (select number from products where category_id = mine.category_id and (log_price, number) <= (mine.log_price, mine.number)
             and is_published order by log_price desc, number desc limit ${reach})
          union all
          (select number from products where category_id = mine.category_id and (log_price, number) > (mine.log_price, mine.number)
             and is_published order by log_price, number limit ${reach})
        ) as candidate
      )
      select number, category_id, brand, price_minor, log_price, features from near join products using (number)`);
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
      ), touched as (
        -- Lists that are not made anew just now and in which a product of this batch belongs, or stands with another score.
        select list.product, list.others, list.scores from similar_lists list
        where list.product in (select other from given) and list.product not in (select product from given)
      ), merged as (
        select touched.product, each.other, each.score,
          row_number() over (partition by touched.product order by each.score desc, each.other) as place
        from touched cross join lateral (
          select held.other, held.score from unnest(touched.others, touched.scores) as held(other, score)
          where not exists (select from given where given.product = held.other and given.other = touched.product)
          union all
          select given.product, given.score from given where given.other = touched.product
        ) as each
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
