import { type Environment, httpUrl, readConfig as readEnvironment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What this room is configured with: who holds the money. */
export type PaymentsConfig = RoomConfig &
  (
    | { readonly provider: "sandbox" }
    | {
        readonly provider: "stripe";
        readonly stripe: {
          readonly secretKey: string;
          readonly webhookSecret: string;
          /** Null for Stripe itself. */
          readonly apiBase: string | null;
        };
      }
  );

const sandbox = z.object({
  NODE_ENV: z
    .string()
    .refine(
      (mode) => mode !== "production",
      "is production, where the sandbox provider must not take orders: it holds no real money. Set PAYMENT_PROVIDER=stripe with STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, or run with another NODE_ENV",
    )
    .optional(),
});

const stripe = z.object({
  STRIPE_SECRET_KEY: z
    .string("set a secret or restricted key of Stripe's")
    .regex(/^(sk|rk)_(test|live)_\w+$/, "must be a secret or restricted key: sk_live_… or rk_live_… (or …_test_…)"),
  STRIPE_WEBHOOK_SECRET: z
    .string("set the signing secret of the endpoint that calls /webhooks/stripe")
    .regex(/^whsec_\S+$/, "must be the signing secret of the webhook endpoint: whsec_…"),
});

/** Whoever answers there is given the key and decides what is paid. */
const onlyStripe = z.undefined("is for tests: leave it out with NODE_ENV=production").optional();

const provider = z.object({
  PAYMENT_PROVIDER: z.enum(["sandbox", "stripe"], 'must be "sandbox" or "stripe"').default("sandbox"),
});

/**
 * Reads this room's variables: `PAYMENT_PROVIDER` (sandbox or stripe, default sandbox); for Stripe `STRIPE_SECRET_KEY`,
 * `STRIPE_WEBHOOK_SECRET` and, for tests, `STRIPE_API_BASE`. Throws a ConfigError, also for the sandbox with `NODE_ENV=production`.
 */
export function readConfig(environment: Environment, base: RoomConfig): PaymentsConfig {
  const chosen = readEnvironment(provider, environment).PAYMENT_PROVIDER;
  if (chosen === "sandbox") {
    readEnvironment(sandbox, environment);
    return { ...base, provider: "sandbox" };
  }
  const read = readEnvironment(
    stripe.extend({ STRIPE_API_BASE: environment["NODE_ENV"] === "production" ? onlyStripe : httpUrl.optional() }),
    environment,
  );
  return {
    ...base,
    provider: "stripe",
    stripe: {
      secretKey: read.STRIPE_SECRET_KEY,
      webhookSecret: read.STRIPE_WEBHOOK_SECRET,
      apiBase: read.STRIPE_API_BASE ?? null,
    },
  };
}
