import { type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What the room is configured with. */
export type FulfillmentConfig = RoomConfig & {
  /** The built-in carrier; null: off, and parcels wait. */
  readonly carrierSimulator: {
    /** How long each step of a parcel takes, in milliseconds. Default 3000. */
    readonly stepMs: number;
  } | null;
};

const shape = z
  .object({
    NODE_ENV: z.string().optional(),
    CARRIER_SIMULATOR: z.enum(["on", "off"]).default("on"),
    CARRIER_SIMULATOR_STEP_MS: z.coerce.number().int().min(20).max(86_400_000).default(3000),
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
    carrierSimulator: set.CARRIER_SIMULATOR === "on" ? { stepMs: set.CARRIER_SIMULATOR_STEP_MS } : null,
  };
}
