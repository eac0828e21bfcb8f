import { type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What the room is configured with. */
export type InventoryConfig = RoomConfig & {
  /** How long stock is held for a check-out that nobody settles, in milliseconds. Default 15 minutes. */
  readonly reservationTtlMs: number;
};

const shape = z.object({
  // A check-out decides within 45 s: below a minute stock would be gone under a running one.
  RESERVATION_TTL_MS: z.coerce.number().int().min(60_000).max(86_400_000).default(900_000),
});

/** Adds the room's own part of the environment. Throws a ConfigError that lists every fault. */
export const readInventoryConfig = (environment: Environment, base: RoomConfig): InventoryConfig => ({
  ...base,
  reservationTtlMs: readConfig(shape, environment).RESERVATION_TTL_MS,
});
