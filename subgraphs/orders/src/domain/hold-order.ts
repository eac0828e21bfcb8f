import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Order } from "./order.ts";
import type { HoldReason, OrderEventData } from "./order-event.ts";
import { type OrderRefusal, refusal } from "./order-refusal.ts";
import { hasEnded } from "./order-status.ts";
import { cancellable, unitsOf } from "./order-units.ts";

/** Why staff may hold an order; PAYMENT comes from the provider alone. */
export type StaffHoldReason = Exclude<HoldReason, "PAYMENT">;

/** Whether something of an order could still be kept from leaving by a hold. */
export const canHold = (order: Pick<Order, "status">, hasUnitsHere: boolean): boolean =>
  !hasEnded(order.status) && hasUnitsHere;

/** Keeps what has not left from leaving. Nothing to record when it is held for this reason already. Refused with ORDER_NOT_HOLDABLE. */
export function decideHold(
  order: Order,
  reason: StaffHoldReason,
): Result<readonly OrderEventData[], readonly OrderRefusal[]> {
  const hasUnitsHere = unitsOf(order).some((units) => cancellable(units) > 0 || units.sought > 0);
  if (!canHold(order, hasUnitsHere))
    return refuse([
      refusal("ORDER_NOT_HOLDABLE", "The order has ended or all of it has left: there is nothing to hold back."),
    ]);
  return ok(order.heldFor.includes(reason) ? [] : [{ type: "ORDER_HELD", reason }]);
}

/** Lets a held order go on. A hold for PAYMENT ends only by the money being held again. Refused with ORDER_NOT_HELD. */
export function decideRelease(order: Order): Result<readonly OrderEventData[], readonly OrderRefusal[]> {
  if (order.endedBy !== null)
    return refuse([
      refusal("ORDER_NOT_HELD", "The hold was not released in time: what had not left is being cancelled."),
    ]);
  const reasons = order.heldFor.filter((reason) => reason !== "PAYMENT");
  if (reasons.length > 0) return ok(reasons.map((reason) => ({ type: "ORDER_RELEASED", reason })));
  const message =
    order.heldFor.length === 0
      ? "The order is not held."
      : "The order is held until its money is held on the card again; nobody can release it by hand.";
  return refuse([refusal("ORDER_NOT_HELD", message)]);
}
