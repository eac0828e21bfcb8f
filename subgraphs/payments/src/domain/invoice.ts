import { sumTaxed, type Taxed } from "@novatech/kernel/money";
import type { CapturePlan, Credit, LeftLine, ParcelCost, PlanLine } from "./capture-plan.ts";

/** An invoice, or the credit note that takes a part of one back. */
export type InvoiceKind = "INVOICE" | "CREDIT_NOTE";

/** What an invoice is for. Amounts in minor units. */
export type InvoiceLine = {
  readonly kind: "GOODS" | "DELIVERY";
  /** Null for a delivery. */
  readonly lineId: string | null;
  readonly sku: string | null;
  readonly description: string;
  readonly quantity: number;
  /** As in the price list. */
  readonly unitPriceMinor: bigint;
  /** What promotions took off these units. */
  readonly discountMinor: bigint;
  /** 1900 is 19 %. */
  readonly taxRateBasisPoints: number;
  readonly amount: Taxed;
};

/** The tax of one rate. */
export type InvoiceTax = { readonly rateBasisPoints: number; readonly amount: Taxed };

/** Who a document is for. */
export type InvoiceRecipient = {
  readonly recipient: string;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  readonly countryCode: string;
};

/** Who sells. */
export type InvoiceSeller = { readonly merchantId: string; readonly name: string };

/** A document as it was issued; it never changes. */
export type Invoice = {
  readonly id: string;
  readonly kind: InvoiceKind;
  readonly number: string;
  readonly orderId: string;
  readonly merchantOrderId: string;
  readonly paymentId: string;
  /** The invoice a credit note takes a part of back; null for an invoice. */
  readonly correctsId: string | null;
  readonly seller: InvoiceSeller;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly InvoiceTax[];
  readonly total: Taxed;
  readonly issuedAt: Date;
};

/** What a document is numbered as: without a gap by seller, year and kind. */
export const invoiceNumber = (kind: InvoiceKind, year: number, sequence: number): string =>
  `${kind === "INVOICE" ? "INV" : "CRN"}-${year}-${String(sequence).padStart(6, "0")}`;

/** The part of an amount that belongs to `count` units after the first `from` of `quantity`, by the rule of `shareOfUnits`. */
const shareOf = (amount: bigint, quantity: number, from: number, count: number): bigint =>
  (amount * BigInt(from + count)) / BigInt(quantity) - (amount * BigInt(from)) / BigInt(quantity);

const goodsLine = (line: PlanLine, quantity: number, amount: Taxed, discountMinor: bigint): InvoiceLine => ({
  kind: "GOODS",
  lineId: line.lineId,
  sku: line.sku,
  description: line.name === "" ? line.sku : line.name,
  quantity,
  unitPriceMinor: line.unitPriceMinor,
  discountMinor,
  taxRateBasisPoints: line.taxRateBasisPoints,
  amount,
});

const deliveryLine = (plan: CapturePlan, merchantOrderId: string, amount: Taxed): InvoiceLine => ({
  kind: "DELIVERY",
  lineId: null,
  sku: null,
  description: "Delivery",
  quantity: 1,
  unitPriceMinor: amount.gross,
  discountMinor: 0n,
  taxRateBasisPoints:
    plan.merchantOrders.find((part) => part.merchantOrderId === merchantOrderId)?.shippingTaxRateBasisPoints ?? 0,
  amount,
});

/** What stands on the invoice of a parcel: its units, and delivery where it is the first. `cost` says which units, by `from`. */
export function linesOfParcel(plan: CapturePlan, merchantOrderId: string, cost: ParcelCost): InvoiceLine[] {
  const goods = cost.lines.flatMap((left) => lineOf(plan, left));
  return cost.shipping === null || cost.shipping.gross === 0n
    ? goods
    : [...goods, deliveryLine(plan, merchantOrderId, cost.shipping)];
}

function lineOf(plan: CapturePlan, { lineId, quantity, from, amount }: LeftLine): InvoiceLine[] {
  const line = plan.lines.find((found) => found.lineId === lineId);
  return line === undefined
    ? []
    : [goodsLine(line, quantity, amount, shareOf(line.discountMinor, line.quantity, from, quantity))];
}

/**
 * What stands on the credit note of a credit: units that had left, and delivery where it stood on an invoice. What never left was never on
 * one. The discount of units that come back is their share of what they are credited with.
 */
export function linesOfCredit(plan: CapturePlan, credit: Credit, isDeliveryInvoiced: boolean): InvoiceLine[] {
  const goods = credit.lines.flatMap(({ lineId, quantity, amount, hasLeft }) => {
    const line = plan.lines.find((found) => found.lineId === lineId);
    if (line === undefined || !hasLeft) return [];
    return [goodsLine(line, quantity, amount, shareOf(line.discountMinor, line.quantity, 0, quantity))];
  });
  const { shipping, merchantOrderId } = credit;
  const isBack = shipping !== null && shipping.gross > 0n && isDeliveryInvoiced;
  return isBack ? [...goods, deliveryLine(plan, merchantOrderId, shipping)] : goods;
}

/** The taxes of lines by rate, highest first. */
export const taxesOf = (lines: readonly InvoiceLine[]): InvoiceTax[] =>
  [...Map.groupBy(lines, ({ taxRateBasisPoints }) => taxRateBasisPoints)]
    .map(([rateBasisPoints, same]) => ({ rateBasisPoints, amount: sumTaxed(same.map(({ amount }) => amount)) }))
    .toSorted((a, b) => b.rateBasisPoints - a.rateBasisPoints);

/** A rate in percent, for example `19.00`. */
export const percentOf = (basisPoints: number): string => (basisPoints / 100).toFixed(2);
