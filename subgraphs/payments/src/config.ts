import { type Environment, readConfig as readEnvironment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** What this room is configured with. */
export type PaymentsConfig = RoomConfig & {
  /** Who holds the money. Only the sandbox is built in. */
  readonly provider: "sandbox";
};

const shape = z.object({
  PAYMENT_PROVIDER: z.enum(["sandbox"], 'must be "sandbox": no other provider is built in').default("sandbox"),
  NODE_ENV: z
    .string()
    .refine(
      (mode) => mode !== "production",
      "is production, where the sandbox provider must not take orders: it holds no real money. Add a provider to the payments room (src/clients), or run with another NODE_ENV",
    )
    .optional(),
});

/** Reads this room's variables: `PAYMENT_PROVIDER` (default sandbox). Throws a ConfigError, also for the sandbox with `NODE_ENV=production`. */
export const readConfig = (environment: Environment, base: RoomConfig): PaymentsConfig => ({
  ...base,
  provider: readEnvironment(shape, environment).PAYMENT_PROVIDER,
});
