import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import Stripe from "stripe";

/** How Stripe is reached. */
export type StripeConfig = {
  /** `sk_…` or, better, a restricted key `rk_…` that may write PaymentIntents and Refunds and read Charges. */
  readonly secretKey: string;
  /** `whsec_…` of the webhook endpoint. */
  readonly webhookSecret: string;
  /** Where Stripe's API is; null for Stripe itself. Tests name a stand-in. */
  readonly apiBase: string | null;
};

/** A little below the limit of `time-limited.ts`, so that the connection is closed, too. */
const timeoutMs = 9_000;

/**
 * Stripe's own client. The API version is the one its types describe, and named here so that an upgrade of the package is an
 * upgrade of the version, made on purpose. It does not try again by itself, as our steps do; but once, under the same key, when
 * a kept connection turns out to be closed, which no setting ends.
 */
export function connectStripe({ secretKey, apiBase }: Pick<StripeConfig, "secretKey" | "apiBase">): {
  readonly stripe: Stripe;
  readonly close: () => void;
} {
  const base = new URL(apiBase ?? "https://api.stripe.com");
  const isPlain = base.protocol === "http:";
  const agent = isPlain ? new HttpAgent({ keepAlive: true }) : new HttpsAgent({ keepAlive: true });
  const stripe = new Stripe(secretKey, {
    apiVersion: "2026-10-28.endive",
    host: base.hostname,
    ...(base.port === "" ? {} : { port: base.port }),
    protocol: isPlain ? "http" : "https",
    httpAgent: agent,
    timeout: timeoutMs,
    maxNetworkRetries: 0,
    telemetry: false,
  });
  return { stripe, close: () => agent.destroy() };
}
