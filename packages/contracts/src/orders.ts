import { z } from "zod";
import { currencyCode, type DataOf, defineEvent, instant, minorUnits, taxedAmount } from "./event.ts";

/** The aggregate is the check-out attempt. */
const checkoutTopic = "orders.checkout";
/** The aggregate is the order. */
const orderTopic = "orders.order";

/** A shopper ordered; stock is wanted. */
export const checkoutSubmittedV1 = defineEvent(
  checkoutTopic,
  "checkout.submitted.v1",
  z.object({
    attemptId: z.string(),
    quoteId: z.string(),
    cartId: z.string(),
    /** Where it goes: the choice of a warehouse may depend on it. */
    countryCode: z.string(),
    lines: z
      .array(
        z.object({
          lineId: z.string(),
          variantId: z.string(),
          merchantId: z.string(),
          quantity: z.number().int().positive(),
        }),
      )
      .min(1),
  }),
);
export type CheckoutSubmittedV1 = DataOf<typeof checkoutSubmittedV1>;

/** The stock is held; the money is wanted. */
export const checkoutPaymentRequestedV1 = defineEvent(
  checkoutTopic,
  "checkout.payment_requested.v1",
  z.object({
    attemptId: z.string(),
    /** The id the order will have if the check-out succeeds. */
    orderId: z.string(),
    customerId: z.string().nullable(),
    /** SHA-256 in hex of the guest's order access token; null for a customer's order. */
    accessTokenHash: z.string().nullable(),
    amountMinor: minorUnits,
    currency: currencyCode,
    /** A token of the payment provider's; says nothing of the card. */
    paymentMethodToken: z.string(),
    /** After this moment an authorisation is no longer wanted. */
    deadline: instant,
  }),
);
export type CheckoutPaymentRequestedV1 = DataOf<typeof checkoutPaymentRequestedV1>;

/** The check-out failed: stock and money that are held for it must be freed. */
export const checkoutFailedV1 = defineEvent(
  checkoutTopic,
  "checkout.failed.v1",
  z.object({
    attemptId: z.string(),
    orderId: z.string(),
    reason: z.enum(["INSUFFICIENT_STOCK", "PAYMENT_DECLINED", "EXPIRED"]),
  }),
);
export type CheckoutFailedV1 = DataOf<typeof checkoutFailedV1>;

/** There is an order. */
export const orderPlacedV1 = defineEvent(
  orderTopic,
  "order.placed.v1",
  z.object({
    orderId: z.string(),
    number: z.string(),
    attemptId: z.string(),
    cartId: z.string(),
    /** The version of the cart that was ordered. */
    cartVersion: z.number().int().positive(),
    customerId: z.string().nullable(),
    /** SHA-256 in hex of the guest's order access token; null for a customer's order. */
    accessTokenHash: z.string().nullable(),
    currency: currencyCode,
    total: taxedAmount,
    countryCode: z.string(),
    delivery: z.object({ optionId: z.string(), name: z.string(), carrier: z.string() }),
    merchantOrders: z
      .array(z.object({ merchantOrderId: z.string(), merchantId: z.string(), shipping: taxedAmount }))
      .min(1),
    lines: z
      .array(
        z.object({
          lineId: z.string(),
          merchantOrderId: z.string(),
          productId: z.string(),
          variantId: z.string(),
          sku: z.string(),
          quantity: z.number().int().positive(),
          weightGrams: z.number().int().nonnegative(),
          cost: taxedAmount,
        }),
      )
      .min(1),
  }),
);
export type OrderPlacedV1 = DataOf<typeof orderPlacedV1>;

/** The stock belongs to the order. */
export const orderConfirmedV1 = defineEvent(orderTopic, "order.confirmed.v1", z.object({ orderId: z.string() }));
export type OrderConfirmedV1 = DataOf<typeof orderConfirmedV1>;

/** Everything was delivered. */
export const orderCompletedV1 = defineEvent(orderTopic, "order.completed.v1", z.object({ orderId: z.string() }));
export type OrderCompletedV1 = DataOf<typeof orderCompletedV1>;
