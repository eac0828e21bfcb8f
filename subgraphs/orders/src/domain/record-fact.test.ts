import { expect, test } from "vitest";
import { decideHold, decideRelease } from "./hold-order.ts";
import { creditedOf } from "./order.ts";
import { all, at, captured, decision, draft, moved, of, placedOrder, story, type Story } from "./order-under-test.ts";
import { projectOrder } from "./projection.ts";
import { isAtRest } from "./record-fact.ts";

const typesOf = (news: readonly { readonly type: string }[]) => news.map((data) => data.type);
const statusOf = (order: Story) => order.order().status;
const hold = (order: Story) => {
  const decided = decideHold(order.order(), "ADDRESS");
  return decided.ok ? order.decided(decided.value) : decided.refusal;
};
const release = (order: Story) => {
  const decided = decideRelease(order.order());
  return decided.ok ? order.decided(decided.value) : decided.refusal;
};
const replacementId = (order: Story) => order.order().replacements.at(-1)?.replacementId ?? "";

test("given a parcel was lost, when there is other stock, then it is sent again, nothing is credited, and the order completes with what arrives", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "HANDED_OVER", all));
  order.fact(captured(draft.total.gross));
  expect(order.fact(moved("s1", "LOST", all))).toMatchObject([
    { type: "SHIPMENT_MOVED" },
    { type: "REPLACEMENT_REQUESTED", cause: "RESHIPMENT", lines: all, shipmentId: "s1" },
  ]);
  expect(order.fact(moved("s1", "LOST", all))).toEqual([]);
  order.fact({ type: "REPLACEMENT_COMMITTED", replacementId: replacementId(order) });
  expect(order.fact({ type: "REPLACEMENT_COMMITTED", replacementId: replacementId(order) })).toEqual([]);
  expect(order.fact(moved("s2", "DELIVERED", all, "RESHIPMENT")).at(-1)).toEqual({ type: "ORDER_COMPLETED" });
  expect(creditedOf(order.order()).gross).toBe(0n);
});

test("given a damaged parcel, when there is no other stock, then its units are credited as such that had left, with their delivery", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "DAMAGED", [of("c", 1)]));
  const news = order.fact({ type: "REPLACEMENT_REJECTED", replacementId: replacementId(order) });
  expect(news).toMatchObject([
    { type: "REPLACEMENT_REJECTED" },
    {
      type: "CREDITED",
      cause: "PARCEL_LOST",
      amount: { gross: 5_950n + 595n },
      parts: [{ lines: [{ hasLeft: true }] }],
    },
  ]);
});

test("given everything came back unopened, then all is credited, and the order is complete and returned, not cancelled: it had left", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "HANDED_OVER", all));
  order.fact(captured(draft.total.gross));
  expect(typesOf(order.fact(moved("s1", "RETURNED_TO_SENDER", all)))).toEqual([
    "SHIPMENT_MOVED",
    "CREDITED",
    "ORDER_COMPLETED",
  ]);
  expect(creditedOf(order.order())).toEqual(draft.total);
  expect(projectOrder(order.events).order).toMatchObject({ fulfilmentStatus: "RETURNED", paymentStatus: "PAID" });
  order.fact({
    type: "PAYMENT_REFUNDED",
    paymentId: "p",
    refundId: "r",
    amountMinor: 1n,
    refundedMinor: draft.total.gross,
  });
  expect(projectOrder(order.events).order.paymentStatus).toBe("REFUNDED");
});

test("given units were counted short, when they have not left, then other stock is sought, and where there is none they are credited unpaid", () => {
  const order = story();
  order.fact({ type: "STOCK_SHORT", shortfallId: "short_1", lines: [of("a", 2)] });
  expect(projectOrder(order.events).lines[0]).toMatchObject({ cancellableQuantity: 1 });
  expect(order.fact(decision("short_1", [of("a", 2)], [], "SHORTFALL"))).toMatchObject([
    { type: "WITHDRAWAL_DECIDED" },
    { type: "REPLACEMENT_REQUESTED", cause: "REALLOCATION", lines: [of("a", 2)] },
  ]);
  expect(order.fact({ type: "STOCK_SHORT", shortfallId: "short_1", lines: [of("a", 2)] })).toEqual([]);
  const news = order.fact({ type: "REPLACEMENT_REJECTED", replacementId: replacementId(order) });
  expect(news[1]).toMatchObject({ type: "CREDITED", cause: "SHORTAGE", parts: [{ lines: [{ hasLeft: false }] }] });
});

test("given units that are sent again were short, then what takes their place is not charged a second time", () => {
  const order = story();
  order.fact(moved("s1", "HANDED_OVER", all));
  order.fact(moved("s1", "LOST", all));
  order.fact({ type: "REPLACEMENT_COMMITTED", replacementId: replacementId(order) });
  const news = order.fact(decision("short_1", [of("c", 1)], [], "SHORTFALL"));
  expect(news[1]).toMatchObject({ type: "REPLACEMENT_REQUESTED", cause: "RESHIPMENT", lines: [of("c", 1)] });
});

test("given an order was not picked up in time, then it is credited and cancelled without anybody having asked", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "READY_FOR_PICKUP", all));
  order.fact(moved("s1", "CANCELLED", all));
  expect(typesOf(order.fact(decision("w1", all, [], "NOT_PICKED_UP")))).toEqual([
    "WITHDRAWAL_DECIDED",
    "CREDITED",
    "ORDER_CANCELLED",
  ]);
  expect(isAtRest(order.order())).toBe(true);
});

test("given an order was held when it was placed, when it is released, then it goes to where the facts have put it meanwhile", () => {
  const order = story(placedOrder("FRAUD_REVIEW"));
  expect(statusOf(order)).toBe("ON_HOLD");
  order.fact({ type: "STOCK_COMMITTED" });
  expect(statusOf(order)).toBe("ON_HOLD");
  expect(release(order)).toEqual([{ type: "ORDER_RELEASED", reason: "FRAUD_REVIEW" }]);
  expect(statusOf(order)).toBe("CONFIRMED");
  expect(release(order)).toMatchObject([{ code: "ORDER_NOT_HELD" }]);
});

test("given an order is held for two reasons, when one ends, then it stays held; nobody releases a payment by hand", () => {
  const order = story();
  hold(order);
  expect(hold(order)).toEqual([]);
  order.fact({ type: "PAYMENT_AUTHORIZATION_EXPIRED", paymentId: "p" });
  expect(order.order().heldFor).toEqual(["ADDRESS", "PAYMENT"]);
  release(order);
  expect(statusOf(order)).toBe("ON_HOLD");
  expect(release(order)).toMatchObject([{ code: "ORDER_NOT_HELD" }]);
  order.fact({ type: "PAYMENT_REAUTHORIZED", paymentId: "p" });
  expect(statusOf(order)).toBe("PLACED");
  expect(order.fact({ type: "PAYMENT_REAUTHORIZED", paymentId: "p" })).toEqual([]);
});

test("given all was paid, when the rest of the hold lapses, then nothing is held up", () => {
  const order = story();
  order.fact(captured(draft.total.gross));
  expect(typesOf(order.fact({ type: "PAYMENT_AUTHORIZATION_EXPIRED", paymentId: "p" }))).toEqual([
    "PAYMENT_AUTHORIZATION_EXPIRED",
  ]);
});

test("given a hold nobody released, when its time is over, then what has not left is cancelled, once", () => {
  const order = story(placedOrder("FRAUD_REVIEW"));
  const news = order.fact({ type: "HOLD_RAN_OUT", reason: "FRAUD_REVIEW" });
  expect(news).toMatchObject([{ type: "HOLD_RAN_OUT" }, { type: "CANCELLATION_REQUESTED", by: "HOLD", lines: all }]);
  expect(order.fact({ type: "HOLD_RAN_OUT", reason: "FRAUD_REVIEW" })).toEqual([]);
  expect(release(order)).toMatchObject([{ code: "ORDER_NOT_HELD" }]);
  order.fact(decision(order.order().cancellations[0]?.cancellationId ?? "", all));
  expect(statusOf(order)).toBe("CANCELLED");
});

test("given a payment that lapsed, when nobody paid again in time and nothing had left, then the order expires", () => {
  const order = story();
  order.fact({ type: "PAYMENT_AUTHORIZATION_EXPIRED", paymentId: "p" });
  order.fact({ type: "HOLD_RAN_OUT", reason: "PAYMENT" });
  order.fact(decision(order.order().cancellations[0]?.cancellationId ?? "", all));
  expect(order.types().slice(-2)).toEqual(["CREDITED", "ORDER_EXPIRED"]);
  expect(projectOrder(order.events).order).toMatchObject({ status: "EXPIRED", paymentStatus: "NONE" });
});

test("given a payment that lapsed after a part had left, when nobody paid again, then the rest is credited and the order completes with that part", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(moved("s1", "HANDED_OVER", [of("c", 1)]));
  order.fact(captured(5_950n + 595n));
  order.fact({ type: "PAYMENT_AUTHORIZATION_EXPIRED", paymentId: "p" });
  order.fact({ type: "HOLD_RAN_OUT", reason: "PAYMENT" });
  order.fact(decision(order.order().cancellations[0]?.cancellationId ?? "", [of("a", 3), of("b", 1)]));
  expect(statusOf(order)).toBe("ON_HOLD");
  order.fact(moved("s1", "DELIVERED", [of("c", 1)]));
  expect(statusOf(order)).toBe("COMPLETED");
});

test("given a hold that ran out while stock was sought, when it is found, then it is cancelled too", () => {
  const order = story(placedOrder("OTHER"));
  order.fact(decision("short_1", [of("c", 1)], [], "SHORTFALL"));
  order.fact({ type: "HOLD_RAN_OUT", reason: "OTHER" });
  expect(order.order().cancellations[0]?.lines).toEqual([of("a", 3), of("b", 1)]);
  const news = order.fact({ type: "REPLACEMENT_COMMITTED", replacementId: replacementId(order) });
  expect(news).toMatchObject([
    { type: "REPLACEMENT_COMMITTED" },
    { type: "CANCELLATION_REQUESTED", lines: [of("c", 1)] },
  ]);
});

test("given a charge back or a refund that failed, then the money is said so", () => {
  const order = story();
  order.fact(captured(draft.total.gross));
  order.fact(moved("s1", "RETURNED_TO_SENDER", [of("c", 1)]));
  order.fact({ type: "PAYMENT_REFUND_FAILED", paymentId: "p", refundId: "r", amountMinor: 1n, reason: "expired" });
  expect(projectOrder(order.events).order.paymentStatus).toBe("OVERCHARGED");
  order.fact({ type: "PAYMENT_CHARGED_BACK", paymentId: "p", amountMinor: 100n, reason: "fraudulent" });
  expect(projectOrder(order.events).order).toMatchObject({ paymentStatus: "CHARGED_BACK", isChargedBack: true });
});

test("an answer to a replacement that was never asked for is a fault", () => {
  expect(() => story().fact({ type: "REPLACEMENT_COMMITTED", replacementId: "x" }, at)).toThrow(
    /asked for no replacement/,
  );
});
