import { sumOf } from "@novatech/kernel/money";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CapturePlan, planCapture } from "./capture-plan.ts";

const plan: CapturePlan = {
  lines: [{ lineId: "a", merchantOrderId: "m", quantity: 3, grossMinor: 1000n, leftUnits: 0 }],
  merchantOrders: [{ merchantOrderId: "m", shippingMinor: 490n, isShippingTaken: false }],
};

test("given three things for 10.00, when they leave one by one, then 3.33, 3.34 and 3.33 are taken, and shipping with the first", () => {
  let current = plan;
  const amounts = [1, 2, 3].map(() => {
    const planned = planCapture(current, { merchantOrderId: "m", lines: [{ lineId: "a", quantity: 1 }] });
    current = planned.plan;
    return planned.amountMinor;
  });
  expect(amounts).toEqual([333n + 490n, 334n, 333n]);
});

test("units beyond what was ordered and lines of other orders cost nothing", () => {
  const parcel = {
    merchantOrderId: "m",
    lines: [
      { lineId: "a", quantity: 9 },
      { lineId: "strange", quantity: 1 },
    ],
  };
  const { plan: after, amountMinor } = planCapture(plan, parcel);
  expect(amountMinor).toBe(1490n);
  expect(planCapture(after, parcel).amountMinor).toBe(0n);
});

test("however an order is split into parcels, and in whatever order they leave, the amounts sum to its total and none is negative", () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 12 }),
    grossMinor: fc.bigInt(0n, 100_000n),
    part: fc.nat(2),
  });
  const order = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    shipping: fc.array(fc.bigInt(0n, 2_000n), { minLength: 3, maxLength: 3 }),
    seed: fc.array(fc.nat(), { minLength: 80, maxLength: 80 }),
  });
  fc.assert(
    fc.property(order, ({ lines, shipping, seed }) => {
      let current: CapturePlan = {
        lines: lines.map(({ quantity, grossMinor, part }, index) => ({
          lineId: `l${index}`,
          merchantOrderId: `m${part}`,
          quantity,
          grossMinor,
          leftUnits: 0,
        })),
        merchantOrders: shipping.map((shippingMinor, part) => ({
          merchantOrderId: `m${part}`,
          shippingMinor,
          isShippingTaken: false,
        })),
      };
      const usedParts = new Set(current.lines.map((held) => held.merchantOrderId));
      const total =
        sumOf(lines.map((held) => held.grossMinor)) +
        sumOf(current.merchantOrders.filter((m) => usedParts.has(m.merchantOrderId)).map((m) => m.shippingMinor));
      const units = current.lines
        .flatMap((held) => Array.from({ length: held.quantity }, () => held))
        .map((held, index) => ({ held, rank: seed[index % seed.length] ?? 0 }))
        .toSorted((a, b) => a.rank - b.rank);
      const amounts = units.map(({ held }) => {
        const parcel = { merchantOrderId: held.merchantOrderId, lines: [{ lineId: held.lineId, quantity: 1 }] };
        const planned = planCapture(current, parcel);
        current = planned.plan;
        return planned.amountMinor;
      });
      expect(sumOf(amounts)).toBe(total);
      expect(amounts.every((amount) => amount >= 0n)).toBe(true);
    }),
  );
});
