import { type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";
import { type StrategyName, strategyNames } from "./domain/allocation/strategies.ts";

/** What the room is configured with. */
export type InventoryConfig = RoomConfig & {
  /** How long stock is held for a check-out that nobody settles, in milliseconds. Default 15 minutes. */
  readonly reservationTtlMs: number;
  /** The longest it is held when the check-out takes longer (a bank's challenge), in milliseconds. Default 45 minutes, never below the former. */
  readonly reservationMaxMs: number;
  /** How warehouses are chosen. Default `fewest-parcels`. */
  readonly allocationStrategy: StrategyName;
};

const milliseconds = z.coerce.number().int().min(1000).max(86_400_000);

const shape = z.object({
  // A check-out whose stock is gone under it asks for it once more before it is placed: below a minute that would be the rule.
  RESERVATION_TTL_MS: milliseconds.default(900_000),
  RESERVATION_MAX_MS: milliseconds.default(2_700_000),
  ALLOCATION_STRATEGY: z.enum(strategyNames).default("fewest-parcels"),
});

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export function readInventoryConfig(environment: Environment, base: RoomConfig): InventoryConfig {
  const read = readConfig(shape, environment);
  const { RESERVATION_TTL_MS: reservationTtlMs, RESERVATION_MAX_MS: longest } = read;
  const reservationMaxMs = Math.max(reservationTtlMs, longest);
  return { ...base, reservationTtlMs, reservationMaxMs, allocationStrategy: read.ALLOCATION_STRATEGY };
}
