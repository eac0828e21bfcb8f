import { expect, test } from "vitest";
import { creditedOf } from "./order.ts";
import { all, captured, draft, moved, of, type Story, story } from "./order-under-test.ts";
import { projectOrder } from "./projection.ts";
import { isAtRest } from "./record-fact.ts";
import {
  decideInspection,
  decideResolution,
  decideReturnMove,
  decideReturnRequest,
  type ResolveCommand,
} from "./return-order.ts";
import type { ReturnWish } from "./return-event.ts";
import type { Units } from "./units.ts";

const windowMs = 30 * 86_400_000;
const deliveredAt = new Date("2026-01-10T12:00:00Z");
const inTime = new Date("2026-02-09T11:59:59Z");
const tooLate = new Date("2026-02-09T12:00:00Z");

const delivered = (): Story => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  order.fact(captured(draft.total.gross));
  order.fact(moved("s1", "DELIVERED", all), deliveredAt);
  return order;
};
const request = (order: Story, lines: readonly Units[], now = inTime, wanted: ReturnWish = "REFUND") =>
  decideReturnRequest(
    order.order(),
    { wanted, lines: lines.map((line) => ({ ...line, reason: "DEFECTIVE" as const })) },
    { now, windowMs, nextId: order.nextId },
  );
const take = (order: Story, decided: ReturnType<typeof request>) => {
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return order.decided(decided.value, inTime);
};
const lastReturn = (order: Story) => order.order().returns.at(-1)?.id ?? "";
const receive = (order: Story, found: readonly { lineId: string; good: number; damaged: number }[]) => {
  const returnId = lastReturn(order);
  take(order, decideReturnMove(order.order(), { type: "RETURN_APPROVED", returnId }));
  take(order, decideReturnMove(order.order(), { type: "RETURN_RECEIVED", returnId }));
  take(order, decideInspection(order.order(), returnId, found));
};
const resolve = (order: Story, changes: Partial<ResolveCommand> = {}) =>
  decideResolution(
    order.order(),
    { returnId: lastReturn(order), resolution: "REFUND", refund: null, ...changes },
    order.nextId,
  );

test("given everything arrived, when all of it is sent back in time and is good, then exactly the total is credited, delivery included", () => {
  const order = delivered();
  expect(order.order().status).toBe("COMPLETED");
  take(order, request(order, all));
  expect(order.order().returns.map((asked) => asked.merchantOrderId)).toEqual(["m1", "m2"]);
  for (const { id, lines } of order.order().returns) {
    take(order, decideReturnMove(order.order(), { type: "RETURN_APPROVED", returnId: id }));
    take(order, decideReturnMove(order.order(), { type: "RETURN_RECEIVED", returnId: id }));
    const found = lines.map(({ lineId, quantity }) => ({ lineId, good: quantity, damaged: 0 }));
    take(order, decideInspection(order.order(), id, found));
    expect(isAtRest(order.order())).toBe(false);
    take(order, resolve(order, { returnId: id }));
  }
  expect(creditedOf(order.order())).toEqual(draft.total);
  expect(order.order().status).toBe("COMPLETED");
  expect(isAtRest(order.order())).toBe(true);
  expect(projectOrder(order.events)).toMatchObject({
    order: { fulfilmentStatus: "RETURNED" },
    returns: [{ status: "RESOLVED", creditedGross: 10_000n + 1_190n + 595n }, { creditedGross: 5_950n + 595n }],
  });
});

test("given the window has closed, when something is to be sent back, then it is refused; a moment before it was not", () => {
  const order = delivered();
  expect(request(order, [of("a", 1)], inTime).ok).toBe(true);
  expect(request(order, [of("a", 1)], tooLate)).toMatchObject({ refusal: [{ code: "RETURN_WINDOW_OVER" }] });
});

test("given a return was asked for, when the same units are asked for again, then they are refused until it came to nothing", () => {
  const order = delivered();
  take(order, request(order, [of("a", 2)]));
  expect(request(order, [of("a", 2)])).toMatchObject({ refusal: [{ code: "RETURN_NOT_POSSIBLE" }] });
  expect(request(order, [of("a", 1)]).ok).toBe(true);
  take(order, decideReturnMove(order.order(), { type: "RETURN_DECLINED", returnId: lastReturn(order) }));
  expect(request(order, [of("a", 3)]).ok).toBe(true);
});

test("given something has not arrived, when it is to be sent back, then it is refused", () => {
  const order = story();
  order.fact(moved("s1", "IN_TRANSIT", all));
  expect(request(order, [of("a", 1)])).toMatchObject({ refusal: [{ code: "RETURN_NOT_POSSIBLE" }] });
  expect(request(order, [of("z", 1)])).toMatchObject({ refusal: [{ code: "NOT_FOUND" }] });
});

test("given it came back damaged, when less than its cost is given, then that is credited, with its own share of tax", () => {
  const order = delivered();
  take(order, request(order, [of("a", 1)]));
  receive(order, [{ lineId: "a", good: 0, damaged: 1 }]);
  take(order, resolve(order, { refund: { minor: 1_000n, currency: "EUR" } }));
  expect(order.order().credits[0]?.amount).toEqual({ gross: 1_000n, tax: 160n, net: 840n });
});

test("given fewer units came than were announced, then only those are credited, and the others can be sent back still", () => {
  const order = delivered();
  take(order, request(order, [of("a", 2)]));
  receive(order, [{ lineId: "a", good: 1, damaged: 0 }]);
  take(order, resolve(order));
  expect(order.order().credits[0]?.parts[0]?.lines).toMatchObject([{ quantity: 1, hasLeft: true }]);
  expect(projectOrder(order.events).lines[0]).toMatchObject({ returnedQuantity: 1, returnableQuantity: 2 });
});

test("given an exchange, when there is other stock, then it is sent unpaid and can be sent back itself; when there is none, its money comes back", () => {
  for (const answer of ["REPLACEMENT_COMMITTED", "REPLACEMENT_REJECTED"] as const) {
    const order = delivered();
    take(order, request(order, [of("c", 1)], inTime, "EXCHANGE"));
    receive(order, [{ lineId: "c", good: 0, damaged: 1 }]);
    take(order, resolve(order, { resolution: "EXCHANGE" }));
    const replacementId = order.order().replacements[0]?.replacementId ?? "";
    expect(order.order().replacements).toMatchObject([{ cause: "EXCHANGE", lines: [of("c", 1)] }]);
    order.fact({ type: answer, replacementId }, inTime);
    expect(isAtRest(order.order())).toBe(answer === "REPLACEMENT_REJECTED");
    expect(creditedOf(order.order()).gross).toBe(answer === "REPLACEMENT_REJECTED" ? 5_950n + 595n : 0n);
    if (answer === "REPLACEMENT_REJECTED") continue;
    order.fact(moved("s9", "DELIVERED", [of("c", 1)], "EXCHANGE"), inTime);
    expect(isAtRest(order.order())).toBe(true);
    expect(projectOrder(order.events).lines[2]).toMatchObject({ returnableQuantity: 1 });
  }
});

test("a return that is rejected credits nothing, and its units cannot be asked for again", () => {
  const order = delivered();
  take(order, request(order, [of("c", 1)]));
  receive(order, [{ lineId: "c", good: 0, damaged: 1 }]);
  take(order, resolve(order, { resolution: "REJECTED" }));
  expect(order.order().credits).toEqual([]);
  expect(request(order, [of("c", 1)])).toMatchObject({ refusal: [{ code: "RETURN_NOT_POSSIBLE" }] });
});

test("more money than the units cost, another currency, an amount for an exchange and nothing that came are refused", () => {
  const order = delivered();
  take(order, request(order, [of("c", 1)]));
  receive(order, [{ lineId: "c", good: 1, damaged: 0 }]);
  const refund = (minor: bigint, currency = "EUR") => ({ refund: { minor, currency } });
  for (const changes of [refund(5_951n), refund(0n), refund(-1n), refund(1n, "USD")])
    expect(resolve(order, changes)).toMatchObject({ refusal: [{ code: "INVALID_INPUT" }] });
  expect(resolve(order, { resolution: "EXCHANGE", ...refund(1n) })).toMatchObject({
    refusal: [{ code: "INVALID_INPUT" }],
  });
  order.fact({ type: "PAYMENT_CHARGED_BACK", paymentId: "p", amountMinor: 1n, reason: "fraudulent" });
  expect(resolve(order)).toMatchObject({ refusal: [{ code: "ORDER_CHARGED_BACK" }] });
  expect(resolve(order, { returnId: "ret_x" })).toMatchObject({ refusal: [{ code: "NOT_FOUND" }] });
});

test("an inspection names every line with numbers that make at most what was sent", () => {
  const order = delivered();
  take(order, request(order, [of("a", 2), of("b", 1)]));
  const returnId = lastReturn(order);
  take(order, decideReturnMove(order.order(), { type: "RETURN_APPROVED", returnId }));
  take(order, decideReturnMove(order.order(), { type: "RETURN_RECEIVED", returnId }));
  const inspect = (lines: Parameters<typeof decideInspection>[2]) =>
    decideInspection(order.order(), returnId, lines).ok;
  const b = { lineId: "b", good: 1, damaged: 0 };
  expect(inspect([b])).toBe(false);
  expect(inspect([b, { lineId: "a", good: 2, damaged: 1 }])).toBe(false);
  expect(inspect([b, { lineId: "a", good: 3, damaged: -1 }])).toBe(false);
  expect(inspect([b, { lineId: "c", good: 1, damaged: 0 }])).toBe(false);
  expect(inspect([b, { lineId: "a", good: 0, damaged: 0 }])).toBe(true);
});
