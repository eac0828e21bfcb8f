import { expect, test } from "vitest";
import { allowedActions, allowedReturnActions } from "./allowed-actions.ts";
import { all, at, captured, draft, moved, of, placedOrder, story } from "./order-under-test.ts";
import { projectOrder } from "./projection.ts";
import { returnStatuses } from "./return.ts";

const windowMs = 30 * 86_400_000;
const actionsOf = (order: ReturnType<typeof story>, roles: Parameters<typeof allowedActions>[2], now = at) => {
  const { order: view, lines } = projectOrder(order.events);
  return allowedActions(view, lines, roles, { now, windowMs });
};

test("before anything left, a buyer may cancel and edit, staff may also hold, a merchant's member nothing", () => {
  const order = story();
  expect(actionsOf(order, ["BUYER"])).toEqual(["CANCEL", "EDIT_LINES", "EDIT_DELIVERY_ADDRESS", "EDIT_CONTACT"]);
  expect(actionsOf(order, ["STAFF"])).toContain("HOLD");
  expect(actionsOf(order, ["MERCHANT"])).toEqual([]);
});

test("a held order may be released by staff, not when it waits for money, and not after the hold ran out", () => {
  const held = story(placedOrder("ADDRESS"));
  expect(actionsOf(held, ["STAFF"])).toContain("RELEASE");
  expect(actionsOf(held, ["BUYER"])).not.toContain("RELEASE");
  held.fact({ type: "HOLD_RAN_OUT", reason: "ADDRESS" });
  expect(actionsOf(held, ["STAFF"])).not.toContain("RELEASE");
  expect(actionsOf(story(placedOrder("PAYMENT")), ["STAFF"])).not.toContain("RELEASE");
});

test("after everything left nothing can be cancelled; after it arrived it can be sent back until the window closes", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "HANDED_OVER", all));
  expect(actionsOf(order, ["BUYER"])).toEqual(["EDIT_CONTACT"]);
  order.fact(captured(draft.total.gross));
  order.fact(moved("s1", "DELIVERED", all));
  expect(actionsOf(order, ["BUYER"])).toEqual(["RETURN"]);
  expect(actionsOf(order, ["BUYER"], new Date(at.getTime() + windowMs))).toEqual([]);
});

test("what is being sent back cannot be sent back again", () => {
  const order = story();
  order.fact(moved("s1", "DELIVERED", [of("c", 1)]));
  const lines = [{ ...of("c", 1), reason: "OTHER" as const }];
  order.decided([{ type: "RETURN_REQUESTED", returnId: "r", merchantOrderId: "m2", wanted: "REFUND", lines }]);
  expect(actionsOf(order, ["BUYER"])).not.toContain("RETURN");
});

test.each(returnStatuses)("a return that is %s shows each role its own steps", (status) => {
  const [buyer, merchant, staff] = (["BUYER", "MERCHANT", "STAFF"] as const).map((role) =>
    allowedReturnActions({ status }, [role]),
  );
  expect(staff).toEqual(expect.arrayContaining([...(buyer ?? []), ...(merchant ?? [])]));
  expect({ buyer, merchant }).toEqual(
    {
      REQUESTED: { buyer: ["CANCEL"], merchant: ["APPROVE", "DECLINE"] },
      APPROVED: { buyer: ["SHIP", "CANCEL"], merchant: ["RECEIVE"] },
      IN_TRANSIT: { buyer: [], merchant: ["RECEIVE"] },
      RECEIVED: { buyer: [], merchant: ["INSPECT"] },
      INSPECTED: { buyer: [], merchant: ["RESOLVE"] },
      RESOLVED: { buyer: [], merchant: [] },
      DECLINED: { buyer: [], merchant: [] },
      CANCELLED: { buyer: [], merchant: [] },
      EXPIRED: { buyer: [], merchant: [] },
    }[status],
  );
});
