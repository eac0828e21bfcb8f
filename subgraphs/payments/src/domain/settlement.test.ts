import { sumOf } from "@novatech/kernel/money";
import fc from "fast-check";
import { expect, test } from "vitest";
import { entriesOf, partsOfUnnamed, type SettlementEntry, type Sold } from "./settlement.ts";

const part = (goodsMinor: bigint, shippingMinor = 0n, of = "a") => ({
  merchantOrderId: `mo_${of}`,
  merchantId: `mer_${of}`,
  goodsMinor,
  shippingMinor,
});
const sold = (goodsMinor: bigint, grossMinor: bigint, commissionMinor: bigint, of = "a"): Sold => ({
  merchantOrderId: `mo_${of}`,
  merchantId: `mer_${of}`,
  goodsMinor,
  grossMinor,
  commissionMinor,
});
const shown = (entries: readonly SettlementEntry[]) =>
  entries.filter(({ account }) => account === "MERCHANT").map(({ kind, amountMinor }) => `${kind} ${amountMinor}`);

test("given goods for 100.00 and delivery for 8.90, the merchant gets both less 8 % of the goods", () => {
  const entries = entriesOf("SALE", [part(10_000n, 890n)], [], 800);
  expect(shown(entries)).toEqual(["SALE 10000", "SHIPPING 890", "COMMISSION -800"]);
  expect(entries.filter(({ account }) => account === "SHOP")).toMatchObject([{ amountMinor: 800n }]);
  expect(sumOf(entries.map(({ amountMinor }) => amountMinor))).toBe(0n);
});

test("what is given back takes its commission back with it, to the last cent at the end", () => {
  const first = entriesOf("REFUND", [part(3_333n)], [sold(10_000n, 10_890n, 800n)], 800);
  expect(shown(first)).toEqual(["REFUND -3333", "COMMISSION_RETURNED 267"]);
  const rest = entriesOf("REFUND", [part(6_667n, 890n)], [sold(6_667n, 7_557n, 533n)], 800);
  expect(shown(rest)).toEqual(["REFUND -7557", "COMMISSION_RETURNED 533"]);
});

test("a charge-back is booked as such", () => {
  expect(shown(entriesOf("CHARGE_BACK", [part(100n)], [sold(100n, 100n, 8n)], 800))).toEqual([
    "CHARGE_BACK -100",
    "COMMISSION_RETURNED 8",
  ]);
});

test("what nobody said whose it is is spread over what each merchant has, goods first", () => {
  expect(partsOfUnnamed(200n, [sold(100n, 300n, 0n), sold(100n, 100n, 0n, "b")])).toEqual([
    part(100n, 50n),
    part(50n, 0n, "b"),
  ]);
  expect(partsOfUnnamed(200n, [])).toEqual([]);
});

test("however money comes and goes, every transaction sums to zero, and an order that gave everything back leaves no commission", () => {
  const amounts = fc.array(fc.bigInt(1n, 100_000n), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), (parcels, basisPoints) => {
      let [goods, commission] = [0n, 0n];
      const run = (kind: "SALE" | "REFUND", amount: bigint) => {
        const entries = entriesOf(kind, [part(amount)], [sold(goods, goods, commission)], basisPoints);
        expect(sumOf(entries.map(({ amountMinor }) => amountMinor))).toBe(0n);
        goods += kind === "SALE" ? amount : -amount;
        commission += sumOf(entries.filter(({ account }) => account === "SHOP").map(({ amountMinor }) => amountMinor));
      };
      for (const amount of parcels) run("SALE", amount);
      for (const amount of parcels.toReversed()) run("REFUND", amount);
      expect(commission).toBe(0n);
    }),
  );
});
