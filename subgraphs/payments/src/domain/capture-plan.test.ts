import { shareOfUnits, sumOf, sumTaxed, type Taxed, taxFromGross } from "@novatech/kernel/money";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addParts,
  type CapturePlan,
  isExhausted,
  partsLeft,
  partsOfParcel,
  planCredit,
  planParcel,
  sumOfParcel,
  sumOfParts,
} from "./capture-plan.ts";

const taxed = (gross: bigint): Taxed => taxFromGross(gross, 1900);

const planOf = (
  lines: readonly { lineId: string; part?: string; quantity: number; grossMinor: bigint }[],
  parts: Readonly<Record<string, bigint>>,
): CapturePlan => ({
  lines: lines.map(({ lineId, part = "m", quantity, grossMinor }) => ({
    lineId,
    merchantOrderId: part,
    sku: "SKU",
    name: "Lamp",
    quantity,
    unitPriceMinor: 1n,
    discountMinor: 0n,
    taxRateBasisPoints: 1900,
    cost: taxed(grossMinor),
    leftUnits: 0,
    droppedUnits: 0,
  })),
  merchantOrders: Object.entries(parts).map(([merchantOrderId, shipping]) => ({
    merchantOrderId,
    merchantId: `mer_${merchantOrderId}`,
    shipping: taxed(shipping),
    shippingTaxRateBasisPoints: 1900,
    shippingState: "OWED",
  })),
  isWholeTaken: false,
  plannedMinor: 0n,
});

const plan = planOf([{ lineId: "a", quantity: 3, grossMinor: 1000n }], { m: 490n });
const parcel = (quantity: number, cause: Parameters<typeof planParcel>[1]["cause"] = "ORDER", lineId = "a") => ({
  merchantOrderId: "m",
  cause,
  lines: [{ lineId, quantity }],
});
const grossOf = (current: CapturePlan, sent: Parameters<typeof planParcel>[1]) =>
  sumOfParcel(planParcel(current, sent).cost).gross;

test("given three things for 10.00, when they leave one by one, then 3.33, 3.33 and 3.34 are taken, and delivery with the first", () => {
  let current = plan;
  const amounts = [1, 2, 3].map(() => {
    const planned = planParcel(current, parcel(1));
    current = planned.plan;
    return sumOfParcel(planned.cost).gross;
  });
  expect(amounts).toEqual([333n + 490n, 333n, 334n]);
  expect(isExhausted(current)).toBe(true);
});

test("units beyond what was ordered and lines of other orders cost nothing", () => {
  const { plan: after, cost } = planParcel(plan, {
    ...parcel(9),
    lines: [...parcel(9).lines, { lineId: "strange", quantity: 1 }],
  });
  expect(sumOfParcel(cost).gross).toBe(1490n);
  expect(grossOf(after, parcel(9))).toBe(0n);
});

test.each([
  ["ORDER", 823n],
  ["REALLOCATION", 823n],
  ["RESHIPMENT", 0n],
  ["EXCHANGE", 0n],
] as const)("a parcel that is sent as %s costs %s: what replaces something was paid before", (cause, due) => {
  expect(grossOf(plan, parcel(1, cause))).toBe(due);
});

const credited = (quantity: number, hasLeft: boolean, amount: bigint, shipping: bigint | null = null) => ({
  merchantOrderId: "m",
  lines: [{ lineId: "a", quantity, amount: taxed(amount), hasLeft }],
  shipping: shipping === null ? null : taxed(shipping),
});

describe("a credit", () => {
  test("for units that have not left gives nothing back, and they are never taken", () => {
    const { plan: after, goodsMinor } = planCredit(plan, credited(1, false, 334n));
    expect(goodsMinor).toBe(0n);
    expect(grossOf(after, parcel(3))).toBe(666n + 490n);
    expect(isExhausted(planParcel(after, parcel(2)).plan)).toBe(true);
  });

  test("for units that left gives exactly its amount back, whether they were heard of before or after it", () => {
    for (const current of [plan, planParcel(plan, parcel(3)).plan])
      expect(planCredit(current, credited(2, true, 500n)).goodsMinor).toBe(500n);
  });

  test("for delivery gives it back when it was taken, and else has it never taken", () => {
    expect(planCredit(planParcel(plan, parcel(1)).plan, credited(1, true, 333n, 490n)).shippingMinor).toBe(490n);
    const early = planCredit(plan, credited(3, false, 1000n, 490n));
    expect(early.shippingMinor).toBe(0n);
    expect(isExhausted(early.plan)).toBe(true);
    expect(sumOfParts(partsLeft(early.plan))).toBe(0n);
  });

  test.each([false, true])(
    "for units that left after all names those apart from the ones that stay (taken once: %s)",
    (isWholeTaken) => {
      const left = { ...planParcel(plan, parcel(2)).plan, isWholeTaken };
      const { credit, goodsMinor } = planCredit(left, credited(2, false, 667n));
      expect(credit.lines).toMatchObject([
        { quantity: 1, hasLeft: false, amount: { gross: 334n } },
        { quantity: 1, hasLeft: true, amount: { gross: 333n } },
      ]);
      expect(sumTaxed(credit.lines.map(({ amount }) => amount))).toEqual(taxed(667n));
      expect(goodsMinor).toBe(isWholeTaken ? 667n : 333n);
    },
  );

  test("gives back what was taken once for all, also of what has not left", () => {
    const whole = { ...planParcel(plan, parcel(1)).plan, isWholeTaken: true };
    expect(planCredit(whole, credited(2, false, 667n)).goodsMinor).toBe(667n);
  });
});

test("however an order is cut into parcels and credits, in whatever order they are heard of, what is taken less what is given back is its total less the credits", () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 8 }),
    grossMinor: fc.bigInt(0n, 100_000n),
    part: fc.nat(2),
  });
  const order = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    shipping: fc.array(fc.bigInt(0n, 2_000n), { minLength: 3, maxLength: 3 }),
    /** Of each unit: whether it leaves, and whether it is credited. */
    fates: fc.array(fc.constantFrom("kept", "dropped", "returned"), { minLength: 40, maxLength: 40 }),
    ranks: fc.array(fc.nat(), { minLength: 120, maxLength: 120 }),
    takenOnce: fc.boolean(),
  });
  fc.assert(
    fc.property(order, ({ lines, shipping, fates, ranks, takenOnce }) => {
      const parts = Object.fromEntries(shipping.map((minor, part) => [`m${part}`, minor]));
      let current = planOf(
        lines.map((held, index) => ({ ...held, lineId: `l${index}`, part: `m${held.part}` })),
        parts,
      );
      let credits = 0n;
      const steps = lines.flatMap(({ quantity, grossMinor, part }, index) => {
        const own = fates.slice(index * 8, index * 8 + quantity);
        const base = { lineId: `l${index}`, merchantOrderId: `m${part}` };
        // Orders count credits in the order in which they are made, which is the order in which they are heard of.
        let [nextDropped, nextReturned] = [quantity - 1, 0];
        const amount = (hasLeft: boolean) =>
          shareOfUnits(taxed(grossMinor), quantity, hasLeft ? nextReturned++ : nextDropped--, 1);
        const dropped = own.filter((fate) => fate === "dropped").length;
        const returned = own.filter((fate) => fate === "returned").length;
        return [
          ...Array.from({ length: quantity - dropped }, () => ({ kind: "parcel" as const, ...base })),
          ...Array.from({ length: dropped }, () => ({ kind: "credit" as const, ...base, amount, hasLeft: false })),
          ...Array.from({ length: returned }, () => ({ kind: "credit" as const, ...base, amount, hasLeft: true })),
        ];
      });
      let [taken, back] = [0n, 0n];
      for (const [index] of steps
        .map((_, at) => [at, ranks[at % ranks.length] ?? 0] as const)
        .toSorted((a, b) => a[1] - b[1])) {
        const step = steps[index];
        if (step === undefined) continue;
        const { merchantOrderId, lineId } = step;
        if (step.kind === "parcel") {
          const planned = planParcel(current, { merchantOrderId, cause: "ORDER", lines: [{ lineId, quantity: 1 }] });
          current = planned.plan;
          let due = partsOfParcel(current, merchantOrderId, planned.cost);
          if (current.isWholeTaken || due.length === 0) continue;
          if (takenOnce) due = addParts(due, partsLeft(current));
          current = { ...current, isWholeTaken: takenOnce };
          taken += sumOfParts(due);
        } else {
          const { hasLeft } = step;
          const amount = step.amount(hasLeft);
          const lines = [{ lineId, quantity: 1, amount, hasLeft }];
          const planned = planCredit(current, { merchantOrderId, lines, shipping: null });
          current = planned.plan;
          credits += amount.gross;
          back += planned.goodsMinor + planned.shippingMinor;
        }
      }
      const sent = new Set(steps.filter(({ kind }) => kind === "parcel").map((step) => step.merchantOrderId));
      const delivered = sumOf(Object.entries(parts).map(([part, minor]) => (sent.has(part) ? minor : 0n)));
      // Deliveries of which nothing ever left would be credited; a hold that is taken once takes them with the rest.
      const undelivered = current.isWholeTaken ? sumOf(Object.values(parts)) - delivered : 0n;
      const total = sumOf(lines.map(({ grossMinor }) => grossMinor)) + delivered + undelivered;
      expect(isExhausted(current)).toBe(true);
      expect(taken - back).toBe(total - credits);
    }),
    { numRuns: 300 },
  );
});
