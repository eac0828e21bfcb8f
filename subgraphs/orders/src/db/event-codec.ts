import { minorUnits, taxedAmount } from "@novatech/contracts/event";
import { z } from "zod";
import type { OrderDraft } from "../domain/order-draft.ts";
import { holdReasons, type OrderEventData, shipmentStages } from "../domain/order-event.ts";

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
    carrier: z.string(),
    trackingNumber: z.string().nullable(),
    location: z.string().nullable(),
    lines: z.array(z.object({ lineId: z.string(), quantity: z.number().int() })),
  }),
  z.object({ type: z.literal("ORDER_COMPLETED") }),
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
