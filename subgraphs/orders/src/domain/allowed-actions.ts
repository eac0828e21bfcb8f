import type { ViewerRole } from "./access.ts";
import { canHold } from "./hold-order.ts";
import type { OrderLineView, OrderView } from "./projection.ts";
import { hasEnded } from "./order-status.ts";
import { canMoveReturn, type ReturnSignal } from "./return.ts";
import type { ReturnView } from "./return-view.ts";

/** What can be done to an order: the client draws its buttons from these. */
export const orderActions = [
  "CANCEL",
  "EDIT_LINES",
  "EDIT_DELIVERY_ADDRESS",
  "EDIT_CONTACT",
  "RETURN",
  "HOLD",
  "RELEASE",
] as const;
export type OrderAction = (typeof orderActions)[number];

/** What of an order decides what can be done. */
type Actionable = Pick<OrderView, "status" | "heldFor" | "isAddressOpen" | "isEnding">;
type ActionableLine = Pick<OrderLineView, "cancellableQuantity" | "returnableQuantity" | "lastDeliveredAt">;

/**
 * What a viewer may do to an order at a moment. What is named here is what the mutation would not refuse for the order's state; fulfillment may still find
 * that units left meanwhile. `windowMs`: how long after its delivery something can be sent back.
 */
export function allowedActions(
  order: Actionable,
  lines: readonly ActionableLine[],
  roles: readonly ViewerRole[],
  { now, windowMs }: { readonly now: Date; readonly windowMs: number },
): readonly OrderAction[] {
  const isStaff = roles.includes("STAFF");
  if (!isStaff && !roles.includes("BUYER")) return [];
  const isOpen = !hasEnded(order.status);
  const hasUnitsHere = lines.some((line) => line.cancellableQuantity > 0);
  const canReturn = lines.some(
    ({ returnableQuantity, lastDeliveredAt }) =>
      returnableQuantity > 0 && lastDeliveredAt !== null && lastDeliveredAt.getTime() + windowMs > now.getTime(),
  );
  const isAllowed: Readonly<Record<OrderAction, boolean>> = {
    CANCEL: isOpen && hasUnitsHere,
    EDIT_LINES: isOpen && hasUnitsHere,
    EDIT_DELIVERY_ADDRESS: isOpen && order.isAddressOpen,
    EDIT_CONTACT: isOpen,
    RETURN: canReturn,
    HOLD: isStaff && canHold(order, hasUnitsHere),
    RELEASE: isStaff && !order.isEnding && order.heldFor.some((reason) => reason !== "PAYMENT"),
  };
  return orderActions.filter((action) => isAllowed[action]);
}

/** What can be done to a return. */
export const returnActions = ["APPROVE", "DECLINE", "SHIP", "CANCEL", "RECEIVE", "INSPECT", "RESOLVE"] as const;
export type ReturnAction = (typeof returnActions)[number];

const actionSignals: Readonly<Record<ReturnAction, readonly [ReturnSignal, readonly ViewerRole[]]>> = {
  APPROVE: ["RETURN_APPROVED", ["MERCHANT", "STAFF"]],
  DECLINE: ["RETURN_DECLINED", ["MERCHANT", "STAFF"]],
  SHIP: ["RETURN_SHIPPED", ["BUYER", "STAFF"]],
  CANCEL: ["RETURN_CANCELLED", ["BUYER", "STAFF"]],
  RECEIVE: ["RETURN_RECEIVED", ["MERCHANT", "STAFF"]],
  INSPECT: ["RETURN_INSPECTED", ["MERCHANT", "STAFF"]],
  RESOLVE: ["RETURN_RESOLVED", ["MERCHANT", "STAFF"]],
};

/** Whether somebody's role allows an action on a return, wherever the return stands. */
export const mayDo = (action: ReturnAction, roles: readonly ViewerRole[]): boolean =>
  actionSignals[action][1].some((role) => roles.includes(role));

/** What somebody with these roles may do to a return. */
export const allowedReturnActions = (
  { status }: Pick<ReturnView, "status">,
  roles: readonly ViewerRole[],
): readonly ReturnAction[] =>
  returnActions.filter((action) => mayDo(action, roles) && canMoveReturn(status, actionSignals[action][0]));
