import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { growthExponent, trendHalfLifeDays } from "../domain/decay.ts";
import type { ProductStore } from "../use-cases/ports.ts";
import { jsonRows, textArray } from "./rows.ts";

/** What a new product has of heat before anybody looked at it: as much as a hundredth of a purchase, so that a fresh shop shows its newest. */
const headStart = Math.log2(0.01);
/** A price that moved by more (a tenth) puts a product beside others. */
const movedPrice = Math.log(1.1);

/** Keeps products in a transaction of this database. */
export const createPostgresProductStore = (tx: Transaction): ProductStore => ({
  put: async (product) => {
    const { productId, version, categoryIds, brand, currency, features, isClaiming } = product;
    const cheapest = Math.min(...product.variants.flatMap(({ priceMinor }) => priceMinor ?? []));
    const priceMinor = Number.isFinite(cheapest) ? cheapest : null;
    const logPrice = logPriceOf(priceMinor);
    const heat = headStart + growthExponent(product.publishedAt, trendHalfLifeDays);
    const inStock = sql`not coalesce((
      select bool_and(coalesce(variants.is_out, false)) from unnest(${textArray(product.variants.map(({ variantId }) => variantId))}) as wanted(id)
      left join variants on variants.variant_id = wanted.id), false)`;
    const [row] = await tx.execute<{ number: number }>(sql`
      insert into products as held (product_id, version, is_published, is_in_stock, category_ids, category_id, brand, price_minor,
        currency, log_price, is_claiming, features, is_similar_due)
      values (${productId}, ${version}, true, ${inStock}, ${textArray(categoryIds)}, ${categoryIds.at(-1) ?? ""}, ${brand},
        ${priceMinor}::bigint, ${currency}, ${logPrice}::real, ${isClaiming}, ${JSON.stringify(features)}::jsonb, true)
      on conflict (product_id) do update set version = excluded.version, is_published = true, is_in_stock = excluded.is_in_stock,
        category_ids = excluded.category_ids, category_id = excluded.category_id, brand = excluded.brand,
        price_minor = excluded.price_minor, currency = excluded.currency, log_price = excluded.log_price,
        is_claiming = excluded.is_claiming, features = excluded.features,
        is_similar_due = held.is_similar_due or held.features <> excluded.features or held.category_id <> excluded.category_id
          or held.brand is distinct from excluded.brand or abs(held.similar_log_price - excluded.log_price) > ${movedPrice}
      where held.version < excluded.version
      returning number`);
    if (row === undefined) return;
    await tx.execute(sql`
      with given_variants as (
        select * from jsonb_to_recordset(${jsonRows(product.variants)}) as given("variantId" text, "priceMinor" bigint)
      ), let_go as (
        update variants set product = null where product = ${row.number} and variant_id not in (select "variantId" from given_variants)
      ), kept_variants as (
        insert into variants (variant_id, product, is_out, price_minor)
        select "variantId", ${row.number}, false, "priceMinor" from given_variants order by 1
        on conflict (variant_id) do update set product = excluded.product, price_minor = excluded.price_minor
      ), given_names as (
        select * from jsonb_to_recordset(${jsonRows(product.names)}) as given(name text, certainty real)
      ), old_names as (
        delete from model_names where product = ${row.number} and name not in (select name from given_names)
      ), kept_names as (
        insert into model_names (name, product, certainty) select name, ${row.number}, certainty from given_names
        on conflict (name, product) do update set certainty = excluded.certainty
      ), given_claims as (
        select * from jsonb_to_recordset(${jsonRows(product.claims)}) as given(name text, certainty real)
      ), old_claims as (
        delete from compatibility_claims where product = ${row.number} and name not in (select name from given_claims)
      ), kept_claims as (
        insert into compatibility_claims (name, product, certainty) select name, ${row.number}, certainty from given_claims
        on conflict (name, product) do update set certainty = excluded.certainty
      ), given_categories as (
        select distinct id from unnest(${textArray(["", ...categoryIds])}) as given(id)
      ), old_heat as (
        delete from category_heat where product = ${row.number} and category_id not in (select id from given_categories)
      )
      insert into category_heat (category_id, product, heat)
      select id, ${row.number}, coalesce((select heat from category_heat where category_id = '' and product = ${row.number}), ${heat}::float8)
      from given_categories order by 1
      on conflict (category_id, product) do nothing`);
  },

  hide: async (productId, version) => {
    await tx.execute(sql`
      update products set is_published = false, version = ${version} where product_id = ${productId} and version < ${version}`);
  },

  setPrice: async (variantId, { currency, amountMinor }) => {
    await tx.execute(sql`
      with priced as (
        update variants set price_minor = ${amountMinor}::bigint from products
        where variant_id = ${variantId} and products.number = variants.product and products.currency = ${currency}
        returning products.number
      ), cheapest as (
        select priced.number, least(${amountMinor}::bigint,
          (select min(price_minor) from variants where product = priced.number and variant_id <> ${variantId})) as minor
        from priced
      )
      update products set price_minor = minor, log_price = ln(greatest(minor, 1)),
        is_similar_due = is_similar_due or abs(similar_log_price - ln(greatest(minor, 1))) > ${movedPrice}
      from cheapest where cheapest.number = products.number`);
  },

  setStock: async (variantId, isOut) => {
    await tx.execute(sql`
      with told as (
        insert into variants (variant_id, is_out) values (${variantId}, ${isOut})
        on conflict (variant_id) do update set is_out = excluded.is_out
        returning product
      )
      update products set is_in_stock = not ${isOut} or exists (
        select from variants where variants.product = told.product and variant_id <> ${variantId} and not is_out)
      from told where products.number = told.product`);
  },
});

const logPriceOf = (priceMinor: number | null): number => (priceMinor === null ? 0 : Math.log(Math.max(1, priceMinor)));
