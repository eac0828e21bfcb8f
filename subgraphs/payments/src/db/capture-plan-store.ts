import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { CapturePlan } from "../domain/capture-plan.ts";
import type { CapturePlanStore, LeftShipment, NotedCredit } from "../use-cases/ports.ts";
import { toActionRow } from "./action-row.ts";
import { decodeCredit, encodeCredit } from "./credit-codec.ts";
import { allColumnsOf } from "./columns.ts";
import { fromPaymentRow } from "./payment-store.ts";
import { decodePlan, encodeCost, encodePlan } from "./plan-codec.ts";
import { credits, leftParcels, payments } from "./tables.ts";

/** Plans, parcels and credits in PostgreSQL, within one transaction. */
export function createPostgresCapturePlanStore(tx: Transaction): CapturePlanStore {
  /** Makes sure the order's row is there and locks it. An insert waits for another's; a plain lock would miss a row not committed yet. */
  const lockRow = async (orderId: string, plan: string | null): Promise<CapturePlan | null> => {
    const [row] = await tx.execute<{ plan: unknown }>(sql`
      insert into capture_plans as kept (order_id, plan) values (${orderId}, ${plan}::jsonb)
      on conflict (order_id) do update set plan = coalesce(kept.plan, excluded.plan) returning plan`);
    return row?.plan == null ? null : decodePlan(row.plan);
  };
  const unplannedParcels = async (orderId: string): Promise<readonly LeftShipment[]> => {
    const rows = await tx
      .select()
      .from(leftParcels)
      .where(and(eq(leftParcels.orderId, orderId), isNull(leftParcels.amountMinor)))
      .orderBy(asc(leftParcels.leftAt), asc(leftParcels.shipmentId));
    return rows.map(({ amountMinor: _amount, cost: _cost, ...parcel }) => parcel);
  };
  const unplannedCredits = async (orderId: string): Promise<readonly NotedCredit[]> => {
    const rows = await tx
      .select()
      .from(credits)
      .where(and(eq(credits.orderId, orderId), isNull(credits.refundMinor)))
      .orderBy(asc(credits.creditedAt), asc(credits.creditId), asc(credits.merchantOrderId));
    return rows.map(decodeCredit);
  };
  return {
    keep: async (orderId, plan) => {
      const first = await tx.execute(sql`
        insert into capture_plans (order_id, plan) values (${orderId}, ${encodePlan(plan)}::jsonb)
        on conflict (order_id) do nothing returning order_id`);
      // Nobody held the order's place: whoever notes a parcel or credit waits for us, and then finds the plan.
      if (first.length === 1) return { plan, parcels: [], credits: [] };
      const kept = (await lockRow(orderId, encodePlan(plan))) ?? plan;
      return { plan: kept, parcels: await unplannedParcels(orderId), credits: await unplannedCredits(orderId) };
    },
    lock: (orderId) => lockRow(orderId, null),
    addParcel: async (parcel) => {
      const added = await tx
        .insert(leftParcels)
        .values({ ...parcel, amountMinor: null, cost: null })
        .onConflictDoNothing()
        .returning({ shipmentId: leftParcels.shipmentId });
      return added.length === 1;
    },
    addCredits: async (noted) => {
      const rows = noted.map((credit) => ({ ...encodeCredit(credit), refundMinor: null }));
      const added = await tx.insert(credits).values(rows).onConflictDoNothing().returning();
      return added.map(decodeCredit);
    },
    save: async (orderId, plan, { parcels, credits: planned, actions, refunds, final }) => {
      const [limited] = await tx.execute<{ id: string }>(sql`
        with planned as (
          update capture_plans set plan = ${encodePlan(plan)}::jsonb where order_id = ${orderId}
        ), parcel as (
          update left_parcels parcel set amount_minor = row.amount_minor, cost = row.cost
          from jsonb_populate_recordset(null::left_parcels, ${allColumnsOf(
            parcels.map((parcel) => ({ ...parcel, cost: encodeCost(parcel.cost) })),
          )}::jsonb) row
          where parcel.shipment_id = row.shipment_id
        ), credit as (
          update credits credit set refund_minor = row.refund_minor, content = row.content
          from jsonb_populate_recordset(null::credits, ${allColumnsOf(
            planned.map(({ credit, refundMinor }) => ({ ...encodeCredit(credit), refundMinor })),
          )}::jsonb) row
          where credit.credit_id = row.credit_id and credit.merchant_order_id = row.merchant_order_id
        ), wanted as (
          insert into payment_actions
          select * from jsonb_populate_recordset(null::payment_actions, ${allColumnsOf(actions.map(toActionRow))}::jsonb)
        ), why as (
          insert into refunds
          select * from jsonb_populate_recordset(null::refunds, ${allColumnsOf(
            refunds.map(({ action: { id, paymentId }, ...refund }) => ({ id, paymentId, ...refund })),
          )}::jsonb)
        )
        update payments set final_minor = ${final?.finalMinor.toString() ?? null}::bigint
        where id = ${final?.paymentId ?? null}::text and final_minor is null returning id`);
      if (limited === undefined) return null;
      const [row] = await tx.select().from(payments).where(eq(payments.id, limited.id));
      return row ? fromPaymentRow(row) : null;
    },
  };
}
