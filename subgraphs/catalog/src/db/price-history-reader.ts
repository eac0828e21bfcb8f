import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { Queryable } from "@novatech/postgres/database";
import { and, asc, gt, sql } from "drizzle-orm";
import { reductionAt, reductionWindowMs, stepsOf } from "../domain/price-history.ts";
import type { HistoryPart, PriceHistoryReader } from "../use-cases/price-ports.ts";
import { priceSchedules } from "./tables/prices.ts";
import { jsonRows, textArray } from "./text-array.ts";

/** A day more than what `reductionAt` can look at: a reduction of 30 days ago, and the 30 days before it. */
const lookBackMs = 2 * reductionWindowMs + 24 * 60 * 60 * 1000;

type Recent = {
  regular: { at: string; amount: string | null }[] | null;
  scheduled: { startsAt: string; endsAt: string; amount: string }[] | null;
};
type Step = { variant_id: string; at: number; regular: string | null; held: string | null };

/** Reads prices over time from PostgreSQL, as they are by the clock. */
export function createPostgresPriceHistoryReader(db: Queryable, clock: Clock): PriceHistoryReader {
  return {
    reductionsOf: async (places) => {
      const now = clock.now();
      const moment = sql`${now.toISOString()}::timestamptz`;
      const rows = await db.execute<Recent>(sql`
        select regular, scheduled
        from jsonb_to_recordset(${jsonRows(places.map((place, number) => ({ ...place, number })))})
          as wanted("variantId" text, currency text, number integer)
        cross join lateral (
          -- a price that is scheduled for long came down when it began
          select least(${addMilliseconds(now, -lookBackMs).toISOString()}::timestamptz, min(starts_at) - interval '31 days') as since
          from price_schedules
          where variant_id = "variantId" and price_schedules.currency = wanted.currency
            and starts_at <= ${moment} and ${moment} < ends_at
        ) as window_of
        cross join lateral (
          select jsonb_agg(jsonb_build_object('at', changed_at, 'amount', amount_minor::text) order by changed_at) as regular
          from price_changes
          where variant_id = "variantId" and price_changes.currency = wanted.currency and changed_at <= ${moment}
            and changed_at >= coalesce((
              select max(changed_at) from price_changes as older
              where older.variant_id = "variantId" and older.currency = wanted.currency and older.changed_at <= since
            ), '-infinity')
        ) as regular_of
        cross join lateral (
          select jsonb_agg(jsonb_build_object('startsAt', starts_at, 'endsAt', ends_at, 'amount', amount_minor::text)) as scheduled
          from price_schedules
          where variant_id = "variantId" and price_schedules.currency = wanted.currency
            and starts_at <= ${moment} and ends_at > since
        ) as scheduled_of
        order by number`);
      return rows.map(({ regular, scheduled }) =>
        reductionAt(
          stepsOf(
            (regular ?? []).map(({ at, amount }) => ({ changedAt: new Date(at), amountMinor: toAmount(amount) })),
            (scheduled ?? []).map(({ startsAt, endsAt, amount }) => ({
              startsAt: new Date(startsAt),
              endsAt: new Date(endsAt),
              amountMinor: BigInt(amount),
            })),
            now,
          ),
          now,
        ),
      );
    },
    scheduledOf: async (variantIds) => {
      const { id, variantId, currency, amountMinor, startsAt, endsAt } = priceSchedules;
      const rows = await db
        .select({ id, variantId, currency, amountMinor, startsAt, endsAt })
        .from(priceSchedules)
        .where(and(sql`${variantId} = any(${textArray(variantIds)})`, gt(endsAt, clock.now())))
        .orderBy(asc(startsAt), asc(id));
      return Map.groupBy(rows, (row) => row.variantId);
    },
    historyOf: async (variantIds, part) => {
      const rows = await db.execute<Step>(historyStatement(variantIds, part, clock.now()));
      return Map.groupBy(
        rows.map(({ variant_id: variantId, at, regular, held }) => {
          const regularMinor = toAmount(regular);
          const isScheduled = held !== null && regularMinor !== null;
          const amountMinor = isScheduled ? BigInt(held) : regularMinor;
          return {
            variantId,
            currency: part.currency,
            changedAt: new Date(Math.round(at)),
            regularMinor,
            amountMinor,
            isScheduled,
          };
        }),
        ({ variantId }) => variantId,
      );
    },
  };
}

const toAmount = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** The moments at which prices of variants changed, with what held from each on. A scheduled price's end is one once it has come. */
function historyStatement(variantIds: readonly string[], part: HistoryPart, now: Date) {
  const moment = sql`${now.toISOString()}::timestamptz`;
  const order = part.direction === "forward" ? sql`desc` : sql`asc`;
  return sql`
    select wanted.variant_id, extract(epoch from step.at)::float8 * 1000 as at, regular::text, held::text
    from unnest(${textArray(variantIds)}) as wanted(variant_id) cross join lateral (
      select at,
        (select amount_minor from price_changes
          where variant_id = wanted.variant_id and currency = ${part.currency} and changed_at <= at
          order by changed_at desc limit 1) as regular,
        (select amount_minor from price_schedules
          where variant_id = wanted.variant_id and currency = ${part.currency} and starts_at <= at and at < ends_at limit 1) as held
      from (
        select changed_at as at from price_changes where variant_id = wanted.variant_id and currency = ${part.currency}
        union select starts_at from price_schedules where variant_id = wanted.variant_id and currency = ${part.currency}
        union select ends_at from price_schedules where variant_id = wanted.variant_id and currency = ${part.currency}
      ) as moments
      where at <= ${moment}
        ${part.after ? sql`and at < ${part.after.toISOString()}::timestamptz` : sql``}
        ${part.before ? sql`and at > ${part.before.toISOString()}::timestamptz` : sql``}
      order by at ${order} limit ${part.limit}
    ) as step
    order by wanted.variant_id, step.at ${order}`;
}
