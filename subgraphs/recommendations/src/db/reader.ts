import type { Queryable } from "@novatech/postgres/database";
import { type SQL, sql } from "drizzle-orm";
import { growthNow, pairHalfLifeDays } from "../domain/decay.ts";
import { leastCertainty } from "../domain/compatibility.ts";
import type { Interaction, Neighbour } from "../domain/personal.ts";
import type { Scored } from "../domain/recommendation.ts";
import type { PairKind, RecommendationReader, ScoredByProduct } from "../use-cases/ports.ts";
import { textArray } from "./rows.ts";

/** So many of a product's strongest pairs are looked at, and so many of a category's hottest products: what a read costs does not grow with them. */
const lookedAt = 200;
/** The same for each of the many things a person did. */
const lookedAtEach = 60;
/** So many more of a category's hottest are looked at than are shown, for those that cannot be ordered. */
const spare = 30;
/** A pair that was seen so often is half believed: one chance meeting makes nothing. */
const shrinkage = { bought: 2, viewed: 4 };
/** What everybody buys anyway counts for less: the power of a neighbour's own sum that its score is divided by. */
const popularityPenalty = 0.3;
/** Where more than this share of a category's products say what they fit, they are accessories all. */
const accessoryShare = 0.2;
/** What something goes with costs at least this share of it, and of the dearest product of that name: a fuser is not the printer it is named after. */
const hostPrice = { ofAccessory: Math.log(0.5), ofNamesake: Math.log(0.3) };

const isShown = sql`shown.is_published and shown.is_in_stock`;

type ScoredRow = { parent: string; product_id: string; score: number };

/** The questions of the graph to this database. */
export function createPostgresRecommendationReader(db: Queryable, now: () => Date): RecommendationReader {
  const byParent = async (statement: SQL): Promise<ScoredByProduct> => {
    const rows = await db.execute<ScoredRow>(statement);
    const scored = new Map<string, Scored[]>();
    for (const { parent, product_id: productId, score } of rows) {
      const list = scored.get(parent) ?? [];
      scored.set(parent, list);
      list.push({ productId, score });
    }
    return scored;
  };

  /**
   * The strongest neighbours of the product `parent.number`: which share of those who bought (viewed) it did so with the neighbour, less
   * where the neighbour is popular anyway and where few did. Source: Deshpande, Karypis, "Item-Based Top-N Recommendation Algorithms",
   * ACM Transactions on Information Systems 22 (2004), conditional probability-based similarity.
   */
  const strongest = (kind: PairKind, limit: number, looked: number): SQL => {
    const own = sql.raw(kind);
    const one = growthNow(now(), pairHalfLifeDays);
    return sql`
      select shown.product_id, shown.category_id,
        least(1, pair.weight / mine.${own}) / power(1 + theirs.${own} / ${one}::float8, ${popularityPenalty}::float8)
          * pair.weight / (pair.weight + ${shrinkage[kind] * one}::float8) as score
      from (
        select other, weight from ${sql.raw(`${kind}_pairs`)} where product = parent.number and weight > 0 order by weight desc limit ${looked}
      ) as pair
      join interest theirs on theirs.product = pair.other and theirs.${own} > 0
      join products shown on shown.number = pair.other and ${isShown}
      order by score desc, shown.number limit ${limit}`;
  };

  return {
    together: (kind, productIds, first) =>
      byParent(sql`
        select parent.product_id as parent, near.product_id, near.score
        from products parent join interest mine on mine.product = parent.number and mine.${sql.raw(kind)} > 0
        cross join lateral (${strongest(kind, first, lookedAt)}) as near
        where parent.product_id = any(${textArray(productIds)})
        order by 1, near.score desc`),

    popularBeside: (productIds, first) =>
      byParent(sql`
        select parent.product_id as parent, hot.product_id, power(2, hot.heat - hot.hottest) / 10 as score
        from products parent
        cross join lateral unnest(parent.category_ids) with ordinality as category(id, depth)
        cross join lateral (
          select shown.product_id, near.heat, max(near.heat) over () as hottest from (
            select product, heat from category_heat where category_id = category.id order by heat desc limit ${first + spare}
          ) as near join products shown on shown.number = near.product and ${isShown} and shown.number <> parent.number
          order by near.heat desc limit ${first}
        ) as hot
        where parent.product_id = any(${textArray(productIds)})
        order by 1, category.depth desc, hot.heat desc`),

    similar: (productIds, first) =>
      byParent(sql`
        select parent.product_id as parent, near.product_id, near.score
        from products parent join similar_lists list on list.product = parent.number
        cross join lateral (
          select shown.product_id, each.score, each.place
          from unnest(list.others, list.scores) with ordinality as each(other, score, place)
          join products shown on shown.number = each.other and ${isShown} and shown.category_id = parent.category_id
          order by each.place limit ${first}
        ) as near
        where parent.product_id = any(${textArray(productIds)})
        order by 1, near.place`),

    accessories: (productIds, first) =>
      byParent(sql`
        select parent.product_id as parent, near.product_id, near.score
        from products parent
        cross join lateral (
          select shown.product_id, max(pair.score) as score, max(hot.heat) as heat
          from (
            select claim.product as other, called.certainty * claim.certainty as score, parent.number as host, claim.product as accessory, called.name
            from model_names called join compatibility_claims claim on claim.name = called.name
            where called.product = parent.number and not parent.is_claiming
            union all
            select called.product, called.certainty * claim.certainty, called.product, parent.number, called.name
            from compatibility_claims claim join model_names called on called.name = claim.name
            where claim.product = parent.number
          ) as pair
          join products shown on shown.number = pair.other and ${isShown} and shown.number <> parent.number
          join products host on host.number = pair.host and not host.is_claiming
          join products accessory on accessory.number = pair.accessory
          left join category_kinds kind on kind.category_id = host.category_id
          left join category_heat hot on hot.category_id = '' and hot.product = shown.number
          where pair.score >= ${leastCertainty} and coalesce(kind.claiming_share, 0) < ${accessoryShare}
            and host.log_price >= accessory.log_price + ${hostPrice.ofAccessory}
            and not exists (
              select from model_names namesake join products dear on dear.number = namesake.product
              where namesake.name = pair.name and not dear.is_claiming and dear.log_price > host.log_price - ${hostPrice.ofNamesake})
          group by shown.product_id
          order by max(pair.score) desc, max(hot.heat) desc nulls last, shown.product_id limit ${first}
        ) as near
        where parent.product_id = any(${textArray(productIds)})
        order by 1, near.score desc, near.heat desc nulls last, near.product_id`),

    hottest: async (categoryId, first) => {
      const rows = await db.execute<{ product_id: string; score: number }>(sql`
        select product_id, power(2, heat - max(heat) over ()) as score from (
          select shown.product_id, hot.heat from (
            select product, heat from category_heat where category_id = ${categoryId ?? ""} order by heat desc limit ${lookedAt + first}
          ) as hot join products shown on shown.number = hot.product and ${isShown}
          order by hot.heat desc limit ${first}
        ) as hottest order by heat desc`);
      return rows.map(({ product_id: productId, score }) => ({ productId, score }));
    },

    interactions: async (person, limit) => {
      const rows = await db.execute<{ product_id: string; kind: Interaction["kind"] }>(sql`
        select product_id, kind from (
          (select product, bought_at as at, 'bought' as kind from purchases where person = ${person} and not is_taken_back
             order by bought_at desc limit ${limit})
          union all
          (select product, viewed_at, 'viewed' from person_views where person = ${person} order by viewed_at desc limit ${limit})
        ) as done join products on number = product
        where exists (select from preferences where preferences.person = ${person} and is_personal)
        order by at desc, product_id`);
      return rows.map(({ product_id: productId, kind }) => ({ productId, kind }));
    },

    neighbours: async (productIds, perProduct) => {
      const one = (kind: PairKind): SQL => sql`
        select parent.product_id as of, near.product_id, near.category_id, near.score, ${kind} as kind
        from products parent join interest mine on mine.product = parent.number and mine.${sql.raw(kind)} > 0
        cross join lateral (${strongest(kind, perProduct, lookedAtEach)}) as near
        where parent.product_id = any(${textArray(productIds)})`;
      const rows = await db.execute<{
        of: string;
        product_id: string;
        category_id: string;
        score: number;
        kind: PairKind;
      }>(sql`${one("bought")} union all ${one("viewed")}`);
      return rows.map(({ of, product_id: productId, category_id: categoryId, score, kind }): Neighbour => ({
        of,
        productId,
        kind,
        score,
        categoryId,
      }));
    },

    recentViews: async (person, first) => {
      const rows = await db.execute<{ product_id: string; place: number; count: number }>(sql`
        select shown.product_id from person_views join products shown on shown.number = product and shown.is_published
        where person = ${person} and viewed_at > ${new Date(now().getTime() - viewsShownMs).toISOString()}::timestamptz
          and exists (select from preferences where preferences.person = ${person} and is_personal)
        order by viewed_at desc, shown.number limit ${first}`);
      return rows.map(({ product_id: productId }, place) => ({ productId, score: 1 / (1 + place) }));
    },

    personal: async (persons) => {
      const rows = await db.execute<{ person: string; is_personal: boolean }>(
        sql`select person, is_personal from preferences where person = any(${textArray(persons)})`,
      );
      return new Map(rows.map((row) => [row.person, row.is_personal]));
    },
  };
}

/** What somebody looked at is shown for 90 days. */
const viewsShownMs = 90 * 24 * 60 * 60 * 1000;
