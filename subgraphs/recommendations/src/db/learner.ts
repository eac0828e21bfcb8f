import type { Transaction } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { epoch, pairHalfLifeDays, trendHalfLifeDays } from "../domain/decay.ts";
import type { Learner, PairKind } from "../use-cases/ports.ts";

/** How many other products of an order each is paired with: an order of 500 products costs 500 times this, not 250,000. */
const maxPartners = 29;
/** A purchase goes with what the same person bought up to so long before, as far as these many products back, less than with what lay in the same basket. */
const earlier = { days: 90, products: 10, weight: 0.5 };
/** A view goes with what the same visitor looked at up to so long before, as far as these many products back. */
const visit = { hours: 24, products: 10 };
/** How much a purchase and a view heat a product. */
const heatOf = { bought: 1, viewed: 0.05 };

const ln2 = Math.LN2;

/** A weight of 1 at a moment, as it is stored. See domain/decay.ts. */
const grown = (at: SQL): SQL =>
  sql`exp(${ln2}::float8 * extract(epoch from ${at} - ${epoch.toISOString()}::timestamptz)::float8 / ${pairHalfLifeDays * 86_400}::float8)`;

/** The same for heat, as an exponent of 2. */
const growth = (at: SQL): SQL =>
  sql`(extract(epoch from ${at} - ${epoch.toISOString()}::timestamptz)::float8 / ${trendHalfLifeDays * 86_400}::float8)`;

/** Learns in a transaction of this database: one statement a batch, whatever is in it. */
export const createPostgresLearner = (tx: Transaction): Learner => ({
  learnPurchases: (limit) =>
    run(
      tx,
      sql`
      with batch as materialized (
        select order_id, product, person, bought_at as at, basket_size, lesson, ${grown(sql`bought_at`)} as weight
        from purchases where lesson <> 0 order by bought_at limit ${limit} for update skip locked
      ), done as (
        update purchases held set lesson = 0 from batch where held.order_id = batch.order_id and held.product = batch.product
      ), together as (
        select batch.product, partner.product as other, lesson * weight * ${ln2} / ln(batch.basket_size) as weight
        from batch cross join lateral (
          select product from purchases where order_id = batch.order_id and product <> batch.product order by product limit ${maxPartners}
        ) as partner
        where basket_size > 1
        union all
        select pair.product, pair.other, lesson * weight * ${earlier.weight}
        from batch cross join lateral (
          select before.product from purchases before
          where before.person = batch.person and before.bought_at <= at and before.bought_at > at - ${earlier.days} * interval '1 day'
            and before.order_id <> batch.order_id and before.product <> batch.product
          order by before.bought_at desc, before.order_id, before.product limit ${earlier.products}
        ) as before
        cross join lateral (values (batch.product, before.product), (before.product, batch.product)) as pair(product, other)
      ), ${sums("bought")}, ${heated(heatOf.bought, sql`where lesson > 0`)}
      select count(*)::integer as count from batch`,
    ),
  learnVisits: (limit) =>
    run(
      tx,
      sql`
      with batch as materialized (
        select visitor, product, viewed_at as at, is_count_only, 1 as lesson, ${grown(sql`viewed_at`)} as weight
        from visits where not is_learned order by viewed_at limit ${limit} for update skip locked
      ), done as (
        update visits held set is_learned = true from batch
        where held.visitor = batch.visitor and held.viewed_at = batch.at and held.product = batch.product
      ), together as (
        select pair.product, pair.other, weight
        from batch cross join lateral (
          select distinct recent.product from (
            select before.product from visits before
            where before.visitor = batch.visitor and not before.is_count_only and before.product <> batch.product
              and before.viewed_at <= at and before.viewed_at > at - ${visit.hours} * interval '1 hour'
            order by before.viewed_at desc, before.product limit ${visit.products}
          ) as recent
        ) as before
        cross join lateral (values (batch.product, before.product), (before.product, batch.product)) as pair(product, other)
        where not batch.is_count_only
      ), ${sums("viewed")}, ${heated(heatOf.viewed, sql``)}
      select count(*)::integer as count from batch`,
    ),
});

async function run(tx: Transaction, statement: SQL): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(statement);
  return row?.count ?? 0;
}

/** Adds what was found together to the pairs, and each product's own sum. Rows are locked in one order. */
const sums = (kind: PairKind): SQL => {
  const pairs = sql.raw(`${kind}_pairs`);
  const own = sql.raw(kind);
  const [bought, viewed] = kind === "bought" ? [sql`sum(lesson * weight)`, sql`0`] : [sql`0`, sql`sum(weight)`];
  return sql`paired as (
    insert into ${pairs} as held (product, other, weight)
    select product, other, sum(weight) as weight from together group by product, other order by product, other
    on conflict (product, other) do update set weight = greatest(0, held.weight + excluded.weight)
  ), summed as (
    insert into interest as held (product, bought, viewed)
    select product, ${bought}, ${viewed} from batch group by product order by product
    on conflict (product) do update set ${own} = greatest(0, held.${own} + excluded.${own})
  )`;
};

/**
 * Adds to the heat of each product in its categories and in all. Sums of powers of 2 are added as their logarithms, which never overflow:
 * log2(2^a + 2^b) = max(a, b) + log2(1 + 2^-|a - b|).
 */
const heated = (weight: number, where: SQL): SQL => sql`latest as (
    select product, max(${growth(sql`at`)}) as top from batch ${where} group by product
  ), hotter as (
    select product, top + ln(sum(${weight}::float8 * exp(${ln2}::float8 * (${growth(sql`at`)} - top)))) / ${ln2}::float8 as heat
    from batch join latest using (product) ${where} group by product, top
  ), heated as (
    insert into category_heat as held (category_id, product, heat)
    select category.id, hotter.product, hotter.heat
    from hotter join products on products.number = hotter.product
    cross join lateral (select distinct id from unnest(category_ids || ''::text) as category(id)) as category
    order by 1, 2
    on conflict (category_id, product) do update
    set heat = greatest(held.heat, excluded.heat) + ln(1 + exp(-${ln2}::float8 * abs(held.heat - excluded.heat))) / ${ln2}::float8
  )`;
