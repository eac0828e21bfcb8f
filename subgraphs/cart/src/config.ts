import type { Environment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";

/** What cart is configured with: nothing of its own. */
export type CartConfig = RoomConfig;

/** Reads what is cart's own from an environment: nothing yet. */
export const readCartConfig = (_environment: Environment, base: RoomConfig): CartConfig => base;
