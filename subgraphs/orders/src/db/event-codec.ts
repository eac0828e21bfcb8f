import { minorUnits, taxedAmount } from "@novatech/contracts/event";
import { z } from "zod";
import type { OrderDraft } from "../domain/order-draft.ts";
import {
  cancellers,
  cancelReasons,
  creditCauses,
  holdReasons,
  type OrderEventData,
  replacementCauses,
  ticketMoves,
  withdrawalCauses,
} from "../domain/order-event.ts";
import { shipmentStages } from "../domain/parcel.ts";
import { returnReasons, returnResolutions, returnWishes } from "../domain/return-event.ts";

// Fields that came later have defaults: what was written before them is read for ever.
const draft = z.object({
  cartId: z.string(),
  cartVersion: z.number().int(),
  currency: z.string(),
  countryCode: z.string(),
  delivery: z.object({
    optionId: z.string(),
    name: z.string(),
    carrier: z.string(),
    pickUpWarehouseId: z.string().nullable().default(null),
  }),
  merchantOrders: z.array(
    z.object({
      merchantOrderId: z.string(),
      merchantId: z.string(),
      shipping: taxedAmount,
      shippingTaxRateBasisPoints: z.number().int().default(0),
    }),
  ),
  lines: z.array(
    z.object({
      lineId: z.string(),
      merchantOrderId: z.string(),
      productId: z.string(),
      variantId: z.string(),
      sku: z.string(),
      name: z.string(),
      quantity: z.number().int().positive(),
      weightGrams: z.number().int(),
      unitPriceMinor: minorUnits,
      discountMinor: minorUnits.prefault("0"),
      taxRateBasisPoints: z.number().int(),
      cost: taxedAmount,
    }),
  ),
  taxLines: z.array(
    z.object({
      name: z.string(),
      rateBasisPoints: z.number().int(),
      taxableMinor: minorUnits,
      taxMinor: minorUnits,
    }),
  ),
  total: taxedAmount,
});

const shipmentId = z.string();
const paymentId = z.string();
const returnId = z.string();
const replacementId = z.string();
const amountMinor = minorUnits;
const units = z.array(z.object({ lineId: z.string(), quantity: z.number().int() }));
const ofReturn = <Type extends string>(type: Type) => z.object({ type: z.literal(type), returnId });

const eventData = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("ORDER_PLACED"),
    number: z.string(),
    attemptId: z.string(),
    customerId: z.string().nullable(),
    accessTokenHash: z.string().nullable(),
    draft,
    heldFor: z.enum(holdReasons).nullable().default(null),
    reviewReasons: z.array(z.string()).default([]),
  }),
  z.object({ type: z.literal("STOCK_COMMITTED") }),
  z.object({
    type: z.literal("PAYMENT_CAPTURED"),
    paymentId,
    shipmentId,
    amountMinor: minorUnits,
    capturedMinor: minorUnits,
  }),
  z.object({ type: z.literal("PAYMENT_CAPTURE_FAILED"), paymentId, shipmentId, reason: z.string() }),
  z.object({
    type: z.literal("SHIPMENT_MOVED"),
    shipmentId,
    merchantOrderId: z.string(),
    stage: z.enum(shipmentStages),
    cause: z.enum(["ORDER", ...replacementCauses]).default("ORDER"),
    carrier: z.string(),
    trackingNumber: z.string().nullable(),
    location: z.string().nullable(),
    lines: units,
  }),
  z.object({
    type: z.literal("PAYMENT_REFUNDED"),
    paymentId,
    refundId: z.string(),
    amountMinor,
    refundedMinor: minorUnits,
  }),
  z.object({
    type: z.literal("PAYMENT_REFUND_FAILED"),
    paymentId,
    refundId: z.string(),
    amountMinor,
    reason: z.string(),
  }),
  z.object({ type: z.literal("PAYMENT_CHARGED_BACK"), paymentId, amountMinor, reason: z.string() }),
  z.object({ type: z.literal("PAYMENT_AUTHORIZATION_EXPIRED"), paymentId }),
  z.object({ type: z.literal("PAYMENT_REAUTHORIZED"), paymentId }),
  z.object({
    type: z.literal("TICKET_MOVED"),
    ticketId: z.string(),
    ticketVersion: z.number().int().positive(),
    move: z.enum(ticketMoves),
  }),
  z.object({ type: z.literal("ORDER_CLAIMED"), customerId: z.string() }),
  z.object({ type: z.literal("ORDER_HELD"), reason: z.enum(holdReasons) }),
  z.object({ type: z.literal("ORDER_RELEASED"), reason: z.enum(holdReasons) }),
  z.object({ type: z.literal("HOLD_RAN_OUT"), reason: z.enum(holdReasons) }),
  z.object({
    type: z.literal("CANCELLATION_REQUESTED"),
    cancellationId: z.string(),
    by: z.enum(cancellers),
    reason: z.enum(cancelReasons).nullable(),
    lines: units,
  }),
  z.object({
    type: z.literal("WITHDRAWAL_DECIDED"),
    withdrawalId: z.string(),
    cause: z.enum(withdrawalCauses),
    withdrawn: units,
    refused: units,
  }),
  z.object({ type: z.literal("STOCK_SHORT"), shortfallId: z.string(), lines: units }),
  z.object({
    type: z.literal("CREDITED"),
    creditId: z.string(),
    cause: z.enum(creditCauses),
    parts: z.array(
      z.object({
        merchantOrderId: z.string(),
        shipping: taxedAmount.nullable(),
        lines: z.array(
          z.object({ lineId: z.string(), quantity: z.number().int(), amount: taxedAmount, hasLeft: z.boolean() }),
        ),
      }),
    ),
    amount: taxedAmount,
    returnId: returnId.nullable(),
  }),
  z.object({
    type: z.literal("REPLACEMENT_REQUESTED"),
    replacementId,
    cause: z.enum(replacementCauses),
    lines: units,
    shipmentId: shipmentId.nullable(),
    returnId: returnId.nullable(),
  }),
  z.object({ type: z.literal("REPLACEMENT_COMMITTED"), replacementId }),
  z.object({ type: z.literal("REPLACEMENT_REJECTED"), replacementId }),
  z.object({ type: z.literal("ADDRESS_CHANGED") }),
  z.object({ type: z.literal("CONTACT_CHANGED") }),
  ofReturn("RETURN_REQUESTED").extend({
    merchantOrderId: z.string(),
    wanted: z.enum(returnWishes),
    lines: z.array(z.object({ lineId: z.string(), quantity: z.number().int(), reason: z.enum(returnReasons) })),
  }),
  ofReturn("RETURN_APPROVED"),
  ofReturn("RETURN_DECLINED"),
  ofReturn("RETURN_SHIPPED").extend({ carrier: z.string().nullable(), trackingNumber: z.string().nullable() }),
  ofReturn("RETURN_CANCELLED"),
  ofReturn("RETURN_EXPIRED"),
  ofReturn("RETURN_RECEIVED"),
  ofReturn("RETURN_INSPECTED").extend({
    lines: z.array(z.object({ lineId: z.string(), good: z.number().int(), damaged: z.number().int() })),
  }),
  ofReturn("RETURN_RESOLVED").extend({ resolution: z.enum(returnResolutions) }),
  z.object({ type: z.literal("ORDER_COMPLETED") }),
  z.object({ type: z.literal("ORDER_CANCELLED") }),
  z.object({ type: z.literal("ORDER_EXPIRED") }),
]);

/** A draft as JSON: amounts as texts, so that no reader rounds them. */
export const encodeDraft = (value: OrderDraft): unknown => z.encode(draft, value as z.output<typeof draft>);

/** A draft from its JSON. Throws a ZodError when it was not written by `encodeDraft`. */
export const decodeDraft = (json: unknown): OrderDraft => z.decode(draft, json as never);

/** An order's event as JSON; its type is a column beside it. */
export function encodeEventData(value: OrderEventData): { readonly type: string; readonly data: unknown } {
  const { type, ...data } = z.encode(eventData, value as z.output<typeof eventData>);
  return { type, data };
}

/** An order's event from its columns. Throws a ZodError when it was not written by `encodeEventData`. */
export const decodeEventData = (type: string, data: unknown): OrderEventData =>
  z.decode(eventData, { type, ...(data as object) } as never);
