import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import {
  addParts,
  type CapturePlan,
  isExhausted,
  type ParcelCost,
  partsLeft,
  partsOfParcel,
  planCredit,
  planParcel,
  sumOfParcel,
  sumOfParts,
} from "../domain/capture-plan.ts";
import { type MoneyPart, newAction, type Payment, type PaymentAction, restOf } from "../domain/payment.ts";
import type { LeftShipment, NotedCredit, RefundRequest, TransactionPorts, Unplanned } from "./ports.ts";
import { requestRelease } from "./release-hold.ts";
import { stepOf } from "./step-key.ts";

type Deps = { readonly clock: Clock; readonly ids: IdSource };

/** There is an order: keeps what may be taken for it, and settles what is due for what happened before it was heard of. */
export async function keepCapturePlan(
  ports: TransactionPorts,
  deps: Deps,
  orderId: string,
  plan: CapturePlan,
): Promise<void> {
  const { plan: kept, parcels, credits } = await ports.plans.keep(orderId, plan);
  await planFor(ports, deps, orderId, kept, { parcels, credits });
}

/** A parcel left: what is due for it is taken, at once or when the order is heard of. A known parcel changes nothing. */
export async function captureForParcel(ports: TransactionPorts, deps: Deps, parcel: LeftShipment): Promise<void> {
  if (!(await ports.plans.addParcel(parcel))) return;
  // Locks the order's place: of this and the order's own event, whichever comes second sees the other.
  const plan = await ports.plans.lock(parcel.orderId);
  if (plan !== null) await planFor(ports, deps, parcel.orderId, plan, { parcels: [parcel], credits: [] });
}

/**
 * An order costs less: what was not taken for it is not taken any more, what was or will be goes back, at once or when the order is
 * heard of. A known credit changes nothing.
 */
export async function settleCredit(
  ports: TransactionPorts,
  deps: Deps,
  orderId: string,
  noted: readonly NotedCredit[],
): Promise<void> {
  const credits = await ports.plans.addCredits(noted);
  if (credits.length === 0) return;
  const plan = await ports.plans.lock(orderId);
  if (plan !== null) await planFor(ports, deps, orderId, plan, { parcels: [], credits });
}

async function planFor(
  ports: TransactionPorts,
  deps: Deps,
  orderId: string,
  kept: CapturePlan,
  { parcels, credits }: Unplanned,
): Promise<void> {
  if (parcels.length + credits.length === 0) return;
  const payment = await ports.payments.paymentOf(orderId);
  if (payment === null)
    throw new Error(`there is no payment for the order ${orderId}, of which something left or was credited`);
  const now = deps.clock.now();
  let plan = kept;
  const actions: PaymentAction[] = [];
  const plannedParcels: { shipmentId: string; amountMinor: bigint; cost: ParcelCost }[] = [];
  /** Those that were paid with an earlier parcel. */
  const paid: string[] = [];
  for (const parcel of parcels) {
    const planned = planParcel(plan, parcel);
    plan = planned.plan;
    const { cost } = planned;
    plannedParcels.push({ shipmentId: parcel.shipmentId, amountMinor: sumOfParcel(cost).gross, cost });
    let parts = partsOfParcel(plan, parcel.merchantOrderId, cost);
    if (parts.length === 0) continue;
    if (plan.isWholeTaken) {
      paid.push(parcel.shipmentId);
      continue;
    }
    // What such a hold does not give with its first capture it gives never.
    if (payment.isTakenOnce) parts = addParts(parts, partsLeft(plan));
    const amountMinor = sumOfParts(parts);
    plan = { ...plan, plannedMinor: plan.plannedMinor + amountMinor, isWholeTaken: payment.isTakenOnce };
    actions.push(captureOf(payment, parcel.shipmentId, parts, amountMinor, deps, now));
  }
  const refunds: RefundRequest[] = [];
  const plannedCredits: { credit: NotedCredit; refundMinor: bigint }[] = [];
  for (const credit of credits) {
    const { merchantOrderId, merchantId } = credit;
    const { goodsMinor, shippingMinor, ...planned } = planCredit(plan, credit);
    plan = planned.plan;
    const refundMinor = goodsMinor + shippingMinor;
    plannedCredits.push({ credit: { ...credit, ...planned.credit }, refundMinor });
    if (refundMinor > 0n)
      refunds.push(
        refundOf(payment, credit, { merchantOrderId, merchantId, goodsMinor, shippingMinor }, refundMinor, deps, now),
      );
  }
  actions.push(...refunds.map(({ action }) => action));
  const isFinal = (isExhausted(plan) || plan.isWholeTaken) && plan.plannedMinor < payment.authorizedMinor;
  const final = isFinal ? { paymentId: payment.id, finalMinor: plan.plannedMinor } : null;
  const planned = { parcels: plannedParcels, credits: plannedCredits, actions, refunds, final };
  const limited = await ports.plans.save(orderId, plan, planned);
  await ports.scheduleAll([...actions.map(stepOf), ...paid.map((parcel) => ["invoice", parcel] as const)], now);
  // Nothing is left to be taken: else the last capture lets go of the rest.
  if (limited !== null && limited.capturedMinor === limited.finalMinor && restOf(limited) > 0n)
    await requestRelease(ports, deps, limited);
}

const captureOf = (
  { id: paymentId, holdRound }: Payment,
  shipmentId: string,
  parts: readonly MoneyPart[],
  amountMinor: bigint,
  { ids }: Deps,
  requestedAt: Date,
): PaymentAction => {
  const id = ids.next("pact");
  return newAction({ id, paymentId, kind: "CAPTURE", shipmentId, parts, holdRound, amountMinor, requestedAt });
};

const refundOf = (
  { id: paymentId, holdRound }: Payment,
  { creditId, cause }: NotedCredit,
  part: MoneyPart,
  amountMinor: bigint,
  { ids }: Deps,
  requestedAt: Date,
): RefundRequest => {
  const { merchantOrderId } = part;
  const wanted = { paymentId, kind: "REFUND", holdRound, creditId, merchantOrderId, parts: [part] } as const;
  return {
    action: newAction({ id: ids.next("ref"), ...wanted, amountMinor, requestedAt }),
    reason: `order.credited: ${cause}`,
    requestedBy: "orders",
    idempotencyKey: `${creditId}/${merchantOrderId}`,
    inputHash: "",
  };
};
