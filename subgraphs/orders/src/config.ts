import { type Environment, readConfig as readEnvironment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";
import type { FraudRules } from "./domain/fraud.ts";
import { returnOriginForm } from "./domain/return-url.ts";

/** What this room is configured with. */
export type OrdersConfig = RoomConfig & {
  /** From which guests' order access tokens are made; 32 characters or more. Another secret ends all tokens. */
  readonly orderAccessSecret: string;
  /** How long a check-out may take until it fails, in milliseconds. */
  readonly checkoutDeadlineMs: number;
  /** How long freeing what a failed check-out held may take until alarm is raised, in milliseconds. */
  readonly compensationAlarmMs: number;
  /** How long an order may be held until what has not left is cancelled, in hours. */
  readonly orderHoldTtlHours: number;
  /** How long after its delivery something can be sent back, in days. */
  readonly returnWindowDays: number;
  /** How long an approved return may take until it is sent, in days. */
  readonly returnShipDays: number;
  /** How many check-outs may be undecided at once before others are asked to come again. */
  readonly maxInFlight: number;
  /** Where shoppers may be sent back to by their bank: origins, `*` for any port of this machine. */
  readonly returnOrigins: readonly string[];
  readonly fraud: FraudRules;
};

const shape = z.object({
  ORDER_ACCESS_SECRET: z.string("give a secret of 32 characters or more").min(32, "must have 32 characters or more"),
  CHECKOUT_DEADLINE_MS: z.coerce.number().int().min(1000).max(55_000).default(45_000),
  CHECKOUT_COMPENSATION_ALARM_MS: z.coerce.number().int().min(1000).default(60_000),
  ORDER_HOLD_TTL_HOURS: z.coerce.number().positive().max(8760).default(72),
  RETURN_WINDOW_DAYS: z.coerce.number().positive().max(3650).default(30),
  RETURN_SHIP_DAYS: z.coerce.number().positive().max(3650).default(30),
  CHECKOUT_MAX_IN_FLIGHT: z.coerce.number().int().min(1).default(300),
  CHECKOUT_RETURN_ORIGINS: z
    .string()
    .default("http://localhost:*")
    .transform((list) => list.split(",").map((origin) => origin.trim()))
    .pipe(z.array(z.string().regex(returnOriginForm, "list origins like https://shop.example or http://localhost:*"))),
  FRAUD_REVIEW_ABOVE_MINOR: z.coerce.bigint().nonnegative().optional(),
  FRAUD_FOREIGN_BILLING_ABOVE_MINOR: z.coerce.bigint().nonnegative().optional(),
  FRAUD_MAX_ORDERS_PER_HOUR: z.coerce.number().int().min(1).optional(),
});

/**
 * Reads this room's variables: `ORDER_ACCESS_SECRET`, `CHECKOUT_DEADLINE_MS` (default 45000, at most 55000), `CHECKOUT_COMPENSATION_ALARM_MS` (60000),
 * `ORDER_HOLD_TTL_HOURS` (72), `RETURN_WINDOW_DAYS` (30), `RETURN_SHIP_DAYS` (30), `CHECKOUT_MAX_IN_FLIGHT` (300) and `CHECKOUT_RETURN_ORIGINS`
 * (a comma list, `http://localhost:*`); `FRAUD_REVIEW_ABOVE_MINOR`, `FRAUD_FOREIGN_BILLING_ABOVE_MINOR` and `FRAUD_MAX_ORDERS_PER_HOUR`, each
 * a rule that is off without it. Throws a ConfigError that lists every fault.
 */
export function readConfig(environment: Environment, base: RoomConfig): OrdersConfig {
  const settings = readEnvironment(shape, environment);
  return {
    ...base,
    orderAccessSecret: settings.ORDER_ACCESS_SECRET,
    checkoutDeadlineMs: settings.CHECKOUT_DEADLINE_MS,
    compensationAlarmMs: settings.CHECKOUT_COMPENSATION_ALARM_MS,
    orderHoldTtlHours: settings.ORDER_HOLD_TTL_HOURS,
    returnWindowDays: settings.RETURN_WINDOW_DAYS,
    returnShipDays: settings.RETURN_SHIP_DAYS,
    maxInFlight: settings.CHECKOUT_MAX_IN_FLIGHT,
    returnOrigins: settings.CHECKOUT_RETURN_ORIGINS,
    fraud: {
      reviewAboveMinor: settings.FRAUD_REVIEW_ABOVE_MINOR ?? null,
      foreignBillingAboveMinor: settings.FRAUD_FOREIGN_BILLING_ABOVE_MINOR ?? null,
      maxOrdersPerHour: settings.FRAUD_MAX_ORDERS_PER_HOUR ?? null,
    },
  };
}
