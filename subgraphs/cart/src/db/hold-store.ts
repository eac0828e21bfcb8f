import type { Queryable } from "@novatech/postgres/database";
import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { countsIn, type HoldState } from "../domain/promotion-hold.ts";
import type { HoldStore } from "../use-cases/ports.ts";
import { fromPromotionRow } from "./promotion-row.ts";
import { fromQuoteRow } from "./quote-row.ts";
import { promotionAttempts, promotionCustomers, promotions, promotionUses, quotes } from "./tables.ts";

/** Uses of promotions that check-outs hold, inside a transaction. */
export const createPostgresHoldStore = (tx: Queryable): HoldStore => ({
  wanted: async (quoteId) => {
    const [row] = await tx.select().from(quotes).where(eq(quotes.id, quoteId));
    if (!row) return null;
    const quote = fromQuoteRow(row);
    const counted = quote.promotions.filter((promotion) => promotion.isCounted);
    return {
      promotionIds: counted.map((promotion) => promotion.promotionId),
      customerId: quote.customerId,
      quotedAt: quote.createdAt,
    };
  },
  lock: async (promotionIds, customerId) => {
    if (promotionIds.length === 0) return [];
    // Two statements: the uses of a customer are read after the promotions are locked, which every move of them waits for.
    const locked = await tx
      .select()
      .from(promotions)
      .where(inArray(promotions.id, [...promotionIds]))
      .orderBy(asc(promotions.id))
      .for("update");
    const customers =
      customerId === null
        ? []
        : await tx
            .select()
            .from(promotionCustomers)
            .where(
              and(
                inArray(promotionCustomers.promotionId, [...promotionIds]),
                eq(promotionCustomers.customerId, customerId),
              ),
            );
    return promotionIds.toSorted().map((promotionId) => {
      const row = locked.find((one) => one.id === promotionId);
      const own = customers.find((one) => one.promotionId === promotionId);
      return {
        promotionId,
        promotion: row ? fromPromotionRow(row) : null,
        usesOfCustomer: own ? own.usesHeld + own.usesUsed : 0,
      };
    });
  },
  decide: async ({ attemptId, state, customerId, promotionIds, decidedAt, expiresAt }) => {
    const { held } = countsIn(state);
    const [decided] = await tx.execute<{ count: number }>(sql`
      with decided as (
        insert into promotion_attempts (attempt_id, state, customer_id, decided_at, expires_at)
        values (${attemptId}, ${state}, ${customerId}, ${decidedAt.toISOString()}::timestamptz,
          ${expiresAt?.toISOString() ?? null}::timestamptz)
        on conflict do nothing returning attempt_id, customer_id
      ), use as (
        insert into promotion_uses (attempt_id, promotion_id)
        select attempt_id, wanted.id from decided,
          jsonb_array_elements_text(${JSON.stringify(held === 1 ? promotionIds : [])}::jsonb) as wanted(id)
        returning promotion_id
      ), counted as (
        update promotions set uses_held = uses_held + 1 from use where promotions.id = use.promotion_id
        returning promotions.id, usage_limit_per_customer
      ), of_customer as (
        insert into promotion_customers as own (promotion_id, customer_id, uses_held, uses_used, usage_limit)
        select counted.id, decided.customer_id, 1, 0, usage_limit_per_customer from counted, decided
        where decided.customer_id is not null
        on conflict (promotion_id, customer_id) do update
        set uses_held = own.uses_held + 1, usage_limit = excluded.usage_limit
      )
      select count(*)::integer as count from decided`);
    return decided?.count === 1;
  },
  close: async (attemptId, at) => {
    const [row] = await tx.execute<{ state: HoldState }>(sql`
      insert into promotion_attempts as known (attempt_id, state, decided_at)
      values (${attemptId}, 'CLOSED', ${at.toISOString()}::timestamptz)
      on conflict (attempt_id) do update set state = known.state returning state`);
    if (!row) throw new Error(`the attempt ${attemptId} is gone right after it was written`);
    return row.state;
  },
  move: async (attemptId, from, to) => {
    const [moved] = await tx.execute<{ count: number }>(
      sql`with ${holdMoved(attemptId, from, to)} select count(*)::integer as count from hold`,
    );
    return moved?.count === 1;
  },
  find: async (attemptId) => {
    const [attempt] = await tx
      .select()
      .from(promotionAttempts)
      .where(eq(promotionAttempts.attemptId, attemptId))
      .for("update");
    if (!attempt) return null;
    const uses = await tx
      .select({ promotionId: promotionUses.promotionId })
      .from(promotionUses)
      .where(eq(promotionUses.attemptId, attemptId));
    const { state, customerId } = attempt;
    return { state, customerId, promotionIds: uses.map((use) => use.promotionId) };
  },
  extend: async (attemptId, until, latestMs) => {
    const [row] = await tx.execute<{ expires_at: string }>(sql`
      update promotion_attempts set expires_at = greatest(expires_at,
        least(${until.toISOString()}::timestamptz, decided_at + ${latestMs}::double precision * interval '1 millisecond'))
      where attempt_id = ${attemptId} and state = 'HELD' returning expires_at`);
    return row ? new Date(row.expires_at) : null;
  },
  sweep: async (decidedBefore) => {
    await tx.execute(sql`
      delete from promotion_attempts
      where decided_at < ${decidedBefore.toISOString()}::timestamptz and state not in ('HELD', 'USED')`);
  },
});

/**
 * What `move` sends, to stand in a `with` of a statement: `hold` is the attempt when it moved, empty when it is in another state.
 * The promotions are locked in one order, so that two attempts with the same promotions cannot wait for each other.
 */
export function holdMoved(attemptId: string, from: HoldState, to: HoldState): SQL {
  const [before, after] = [countsIn(from), countsIn(to)];
  const counters = sql`uses_held = one.uses_held + ${after.held - before.held}::integer,
    uses_used = one.uses_used + ${after.used - before.used}::integer`;
  // Asked against the limit of today when a use is taken, left as it was when one is settled or given back: a limit may have been lowered.
  const takes = after.held + after.used > before.held + before.used;
  const limit = takes ? sql`counted.usage_limit_per_customer` : sql`one.usage_limit`;
  return sql`
    hold as (
      update promotion_attempts set state = ${to} where attempt_id = ${attemptId} and state = ${from}
      returning attempt_id, customer_id
    ), use as (
      select promotion_id, customer_id from hold join promotion_uses using (attempt_id)
    ), locked as (
      select id from promotions where id in (select promotion_id from use) order by id for update
    ), counted as (
      update promotions one set ${counters} from locked where one.id = locked.id
      returning one.id, one.usage_limit_per_customer
    ), of_customer as (
      update promotion_customers one set ${counters}, usage_limit = ${limit} from use, counted
      where one.promotion_id = use.promotion_id and one.customer_id = use.customer_id and counted.id = use.promotion_id
    )`;
}
