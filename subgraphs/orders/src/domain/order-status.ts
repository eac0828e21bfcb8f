import { type ShipmentStage, shipmentStages } from "./order-event.ts";

/** How an order stands, in the order in which it happens. */
export const orderStatuses = ["PLACED", "CONFIRMED", "PROCESSING", "COMPLETED"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** How the money of an order stands. */
export type OrderPaymentStatus = "AUTHORIZED" | "PARTIALLY_PAID" | "PAID";

/** How a delivery stands. */
export type OrderFulfilmentStatus =
  | "UNFULFILLED"
  | "PARTIALLY_SHIPPED"
  | "SHIPPED"
  | "PARTIALLY_DELIVERED"
  | "DELIVERED";

/** What moves an order. */
export type OrderSignal = "STOCK_COMMITTED" | "PARCEL_HANDED_OVER" | "EVERYTHING_DONE";

/** The state machine of an order. What is not named changes nothing: facts of other rooms may come in any order, and none moves it back. */
export const orderMoves: Readonly<Record<OrderStatus, Partial<Readonly<Record<OrderSignal, OrderStatus>>>>> = {
  PLACED: { STOCK_COMMITTED: "CONFIRMED", PARCEL_HANDED_OVER: "PROCESSING", EVERYTHING_DONE: "COMPLETED" },
  CONFIRMED: { PARCEL_HANDED_OVER: "PROCESSING", EVERYTHING_DONE: "COMPLETED" },
  PROCESSING: { EVERYTHING_DONE: "COMPLETED" },
  COMPLETED: {},
};

/** Where a signal leads from a status; the same when it changes nothing. */
export const moveOrder = (status: OrderStatus, signal: OrderSignal): OrderStatus =>
  orderMoves[status][signal] ?? status;

/** How the money stands; amounts in minor units. Where nothing is to be paid, all is paid. */
export function paymentStatusOf(capturedMinor: bigint, totalMinor: bigint): OrderPaymentStatus {
  if (capturedMinor >= totalMinor) return "PAID";
  return capturedMinor > 0n ? "PARTIALLY_PAID" : "AUTHORIZED";
}

/** Whether a parcel has left the warehouse. */
export const hasLeft = (stage: ShipmentStage): boolean =>
  shipmentStages.indexOf(stage) >= shipmentStages.indexOf("HANDED_OVER");

/** A parcel as far as a status follows from it. */
export type ParcelProgress = {
  readonly stage: ShipmentStage;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
};

/** How the delivery of some lines stands; parcels may hold other lines too, which do not count. */
export function fulfilmentStatusOf(
  lines: readonly { readonly lineId: string; readonly quantity: number }[],
  parcels: readonly ParcelProgress[],
): OrderFulfilmentStatus {
  const left = unitsByLine(parcels.filter((parcel) => hasLeft(parcel.stage)));
  const delivered = unitsByLine(parcels.filter((parcel) => parcel.stage === "DELIVERED"));
  const covers = (units: ReadonlyMap<string, number>): "all" | "some" | "none" => {
    if (lines.every((line) => (units.get(line.lineId) ?? 0) >= line.quantity)) return "all";
    return lines.some((line) => (units.get(line.lineId) ?? 0) > 0) ? "some" : "none";
  };
  if (covers(delivered) === "all") return "DELIVERED";
  if (covers(delivered) === "some") return "PARTIALLY_DELIVERED";
  if (covers(left) === "all") return "SHIPPED";
  return covers(left) === "some" ? "PARTIALLY_SHIPPED" : "UNFULFILLED";
}

function unitsByLine(parcels: readonly ParcelProgress[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const { lineId, quantity } of parcels.flatMap((parcel) => parcel.lines))
    units.set(lineId, (units.get(lineId) ?? 0) + quantity);
  return units;
}
