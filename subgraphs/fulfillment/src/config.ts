import { type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";
import { type Mishap, mishaps } from "./domain/mishap.ts";

/** What the room is configured with. */
export type FulfillmentConfig = RoomConfig & {
  /** The built-in carrier; null: off, and merchants move their parcels. */
  readonly carrierSimulator: {
    /** How long each step of a parcel takes, in milliseconds. Default 3000. */
    readonly stepMs: number;
    /** With how many parcels of a thousand something goes wrong. Default 0. */
    readonly mishapsPerMille: number;
    /** What goes wrong with every first parcel of an order, whatever `mishapsPerMille` says; null: nothing does. */
    readonly mishap: Mishap | null;
  } | null;
  /** Who may call `/webhooks/carrier/<carrier>`: the carrier's name in small letters and the secret its calls are signed with. */
  readonly carrierWebhookSecrets: ReadonlyMap<string, string>;
  /** How many days a parcel waits in its store. Default 7. */
  readonly pickUpHoldDays: number;
};

const secrets = z
  .string()
  .default("")
  .transform((text) => text.split(",").filter((entry) => entry.trim() !== ""))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^\s*[a-z0-9-]+:\S{32,}\s*$/,
          "must read <carrier in small letters>:<secret of at least 32 characters>, …",
        ),
    ),
  )
  .transform((entries) => new Map(entries.map((entry) => split(entry.trim()))));

const split = (entry: string): [string, string] => {
  const colon = entry.indexOf(":");
  return [entry.slice(0, colon), entry.slice(colon + 1)];
};

const shape = z
  .object({
    NODE_ENV: z.string().optional(),
    CARRIER_SIMULATOR: z.enum(["on", "off"]).default("on"),
    CARRIER_SIMULATOR_STEP_MS: z.coerce.number().int().min(20).max(86_400_000).default(3000),
    CARRIER_SIMULATOR_MISHAPS_PER_MILLE: z.coerce.number().int().min(0).max(1000).default(0),
    CARRIER_SIMULATOR_MISHAP: z.enum(mishaps).optional(),
    CARRIER_WEBHOOK_SECRETS: secrets,
    PICKUP_HOLD_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  })
  .refine((set) => set.NODE_ENV !== "production" || set.CARRIER_SIMULATOR === "off", {
    path: ["CARRIER_SIMULATOR"],
    message: "the carrier simulator ships nothing: with NODE_ENV=production set CARRIER_SIMULATOR=off",
  });

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export function readFulfillmentConfig(environment: Environment, base: RoomConfig): FulfillmentConfig {
  const set = readConfig(shape, environment);
  return {
    ...base,
    carrierSimulator:
      set.CARRIER_SIMULATOR === "on"
        ? {
            stepMs: set.CARRIER_SIMULATOR_STEP_MS,
            mishapsPerMille: set.CARRIER_SIMULATOR_MISHAPS_PER_MILLE,
            mishap: set.CARRIER_SIMULATOR_MISHAP ?? null,
          }
        : null,
    carrierWebhookSecrets: set.CARRIER_WEBHOOK_SECRETS,
    pickUpHoldDays: set.PICKUP_HOLD_DAYS,
  };
}
