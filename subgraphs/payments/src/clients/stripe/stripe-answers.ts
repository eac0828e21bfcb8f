import Stripe from "stripe";
import type { TheirBooks } from "../../domain/books.ts";
import type { AuthorizationAnswer, RefundAnswer } from "../../use-cases/provider.ts";
import { fromStripeAmount } from "./stripe-amount.ts";

/** The metadata under which our key stands on what we make at Stripe. */
export const keyMetadata = "novatech_key";

/** An answer that no. */
type Refusal = { readonly kind: "refused"; readonly reason: string };

/**
 * Decline codes that must not be told to the shopper, who may be the thief; source:
 * https://docs.stripe.com/declines/codes ("report a generic decline").
 */
const unspoken = new Set([
  "fraudulent",
  "lost_card",
  "merchant_blacklist",
  "pickup_card",
  "restricted_card",
  "stolen_card",
]);

/** Why a card was declined, in the words of our events. */
const declineReason = (code: string | null | undefined, declineCode: string | null | undefined): string => {
  if (
    declineCode === undefined ||
    declineCode === null ||
    declineCode === "generic_decline" ||
    unspoken.has(declineCode)
  )
    return code ?? "card_declined";
  return declineCode;
};

/**
 * The refusal behind an error of Stripe's. Rethrows what is no answer, so that the outcome is unknown and the same key is asked
 * again: no connection, 5xx, 409 and 429 (another request holds the key or the object), and 401 and 403, which are ours to mend.
 * Source: https://docs.stripe.com/error-low-level and https://docs.stripe.com/api/idempotent_requests.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Stripe.errors.StripeCardError)
    return { kind: "refused", reason: declineReason(error.code, error.decline_code) };
  if (error instanceof Stripe.errors.StripeIdempotencyError)
    return { kind: "refused", reason: "idempotency_key_reused" };
  if (error instanceof Stripe.errors.StripeInvalidRequestError) {
    if (error.code === "lock_timeout" || error.code === "idempotency_key_in_use") throw error;
    const isUnknownMethod = error.code === "resource_missing" && error.param === "payment_method";
    return { kind: "refused", reason: isUnknownMethod ? "invalid_token" : (error.code ?? "invalid_request") };
  }
  throw error;
}

/**
 * Disputes that took no money, or gave it back: inquiries, those that were won, those that were prevented. Source:
 * https://docs.stripe.com/api/disputes/object#dispute_object-status.
 */
const harmless = new Set(["warning_needs_response", "warning_under_review", "warning_closed", "won", "prevented"]);

/** The books of an intent with what its disputes took. */
export function withDisputes(books: TheirBooks, disputes: readonly Stripe.Dispute[]): TheirBooks {
  const lost = disputes.filter(({ status }) => !harmless.has(status));
  const disputed = lost.reduce((sum, { amount }) => sum + amount, 0);
  const disputeReason = lost[0]?.reason ?? null;
  return { ...books, disputedMinor: fromStripeAmount(disputed, books.currency), disputeReason };
}

/** Whether a charge was ever disputed; how that ended stands in the disputes. */
export const isDisputed = (intent: Stripe.PaymentIntent): boolean => chargeOf(intent)?.disputed === true;

/** The charge of an intent that was fetched with `latest_charge` expanded; null when there was no attempt. */
const chargeOf = ({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge | null =>
  charge === null || typeof charge === "string" ? null : charge;

/** What an intent says of the authorisation it was made for. Throws while Stripe is still at it. Source: https://docs.stripe.com/payments/paymentintents/lifecycle. */
export function toAuthorization(intent: Stripe.PaymentIntent): AuthorizationAnswer {
  switch (intent.status) {
    case "requires_capture":
    case "succeeded": {
      const card = chargeOf(intent)?.payment_method_details?.card;
      return {
        kind: "held",
        card: { brand: card?.brand ?? "unknown", last4: card?.last4 ?? "0000" },
        reference: intent.id,
        isTakenOnce: card?.multicapture?.status !== "available",
        // https://docs.stripe.com/payments/place-a-hold-on-a-payment-method: after it the hold is let go by Stripe.
        expiresAt: card?.capture_before === undefined ? null : new Date(card.capture_before * 1000),
      };
    }
    case "requires_payment_method": {
      const failed = intent.last_payment_error;
      const isUnseen = failed?.code === "payment_intent_authentication_failure";
      const reason = isUnseen ? "authentication_failed" : declineReason(failed?.code, failed?.decline_code);
      return { kind: "refused", reason };
    }
    case "requires_action": {
      const url = intent.next_action?.redirect_to_url?.url ?? null;
      // Without a page to send the shopper to, nobody can answer the challenge.
      if (url === null) return { kind: "refused", reason: "authentication_required" };
      return { kind: "action_required", reference: intent.id, url, expiresAt: null };
    }
    case "requires_confirmation":
      return { kind: "refused", reason: "authentication_required" };
    case "canceled":
      return { kind: "refused", reason: "canceled" };
    default:
      throw new Error(`the intent ${intent.id} is ${intent.status}: not decided yet`);
  }
}

/** What an intent says of the money. Null for one that is not ours. */
export function toBooks(intent: Stripe.PaymentIntent): TheirBooks | null {
  const key = intent.metadata[keyMetadata];
  if (key === undefined) return null;
  const currency = intent.currency.toUpperCase();
  const charge = chargeOf(intent);
  const isHeld = charge !== null && charge.status === "succeeded";
  const capturedMinor = fromStripeAmount(charge?.amount_captured ?? 0, currency);
  return {
    key,
    reference: intent.id,
    currency,
    amountMinor: fromStripeAmount(intent.amount, currency),
    capturedMinor,
    // What an ended hold gave up is no refund of taken money.
    refundedMinor: capturedMinor === 0n ? 0n : fromStripeAmount(charge?.amount_refunded ?? 0, currency),
    disputedMinor: 0n,
    disputeReason: null,
    state: !isHeld ? "REFUSED" : intent.amount_capturable > 0 ? "OPEN" : "ENDED",
  };
}

/** What a refund says of itself. Source: https://docs.stripe.com/api/refunds/object#refund_object-status. */
export function toRefund({ status, failure_reason: reason }: Stripe.Refund): RefundAnswer {
  if (status === "succeeded") return { kind: "done" };
  if (status === "failed" || status === "canceled") return { kind: "refused", reason: reason ?? `refund_${status}` };
  return { kind: "pending" };
}
