import { divideHalfEven, spread, sumOf } from "@novatech/kernel/money";
import type { MoneyPart } from "./payment.ts";

/** Whose money an entry moves: a merchant's, the shop's commission, or what lies at the provider. */
export type SettlementAccount = "MERCHANT" | "SHOP" | "PROVIDER";
/** What an entry is for. */
export type SettlementKind = "SALE" | "SHIPPING" | "COMMISSION" | "REFUND" | "COMMISSION_RETURNED" | "CHARGE_BACK";

/** One line of the ledger, in minor units. What is good for an account is positive; those of one transaction sum to zero. */
export type SettlementEntry = {
  readonly account: SettlementAccount;
  readonly kind: SettlementKind;
  readonly merchantId: string;
  readonly merchantOrderId: string;
  readonly amountMinor: bigint;
  /** How much of it is goods: what commission is due for. 0 on other accounts than the merchant's. */
  readonly goodsMinor: bigint;
};

/** What stands in the ledger for a merchant's part of an order so far, in minor units. */
export type Sold = {
  readonly merchantOrderId: string;
  readonly merchantId: string;
  /** Goods sold, less those given back. */
  readonly goodsMinor: bigint;
  /** Goods and deliveries sold, less those given back. */
  readonly grossMinor: bigint;
  /** What the shop kept, less what it returned. */
  readonly commissionMinor: bigint;
};

/** The commission on a merchant's goods: half-even on the running total, so that all of it is returned with all goods. */
const commissionOn = (goodsMinor: bigint, basisPoints: number): bigint =>
  divideHalfEven((goodsMinor < 0n ? 0n : goodsMinor) * BigInt(basisPoints), 10_000n);

/**
 * The entries of money that was taken (SALE), given back (REFUND) or taken back by a bank (CHARGE_BACK). Commission is due for goods,
 * not for deliveries. `sold`: what stands in the ledger for the order.
 */
export function entriesOf(
  kind: "SALE" | "REFUND" | "CHARGE_BACK",
  parts: readonly MoneyPart[],
  sold: readonly Sold[],
  basisPoints: number,
): SettlementEntry[] {
  const sign = kind === "SALE" ? 1n : -1n;
  return parts.flatMap(({ merchantId, merchantOrderId, goodsMinor, shippingMinor }) => {
    const both = (entryKind: SettlementKind, other: "SHOP" | "PROVIDER", amountMinor: bigint, goods = 0n) =>
      amountMinor === 0n
        ? []
        : [
            {
              account: "MERCHANT",
              kind: entryKind,
              merchantId,
              merchantOrderId,
              amountMinor,
              goodsMinor: goods,
            } as const,
            {
              account: other,
              kind: entryKind,
              merchantId,
              merchantOrderId,
              amountMinor: -amountMinor,
              goodsMinor: 0n,
            } as const,
          ];
    const before = sold.find((part) => part.merchantOrderId === merchantOrderId);
    const due = commissionOn((before?.goodsMinor ?? 0n) + sign * goodsMinor, basisPoints);
    const change = due - (before?.commissionMinor ?? 0n);
    const goods = sign * goodsMinor;
    return [
      ...(kind === "SALE"
        ? [...both("SALE", "PROVIDER", goods, goods), ...both("SHIPPING", "PROVIDER", shippingMinor)]
        : both(kind, "PROVIDER", goods - shippingMinor, goods)),
      ...both(change > 0n ? "COMMISSION" : "COMMISSION_RETURNED", "SHOP", -change),
    ];
  });
}

/**
 * Whose money it is that went back without anybody saying whose: spread over what the merchants of the order got and did not give back,
 * goods before deliveries. None when nothing of it is in the ledger.
 */
export function partsOfUnnamed(amountMinor: bigint, sold: readonly Sold[]): MoneyPart[] {
  const weights = sold.map(({ grossMinor }) => (grossMinor < 0n ? 0n : grossMinor));
  if (sumOf(weights) === 0n) return [];
  return spread(amountMinor, weights).flatMap((share, index) => {
    const part = sold[index];
    if (part === undefined || share === 0n) return [];
    const goodsMinor = share < part.goodsMinor ? share : part.goodsMinor < 0n ? 0n : part.goodsMinor;
    const { merchantOrderId, merchantId } = part;
    return [{ merchantOrderId, merchantId, goodsMinor, shippingMinor: share - goodsMinor }];
  });
}
