import type { Environment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";

/** What search is configured with: nothing beyond what every room is. */
export type SearchConfig = RoomConfig;

/** Reads what is the room's own from the environment. */
export const readSearchConfig = (_environment: Environment, base: RoomConfig): SearchConfig => base;
