import { addMilliseconds } from "@novatech/kernel/clock";
import type { Replacement } from "../domain/order-goods.ts";
import type { PackedShipment, TakenStep } from "../domain/shipment.ts";
import {
  firstParcels,
  type PlacedHalf,
  type PlanReason,
  planShipments,
  type StockPart,
} from "../domain/shipment-plan.ts";
import type { FulfillmentPorts, HoldNotice, KnownOrder } from "./ports.ts";
import { decideWaiting } from "./withdraw-units.ts";

/** Notes what an order says, and plans its parcels when its stock is known, too, and it is not held. Does nothing the second time. */
export async function notePlacedOrder(ports: FulfillmentPorts, placed: PlacedHalf, hold: HoldNotice): Promise<void> {
  await planWhatCan(ports, await ports.orders.notePlaced(placed, hold));
}

/** Notes where an order's stock lies, decides what was to be withdrawn of it, and plans its parcels. Does nothing the second time. */
export async function noteCommittedStock(
  ports: FulfillmentPorts,
  committed: { readonly orderId: string; readonly allocations: readonly StockPart[] },
): Promise<void> {
  const known = await ports.orders.noteStock(committed.orderId, committed.allocations);
  await planWhatCan(ports, await decideWaiting(ports, known));
}

/** Notes stock for what could not come as planned, and plans its parcels when the order is known. Does nothing the second time. */
export async function noteReplacement(
  ports: FulfillmentPorts,
  { orderId, ...replacement }: Replacement & { readonly orderId: string },
): Promise<void> {
  const known = await ports.orders.lock(orderId);
  if (!(await ports.orders.noteReplacement(orderId, replacement))) return;
  const waiting = { ...known, waitingReplacements: [...known.waitingReplacements, replacement] };
  if (canPlan(waiting)) await planWhatCan(ports, waiting);
  else await ports.orders.saveWaiting(waiting);
}

const canPlan = ({ placed, isHeld }: KnownOrder): boolean => placed !== null && !isHeld;

/** Plans whatever is known and not planned. The order's row is locked, so exactly one does. */
export async function planWhatCan(ports: FulfillmentPorts, known: KnownOrder): Promise<void> {
  const { orderId, placed, stock, isPlanned, waitingReplacements } = known;
  const first = isPlanned ? null : stock;
  if (placed === null || !canPlan(known) || (first === null && waitingReplacements.length === 0)) return;
  const now = ports.clock.now();
  const planned = (parts: readonly StockPart[], reason: PlanReason): readonly PackedShipment[] =>
    planShipments(placed, parts, { now, nextId: () => ports.ids.next("ship"), reason });
  const replaced = await lostParcels(ports, orderId, waitingReplacements);
  const shipments = [
    ...planned(first ?? [], firstParcels),
    ...waitingReplacements.flatMap(({ replacementId, cause, stock: found }) =>
      planned(found, { cause, replacementId, replacesShipmentId: replaced.get(replacementId) ?? null }),
    ),
  ];
  const steps = shipments.map((shipment) => firstStep(shipment, now));
  await ports.shipments.create(
    { orderId, isPlanned: isPlanned || first !== null, at: now },
    shipments,
    steps.map(({ event }) => event),
  );
  if (steps.length === 0) return;
  await ports.timers.setSteps(
    shipments.map(({ id }) => id),
    addMilliseconds(now, ports.stepMs),
  );
  await ports.announce({ steps });
}

const firstStep = (shipment: PackedShipment, now: Date): TakenStep => ({
  shipment,
  event: {
    shipmentId: shipment.id,
    sequence: shipment.lastSequence,
    status: shipment.status,
    description: "The warehouse was told to prepare the parcel.",
    location: null,
    occurredAt: now,
    carrierEventId: null,
  },
  isTold: true,
});

/** For each replacement of what was lost: the oldest lost parcel with all of its lines that nothing was sent instead of yet. */
async function lostParcels(
  ports: FulfillmentPorts,
  orderId: string,
  replacements: readonly Replacement[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const reshipments = replacements.filter(({ cause }) => cause === "RESHIPMENT");
  if (reshipments.length === 0) return found;
  const lost = [...(await ports.shipments.unreplaced(orderId))];
  for (const { replacementId, stock } of reshipments) {
    const place = lost.findIndex(({ lines }) =>
      stock.every((part) => lines.some((line) => line.lineId === part.lineId && line.quantity >= part.quantity)),
    );
    const [parcel] = place === -1 ? [] : lost.splice(place, 1);
    if (parcel) found.set(replacementId, parcel.id);
  }
  return found;
}
