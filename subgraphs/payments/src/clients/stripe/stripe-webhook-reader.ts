import type { Clock } from "@novatech/kernel/clock";
import Stripe from "stripe";
import type { ProviderHint } from "../../use-cases/ports.ts";
import { keyMetadata } from "./stripe-answers.ts";

/** A delivery older than this is refused, so that a recorded one cannot be played again, in seconds. Source: https://docs.stripe.com/webhooks#replay-attacks. */
const toleranceSeconds = 300;

/** What a delivery came to: a hint, or why it is not believed. */
export type ReadDelivery =
  | { readonly ok: true; readonly hint: ProviderHint }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads what Stripe sends to `/webhooks/stripe`. `body` must be the bytes as they came: the signature is over them. Only who and
 * when is read, never how it stands: deliveries come late, twice and in any order (https://docs.stripe.com/webhooks#event-ordering).
 */
export const createStripeWebhookReader =
  ({
    stripe,
    webhookSecret,
    clock,
  }: {
    readonly stripe: Stripe;
    readonly webhookSecret: string;
    readonly clock: Clock;
  }) =>
  (body: Buffer, signature: string | undefined): ReadDelivery => {
    if (signature === undefined) return { ok: false, reason: "The header stripe-signature is missing." };
    let event: Stripe.Event;
    try {
      const now = clock.now().getTime();
      event = stripe.webhooks.constructEvent(body, signature, webhookSecret, toleranceSeconds, undefined, now);
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
    return { ok: true, hint: hintOf(event) };
  };

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return "The body is signed, but no JSON.";
  if (error instanceof Stripe.errors.StripeSignatureVerificationError && /tolerance/.test(error.message))
    return `The signature is older than ${toleranceSeconds} s. Is the clock right?`;
  return "The signature does not fit the body. Is STRIPE_WEBHOOK_SECRET the secret of this endpoint, and the body passed on unchanged?";
}

function hintOf({ id, type, data }: Stripe.Event): ProviderHint {
  const object = data.object as {
    readonly id?: unknown;
    readonly object?: unknown;
    readonly payment_intent?: unknown;
    readonly metadata?: Readonly<Record<string, unknown>> | null;
  };
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return {
    eventId: id,
    type,
    reference: text(object.object === "payment_intent" ? object.id : object.payment_intent),
    key: text(object.metadata?.[keyMetadata]),
  };
}
