import fc from "fast-check";
import { expect, test } from "vitest";
import { decideCancellation, previewCancellation } from "./cancel-order.ts";
import { creditedOf } from "./order.ts";
import { all, captured, decision, draft, moved, of, type Story, story } from "./order-under-test.ts";
import { projectOrder } from "./projection.ts";
import type { Units } from "./units.ts";

const ask = (order: Story, lines: readonly Units[] | null, cancellationId = `canc_${order.events.length}`) => {
  const decided = decideCancellation(order.order(), { cancellationId, by: "CUSTOMER", reason: null, lines });
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return order.decided(decided.value);
};
const refusalOf = (order: Story, lines: readonly Units[] | null) => {
  const decided = decideCancellation(order.order(), { cancellationId: "c", by: "CUSTOMER", reason: null, lines });
  return decided.ok ? null : decided.refusal[0];
};

test("given nothing has left, when everything is cancelled, then it is asked for, and once it is known all is credited to the minor unit and the order is cancelled", () => {
  const order = story();
  expect(ask(order, null, "c1")).toMatchObject([{ type: "CANCELLATION_REQUESTED", lines: all }]);
  expect(order.order().status).toBe("PLACED");
  const news = order.fact(decision("c1", all));
  expect(news.map((data) => data.type)).toEqual(["WITHDRAWAL_DECIDED", "CREDITED", "ORDER_CANCELLED"]);
  expect(creditedOf(order.order())).toEqual(draft.total);
  expect(projectOrder(order.events).order).toMatchObject({ status: "CANCELLED", paymentStatus: "NONE" });
});

test("given the answer came, when it comes again, then nothing is credited twice", () => {
  const order = story();
  ask(order, [of("a", 1)], "c1");
  order.fact(decision("c1", [of("a", 1)]));
  expect(order.fact(decision("c1", [of("a", 1)]))).toEqual([]);
  expect(order.order().credits).toHaveLength(1);
});

test("given two wishes at once, when the second wants what the first wants, then it is refused, and what is left can be had", () => {
  const order = story();
  ask(order, [of("a", 2)], "c1");
  expect(refusalOf(order, [of("a", 2)])).toMatchObject({
    code: "ORDER_NOT_CANCELLABLE",
    field: ["input", "lines", "0", "quantity"],
  });
  ask(order, [of("a", 1)], "c2");
  order.fact(decision("c2", [of("a", 1)]));
  order.fact(decision("c1", [of("a", 2)]));
  const [a] = projectOrder(order.events).lines;
  expect(a).toMatchObject({ cancelledQuantity: 3, cancellableQuantity: 0 });
});

test("given a part has left, when all is cancelled, then what left is refused and told, and the order completes when it arrives", () => {
  const order = story();
  order.fact({ type: "STOCK_COMMITTED" });
  ask(order, null, "c1");
  order.fact(moved("s1", "HANDED_OVER", [of("a", 2)]));
  order.fact(decision("c1", [of("a", 1), of("b", 1), of("c", 1)], [of("a", 2)]));
  expect(projectOrder(order.events).order.cancellations).toMatchObject([{ status: "PARTIALLY_CANCELLED" }]);
  const owed = draft.total.gross - creditedOf(order.order()).gross;
  order.fact(captured(owed));
  expect(order.fact(moved("s1", "DELIVERED", [of("a", 2)])).at(-1)).toEqual({ type: "ORDER_COMPLETED" });
  expect(projectOrder(order.events).order).toMatchObject({ paymentStatus: "PAID", fulfilmentStatus: "DELIVERED" });
});

test("given units were taken out, then they are numbered from the end of their line, and a merchant's delivery goes with its last unit", () => {
  const order = story();
  ask(order, [of("a", 1)], "c1");
  order.fact(decision("c1", [of("a", 1)]));
  ask(order, [of("a", 2), of("b", 1)], "c2");
  order.fact(decision("c2", [of("a", 2), of("b", 1)]));
  const [first, second] = order.order().credits;
  // 10,000 over three: the last unit carries the remainder.
  expect(first?.amount.gross).toBe(3_334n);
  expect(first?.parts).toMatchObject([{ merchantOrderId: "m1", shipping: null, lines: [{ hasLeft: false }] }]);
  expect(second?.amount.gross).toBe(6_666n + 1_190n + 595n);
  expect(second?.parts[0]?.shipping).toEqual({ net: 500n, tax: 95n, gross: 595n });
  expect(order.order().status).toBe("PLACED");
});

test("what an order shows before is what it credits after, also beside a wish that is not decided", () => {
  const order = story();
  ask(order, [of("a", 2)], "c1");
  const preview = previewCancellation(order.order(), [of("a", 1), of("b", 1)]);
  ask(order, [of("a", 1), of("b", 1)], "c2");
  order.fact(decision("c1", [of("a", 2)]));
  order.fact(decision("c2", [of("a", 1), of("b", 1)]));
  expect(order.order().credits[1]?.amount).toEqual(preview.credit);
  expect(preview.total.gross).toBe(draft.total.gross - creditedOf(order.order()).gross);
});

test("an order that has ended, a line of another order and no number of units are refused", () => {
  const order = story();
  expect(refusalOf(order, [])).toMatchObject({ code: "INVALID_INPUT" });
  expect(refusalOf(order, [of("z", 1)])).toMatchObject({ code: "NOT_FOUND", field: ["input", "lines", "0", "lineId"] });
  for (const quantity of [0, -1, 1.5, 2 ** 53])
    expect(refusalOf(order, [of("a", quantity)])).toMatchObject({ code: "INVALID_INPUT" });
  expect(refusalOf(order, [of("a", 1), of("a", 1)])).toMatchObject({ field: ["input", "lines", "1", "lineId"] });
  expect(refusalOf(order, [of("a", 4)])).toMatchObject({ code: "ORDER_NOT_CANCELLABLE" });
  ask(order, null, "c1");
  expect(refusalOf(order, null)).toMatchObject({ code: "ORDER_NOT_CANCELLABLE" });
  order.fact(decision("c1", all));
  expect(refusalOf(order, null)).toMatchObject({
    code: "ORDER_NOT_CANCELLABLE",
    message: expect.stringMatching(/ended/),
  });
});

test("however wishes are split and decided, no unit is credited twice, and all of them together credit exactly the total", () => {
  const wishes = fc.array(
    fc.record({ line: fc.constantFrom("a", "b", "c"), quantity: fc.integer({ min: 1, max: 3 }) }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(wishes, fc.infiniteStream(fc.nat(3)), (wanted, kept) => {
      const order = story();
      for (const [index, { line, quantity }] of wanted.entries()) {
        const lines = [of(line, quantity)];
        if (refusalOf(order, lines) !== null) continue;
        ask(order, lines, `c${index}`);
        // Fulfillment keeps any number of them from leaving.
        const withdrawn = Math.min(quantity, kept.next().value ?? 0);
        const refused = quantity - withdrawn;
        order.fact(decision(`c${index}`, withdrawn ? [of(line, withdrawn)] : [], refused ? [of(line, refused)] : []));
      }
      if (refusalOf(order, null) === null) {
        ask(order, null, "rest");
        const rest = order.order().cancellations.at(-1)?.lines ?? [];
        order.fact(decision("rest", rest));
      }
      expect(creditedOf(order.order())).toEqual(draft.total);
      expect(order.order().status).toBe("CANCELLED");
    }),
  );
});
