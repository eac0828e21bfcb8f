import { z } from "zod";
import { currencyCode, type DataOf, defineEvent, instant, minorUnits, taxedAmount } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the check-out attempt. */
const checkoutTopic = "orders.checkout";
/** The aggregate is the order. */
const orderTopic = "orders.order";
/** The aggregate is the return. */
const returnTopic = "orders.return";

const wantedLine = z.object({
  lineId: z.string(),
  variantId: z.string(),
  merchantId: z.string(),
  quantity: z.number().int().positive(),
});

const units = z.object({ lineId: z.string(), quantity: z.number().int().positive() });

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
    /** The store it is picked up from: all of it must lie there. Null when it is delivered. */
    pickUpWarehouseId: z.string().nullable().default(null),
    /** Whether the quote has promotions whose uses are counted: cart then holds them and answers. */
    hasCountedPromotions: z.boolean().default(false),
    lines: z.array(wantedLine).min(1),
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
    /** Where the shopper's bank sends them back to after a challenge; null when the client gave none. */
    returnUrl: z.url().nullable().default(null),
    /** After this moment an authorisation is no longer wanted, unless the shopper was sent to their bank by then. */
    deadline: instant,
  }),
);
export type CheckoutPaymentRequestedV1 = DataOf<typeof checkoutPaymentRequestedV1>;

/** The shopper is at their bank: what is held for the check-out should be held until then, as far as the holder's limit allows. */
export const checkoutExtendedV1 = defineEvent(
  checkoutTopic,
  "checkout.extended.v1",
  z.object({ attemptId: z.string(), until: instant }),
);
export type CheckoutExtendedV1 = DataOf<typeof checkoutExtendedV1>;

/** The money is held, but the stock is held no longer: it is wanted again. Answered like a submission, with this round. */
export const checkoutRenewalRequestedV1 = defineEvent(
  checkoutTopic,
  "checkout.renewal_requested.v1",
  z.object({
    attemptId: z.string(),
    /** 2 for the first renewal: the submission was 1. */
    round: z.number().int().min(2),
    countryCode: z.string(),
    pickUpWarehouseId: z.string().nullable(),
    lines: z.array(wantedLine).min(1),
  }),
);
export type CheckoutRenewalRequestedV1 = DataOf<typeof checkoutRenewalRequestedV1>;

/** The check-out will fail: what is held for it (stock, money, uses of promotions) must be freed, and each holder answers. */
export const checkoutFailedV1 = defineEvent(
  checkoutTopic,
  "checkout.failed.v1",
  z.object({
    attemptId: z.string(),
    orderId: z.string(),
    reason: z.enum(["INSUFFICIENT_STOCK", "PAYMENT_DECLINED", "PROMOTION_UNAVAILABLE", "EXPIRED"]),
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
    /** Whether it is held until staff looked at it: nothing may leave before `order.released`. */
    isHeld: z.boolean().default(false),
    delivery: z.object({
      optionId: z.string(),
      name: z.string(),
      carrier: z.string(),
      /** The store it is picked up from; null when it is delivered. */
      pickUpWarehouseId: z.string().nullable().default(null),
    }),
    merchantOrders: z
      .array(
        z.object({
          merchantOrderId: z.string(),
          merchantId: z.string(),
          shipping: taxedAmount,
          /** 1900 is 19 %. */
          shippingTaxRateBasisPoints: z.number().int().nonnegative().default(0),
        }),
      )
      .min(1),
    lines: z
      .array(
        z.object({
          lineId: z.string(),
          merchantOrderId: z.string(),
          productId: z.string(),
          variantId: z.string(),
          sku: z.string(),
          name: z.string().default(""),
          quantity: z.number().int().positive(),
          weightGrams: z.number().int().nonnegative(),
          /** As in the price list. */
          unitPriceMinor: minorUnits.prefault("0"),
          /** What promotions took off the line, as in the price list (with the tax in it where prices have it). */
          discountMinor: minorUnits.prefault("0"),
          /** 1900 is 19 %. */
          taxRateBasisPoints: z.number().int().nonnegative().default(0),
          /** After the discount. */
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

/** A guest's order belongs to an account now, and the guest's secret opens it no more: who keeps whose the order is follows. */
export const orderClaimedV1 = defineEvent(
  orderTopic,
  "order.claimed.v1",
  z.object({
    orderId: z.string(),
    attemptId: z.string(),
    customerId: z.string(),
    /** What of it was bought, each product once: nothing of an order that came to nothing. */
    productIds: z.array(z.string()),
  }),
);
export type OrderClaimedV1 = DataOf<typeof orderClaimedV1>;

/** Nothing of the order may leave until it is released. */
export const orderHeldV1 = defineEvent(
  orderTopic,
  "order.held.v1",
  z.object({ orderId: z.string(), reason: z.enum(["FRAUD_REVIEW", "ADDRESS", "PAYMENT", "OTHER"]) }),
);
export type OrderHeldV1 = DataOf<typeof orderHeldV1>;

/** What was held may go on. */
export const orderReleasedV1 = defineEvent(orderTopic, "order.released.v1", z.object({ orderId: z.string() }));
export type OrderReleasedV1 = DataOf<typeof orderReleasedV1>;

/** Somebody wants these units no more; fulfillment decides by `withdrawal.decided` which have not left. */
export const orderCancellationRequestedV1 = defineEvent(
  orderTopic,
  "order.cancellation_requested.v1",
  z.object({ orderId: z.string(), cancellationId: z.string(), lines: z.array(units).min(1) }),
);
export type OrderCancellationRequestedV1 = DataOf<typeof orderCancellationRequestedV1>;

/** Where it goes was changed: who has the old address asks again. The address itself is in no event. */
export const orderAddressChangedV1 = defineEvent(
  orderTopic,
  "order.address_changed.v1",
  z.object({ orderId: z.string() }),
);
export type OrderAddressChangedV1 = DataOf<typeof orderAddressChangedV1>;

/**
 * The order costs less than before: what was taken for this is given back, what was not taken is not taken any more. Units of a
 * line are credited from its end when they have not left and from its start when they have, so that all credits and captures
 * of a line together make exactly its cost.
 */
export const orderCreditedV1 = defineEvent(
  orderTopic,
  "order.credited.v1",
  z.object({
    orderId: z.string(),
    creditId: z.string(),
    cause: z.enum(["CANCELLATION", "SHORTAGE", "PARCEL_LOST", "RETURN"]),
    currency: currencyCode,
    merchantOrders: z
      .array(
        z.object({
          merchantOrderId: z.string(),
          merchantId: z.string(),
          /** Null when delivery is still owed. */
          shipping: taxedAmount.nullable(),
          lines: z.array(
            z.object({
              lineId: z.string(),
              quantity: z.number().int().positive(),
              /** What is credited for these units: for a damaged return less than they cost. */
              amount: taxedAmount,
              /** Whether the units had left the warehouse. */
              hasLeft: z.boolean(),
            }),
          ),
        }),
      )
      .min(1),
    /** The sum. */
    amount: taxedAmount,
  }),
);
export type OrderCreditedV1 = DataOf<typeof orderCreditedV1>;

/** Units that were promised must come from other stock; inventory answers with `stock.replacement_committed` or `_rejected`. */
export const orderReplacementRequestedV1 = defineEvent(
  orderTopic,
  "order.replacement_requested.v1",
  z.object({
    orderId: z.string(),
    replacementId: z.string(),
    /** REALLOCATION: counted short before it left, still to be paid. RESHIPMENT: lost or damaged. EXCHANGE: of a return. */
    cause: z.enum(["REALLOCATION", "RESHIPMENT", "EXCHANGE"]),
    countryCode: z.string(),
    /** The store it is picked up from: it must come from there. Null when it is delivered. */
    pickUpWarehouseId: z.string().nullable().default(null),
    lines: z.array(wantedLine).min(1),
  }),
);
export type OrderReplacementRequestedV1 = DataOf<typeof orderReplacementRequestedV1>;

/** Nothing of it will come any more: everything was credited before it left. */
export const orderCancelledV1 = defineEvent(
  orderTopic,
  "order.cancelled.v1",
  z.object({ orderId: z.string(), attemptId: z.string() }),
);
export type OrderCancelledV1 = DataOf<typeof orderCancelledV1>;

/** Its money was held no longer and nobody paid again in time: the order has ended. */
export const orderExpiredV1 = defineEvent(
  orderTopic,
  "order.expired.v1",
  z.object({ orderId: z.string(), attemptId: z.string() }),
);
export type OrderExpiredV1 = DataOf<typeof orderExpiredV1>;

const returned = z.object({
  returnId: z.string(),
  orderId: z.string(),
  merchantOrderId: z.string(),
  merchantId: z.string(),
  lines: z.array(z.object({ lineId: z.string(), variantId: z.string(), quantity: z.number().int().positive() })).min(1),
});

/** Somebody wants to send something back. */
export const returnRequestedV1 = defineEvent(
  returnTopic,
  "return.requested.v1",
  returned.omit({ lines: true }).extend({
    lines: z
      .array(
        z.object({
          lineId: z.string(),
          variantId: z.string(),
          quantity: z.number().int().positive(),
          /** Why, as the shopper chose from the list; left out by events from before it was told. */
          reason: z
            .enum(["DEFECTIVE", "DAMAGED_ON_ARRIVAL", "WRONG_ITEM", "NOT_AS_DESCRIBED", "NO_LONGER_WANTED", "OTHER"])
            .optional(),
        }),
      )
      .min(1),
  }),
);
export type ReturnRequestedV1 = DataOf<typeof returnRequestedV1>;
/** It may be sent back. */
export const returnApprovedV1 = defineEvent(returnTopic, "return.approved.v1", returned);
export type ReturnApprovedV1 = DataOf<typeof returnApprovedV1>;
/** It may not be sent back. */
export const returnDeclinedV1 = defineEvent(returnTopic, "return.declined.v1", returned);
export type ReturnDeclinedV1 = DataOf<typeof returnDeclinedV1>;
/** The shopper gave it to a carrier. */
export const returnShippedV1 = defineEvent(returnTopic, "return.shipped.v1", returned);
export type ReturnShippedV1 = DataOf<typeof returnShippedV1>;
/** A parcel came back. */
export const returnReceivedV1 = defineEvent(returnTopic, "return.received.v1", returned);
export type ReturnReceivedV1 = DataOf<typeof returnReceivedV1>;
/** Somebody looked at what came back; only what is good is stock again. */
export const returnInspectedV1 = defineEvent(
  returnTopic,
  "return.inspected.v1",
  returned.omit({ lines: true }).extend({
    lines: z
      .array(
        z.object({
          lineId: z.string(),
          variantId: z.string(),
          /** Came back and can be sold again. */
          goodQuantity: z.number().int().nonnegative(),
          /** Came back and cannot. */
          damagedQuantity: z.number().int().nonnegative(),
        }),
      )
      .min(1),
  }),
);
export type ReturnInspectedV1 = DataOf<typeof returnInspectedV1>;
/** It is settled. Money goes by `order.credited`, goods by `order.replacement_requested`. */
export const returnResolvedV1 = defineEvent(
  returnTopic,
  "return.resolved.v1",
  returned.extend({ resolution: z.enum(["REFUND", "EXCHANGE", "REJECTED"]) }),
);
export type ReturnResolvedV1 = DataOf<typeof returnResolvedV1>;
/** The shopper keeps it after all. */
export const returnCancelledV1 = defineEvent(returnTopic, "return.cancelled.v1", returned);
export type ReturnCancelledV1 = DataOf<typeof returnCancelledV1>;
/** It was approved and never came. */
export const returnExpiredV1 = defineEvent(returnTopic, "return.expired.v1", returned);
export type ReturnExpiredV1 = DataOf<typeof returnExpiredV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const ordersPrivacyPartDoneV1 = privacyPartDoneOf("orders");
