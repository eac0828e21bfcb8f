import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { type CapturePlan, isBegun, planCapture } from "../domain/capture-plan.ts";
import type { Payment, PaymentAction } from "../domain/payment.ts";
import type { LeftShipment, TransactionPorts } from "./ports.ts";

type Deps = { readonly clock: Clock; readonly ids: IdSource };

/** There is an order: keeps what may be taken for it, and takes what is due for parcels that left before it was heard of. */
export async function keepCapturePlan(
  ports: TransactionPorts,
  deps: Deps,
  orderId: string,
  plan: CapturePlan,
): Promise<void> {
  const kept = await ports.plans.keep(orderId, plan);
  await planFor(ports, deps, orderId, kept.plan, kept.parcels);
}

/** A parcel left: what is due for it is taken, at once or when the order is heard of. A known parcel changes nothing. */
export async function captureForParcel(ports: TransactionPorts, deps: Deps, parcel: LeftShipment): Promise<void> {
  if (!(await ports.plans.addParcel(parcel))) return;
  // Locks the order's place: of this and the order's own event, whichever comes second sees the other.
  const plan = await ports.plans.lock(parcel.orderId);
  if (plan !== null) await planFor(ports, deps, parcel.orderId, plan, [parcel]);
}

async function planFor(
  ports: TransactionPorts,
  { clock, ids }: Deps,
  orderId: string,
  kept: CapturePlan,
  parcels: readonly LeftShipment[],
): Promise<void> {
  if (parcels.length === 0) return;
  const payment = await ports.payments.paymentOf(orderId);
  if (payment === null) throw new Error(`a parcel of the order ${orderId} left, which has no payment`);
  const now = clock.now();
  let plan = kept;
  const captures: PaymentAction[] = [];
  const amounts: { shipmentId: string; amountMinor: bigint }[] = [];
  for (const parcel of parcels) {
    const planned = planCapture(plan, parcel);
    amounts.push({ shipmentId: parcel.shipmentId, amountMinor: planned.amountMinor });
    const amountMinor = amountToTake(payment, plan, planned.amountMinor);
    plan = planned.plan;
    if (amountMinor === 0n) continue;
    captures.push({
      id: ids.next("pact"),
      paymentId: payment.id,
      kind: "CAPTURE",
      status: "REQUESTED",
      shipmentId: parcel.shipmentId,
      amountMinor,
      refusals: 0,
      tries: 0,
      reason: null,
      requestedAt: now,
      settledAt: null,
    });
  }
  await ports.plans.save(orderId, plan, amounts, captures);
  for (const { shipmentId } of captures) if (shipmentId !== null) await ports.schedule("capture", shipmentId, now);
}

/** What is taken for a parcel that costs `dueMinor`. Of a hold that can be taken only once: everything with the first parcel that costs something. */
function amountToTake(payment: Payment, before: CapturePlan, dueMinor: bigint): bigint {
  if (!payment.isTakenOnce || dueMinor === 0n) return dueMinor;
  return isBegun(before) ? 0n : payment.authorizedMinor;
}
