import { minorUnits } from "@novatech/contracts/event";
import type { Transaction } from "@novatech/postgres/database";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { CapturePlan } from "../domain/capture-plan.ts";
import type { CapturePlanStore, LeftShipment } from "../use-cases/ports.ts";
import { allColumnsOf } from "./columns.ts";
import { leftParcels } from "./tables.ts";

const planCodec = z.object({
  lines: z.array(
    z.object({
      lineId: z.string(),
      merchantOrderId: z.string(),
      quantity: z.number().int().positive(),
      grossMinor: minorUnits,
      leftUnits: z.number().int().nonnegative(),
    }),
  ),
  merchantOrders: z.array(
    z.object({ merchantOrderId: z.string(), shippingMinor: minorUnits, isShippingTaken: z.boolean() }),
  ),
});

const encodePlan = (plan: CapturePlan): string =>
  JSON.stringify(z.encode(planCodec, plan as z.output<typeof planCodec>));
const decodePlan = (json: unknown): CapturePlan => z.decode(planCodec, json as never);

/** Plans and parcels in PostgreSQL, within one transaction. */
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
    return rows.map(({ amountMinor: _none, ...parcel }) => parcel);
  };
  return {
    keep: async (orderId, plan) => {
      const first = await tx.execute(sql`
        insert into capture_plans (order_id, plan) values (${orderId}, ${encodePlan(plan)}::jsonb)
        on conflict (order_id) do nothing returning order_id`);
      // Nobody held the order's place: whoever notes a parcel waits for us, and then finds the plan.
      if (first.length === 1) return { plan, parcels: [] };
      const kept = (await lockRow(orderId, encodePlan(plan))) ?? plan;
      return { plan: kept, parcels: await unplannedParcels(orderId) };
    },
    lock: (orderId) => lockRow(orderId, null),
    addParcel: async (parcel) => {
      const added = await tx
        .insert(leftParcels)
        .values({ ...parcel, amountMinor: null })
        .onConflictDoNothing()
        .returning({ shipmentId: leftParcels.shipmentId });
      return added.length === 1;
    },
    save: async (orderId, plan, amounts, captures) => {
      await tx.execute(sql`
        with planned as (
          update capture_plans set plan = ${encodePlan(plan)}::jsonb where order_id = ${orderId}
        ), parcel as (
          update left_parcels parcel set amount_minor = row.amount_minor
          from jsonb_populate_recordset(null::left_parcels, ${allColumnsOf(amounts)}::jsonb) row
          where parcel.shipment_id = row.shipment_id
        )
        insert into payment_actions
        select * from jsonb_populate_recordset(null::payment_actions, ${allColumnsOf(captures)}::jsonb)`);
    },
  };
}
