import { type Environment, httpUrl, readConfig as readEnvironment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What this room is configured with: who holds the money. */
export type PaymentsConfig = RoomConfig & {
  /** How long a shopper may stay at their bank, in milliseconds. */
  readonly actionTtlMs: number;
  /** How long before its end a hold is held anew, in milliseconds. */
  readonly renewBeforeMs: number;
  /** What the shop keeps of a merchant's goods; 800 is 8 %. */
  readonly commissionBasisPoints: number;
} & (
    | {
        readonly provider: "sandbox";
        readonly sandbox: {
          /** How long the sandbox holds money, in milliseconds. */
          readonly holdMs: number;
          /** Where a browser reaches the sandbox's pages, without a slash at the end. */
          readonly publicUrl: string;
        };
      }
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

const wholeNumber = ({ min, max = Number.MAX_SAFE_INTEGER }: { min: number; max?: number }) =>
  z.coerce.number().int().min(min).max(max);

const sandbox = z.object({
  NODE_ENV: z
    .string()
    .refine(
      (mode) => mode !== "production",
      "is production, where the sandbox provider must not take orders: it holds no real money. Set PAYMENT_PROVIDER=stripe with STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, or run with another NODE_ENV",
    )
    .optional(),
  PAYMENT_SANDBOX_HOLD_MS: wholeNumber({ min: 1_000 }).default(7 * 86_400_000),
  PAYMENT_SANDBOX_PUBLIC_URL: httpUrl.optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port")
    .default("4000"),
});

const common = z.object({
  PAYMENT_ACTION_TTL_MS: wholeNumber({ min: 1_000, max: 86_400_000 }).default(15 * 60_000),
  PAYMENT_RENEW_BEFORE_MS: wholeNumber({ min: 1_000 }).default(86_400_000),
  SETTLEMENT_COMMISSION_BASIS_POINTS: wholeNumber({ min: 0, max: 10_000 }).default(800),
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
 * Reads this room's variables: `PAYMENT_PROVIDER` (sandbox or stripe, default sandbox); `PAYMENT_ACTION_TTL_MS` (15 min),
 * `PAYMENT_RENEW_BEFORE_MS` (a day), `SETTLEMENT_COMMISSION_BASIS_POINTS` (800); for the sandbox `PAYMENT_SANDBOX_HOLD_MS` (7 days) and
 * `PAYMENT_SANDBOX_PUBLIC_URL` (this machine's `PORT`); for Stripe `STRIPE_SECRET_KEY`, `STRIPE_WEBHOOK_SECRET` and, for tests,
 * `STRIPE_API_BASE`. Throws a ConfigError, also for the sandbox with `NODE_ENV=production`.
 */
export function readConfig(environment: Environment, base: RoomConfig): PaymentsConfig {
  const chosen = readEnvironment(provider, environment).PAYMENT_PROVIDER;
  const read = readEnvironment(common, environment);
  const room = {
    ...base,
    actionTtlMs: read.PAYMENT_ACTION_TTL_MS,
    renewBeforeMs: read.PAYMENT_RENEW_BEFORE_MS,
    commissionBasisPoints: read.SETTLEMENT_COMMISSION_BASIS_POINTS,
  };
  if (chosen === "sandbox") {
    const { PAYMENT_SANDBOX_HOLD_MS: holdMs, ...rest } = readEnvironment(sandbox, environment);
    const publicUrl = rest.PAYMENT_SANDBOX_PUBLIC_URL ?? `http://127.0.0.1:${rest.PORT}`;
    return { ...room, provider: "sandbox", sandbox: { holdMs, publicUrl: publicUrl.replace(/\/$/, "") } };
  }
  const keys = readEnvironment(
    stripe.extend({ STRIPE_API_BASE: environment["NODE_ENV"] === "production" ? onlyStripe : httpUrl.optional() }),
    environment,
  );
  return {
    ...room,
    provider: "stripe",
    stripe: {
      secretKey: keys.STRIPE_SECRET_KEY,
      webhookSecret: keys.STRIPE_WEBHOOK_SECRET,
      apiBase: keys.STRIPE_API_BASE ?? null,
    },
  };
}
