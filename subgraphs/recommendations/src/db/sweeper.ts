import { addMilliseconds } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import { sql } from "drizzle-orm";
import { growthNow, pairHalfLifeDays } from "../domain/decay.ts";
import { sameViewMs } from "../domain/views.ts";
import type { Sweeper } from "../use-cases/ports.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** How long things are kept. */
const keptDays = { visits: 30, personViews: 90, guestPurchases: 100, personPurchases: 730 };
/** A pair that counts for less than so many purchases or visits of today says nothing any more. */
const faintPair = 0.02;
/** Lists of similar products are made anew after so many days: what changed about others is told to them by then. */
const similarDays = 14;
/** At most so many rows of each table go at once; the rest goes the next time. */
const atOnce = 5000;

/** Forgets what is old in a transaction of this database. */
export const createPostgresSweeper = (tx: Transaction): Sweeper => ({
  sweep: async (now) => {
    const before = (milliseconds: number): string => addMilliseconds(now, -milliseconds).toISOString();
    const faint = faintPair * growthNow(now, pairHalfLifeDays);
    const [row] = await tx.execute<{ count: number }>(sql`
      with visited as (
        delete from visits where ctid = any(array(
          select ctid from visits where is_learned and viewed_at < ${before(keptDays.visits * dayMs)}::timestamptz limit ${atOnce}))
        returning 1
      ), counted as (
        delete from visits where ctid = any(array(
          select ctid from visits where is_count_only and is_learned and viewed_at < ${before(sameViewMs)}::timestamptz limit ${atOnce}))
        returning 1
      ), looked_at as (
        delete from person_views where ctid = any(array(
          select ctid from person_views where viewed_at < ${before(keptDays.personViews * dayMs)}::timestamptz
            or not exists (select from preferences where preferences.person = person_views.person and is_personal)
          limit ${atOnce}))
        returning 1
      ), nobodys as (
        update purchases set person = null where person is not null
          and not exists (select from preferences where preferences.person = purchases.person and is_personal)
      ), ordered as (
        delete from purchases where ctid = any(array(
          select ctid from purchases where lesson = 0 and bought_at < ${before(keptDays.guestPurchases * dayMs)}::timestamptz
            and (person is null or bought_at < ${before(keptDays.personPurchases * dayMs)}::timestamptz)
          order by bought_at limit ${atOnce}))
        returning 1
      ), bought as (
        delete from bought_pairs where ctid = any(array(select ctid from bought_pairs where weight < ${faint} limit ${atOnce})) returning 1
      ), viewed as (
        delete from viewed_pairs where ctid = any(array(select ctid from viewed_pairs where weight < ${faint} limit ${atOnce})) returning 1
      ), renewed as (
        update products set is_similar_due = true where number in (
          select product from similar_lists where made_at < ${before(similarDays * dayMs)}::timestamptz order by made_at limit ${atOnce})
      )
      select ((select count(*) from visited) + (select count(*) from counted) + (select count(*) from looked_at)
        + (select count(*) from ordered) + (select count(*) from bought) + (select count(*) from viewed))::integer as count`);
    return row?.count ?? 0;
  },
});
