import type { Transaction } from "@novatech/postgres/database";
import { timerInsertion, timerNotice } from "@novatech/postgres/timers";
import { sql } from "drizzle-orm";
import type { PeopleStore } from "../use-cases/ports-people.ts";

/** The timer after which a buyer is asked for a review; its key is the order's id. */
export const reviewTimer = "review-request";

/** Whose orders are and who consented, in PostgreSQL, in one transaction. */
export const createPostgresPeopleStore = (tx: Transaction): PeopleStore => ({
  noteOrder: async (orderId, customerId, orderNumber) => {
    await tx.execute(sql`
      insert into order_people (order_id, customer_id, number) values (${orderId}, ${customerId}, ${orderNumber}) on conflict do nothing`);
  },
  ofOrder: async (orderId) => {
    const [row] = await tx.execute<{ customer_id: string | null; number: string }>(sql`
      select customer_id, number from order_people where order_id = ${orderId}`);
    const customerId = row?.customer_id ?? null;
    return {
      to: customerId === null ? { kind: "ORDER", orderId } : { kind: "USER", userId: customerId },
      orderNumber: row?.number ?? null,
    };
  },
  claimOrder: async (orderId, customerId) => {
    await tx.execute(sql`update order_people set customer_id = ${customerId} where order_id = ${orderId}`);
  },
  setConsent: async (userId, allowsMarketing, at) => {
    const moment = sql`${at.toISOString()}::timestamptz`;
    await tx.execute(sql`
      insert into preferences (recipient, allows_marketing, consent_at, updated_at) values (${userId}, ${allowsMarketing}, ${moment}, ${moment})
      on conflict (recipient) do update set allows_marketing = excluded.allows_marketing, consent_at = excluded.consent_at
      where preferences.consent_at is null or preferences.consent_at <= excluded.consent_at`);
  },
  askForReview: async (orderId, dueAt) => {
    const consented = sql`exists (
      select from order_people join preferences on preferences.recipient = order_people.customer_id
      where order_people.order_id = ${orderId} and preferences.allows_marketing)`;
    await tx.execute(sql`
      with written as (${timerInsertion({ kind: reviewTimer, key: orderId, dueAt }, consented)})
      select ${timerNotice(dueAt)} from written`);
  },
});
