import type { Environment } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";

/** What the catalogue is configured with: nothing beyond what every room is. */
export type CatalogConfig = RoomConfig;

/** Reads what is the room's own from the environment. */
export const readCatalogConfig = (_environment: Environment, base: RoomConfig): CatalogConfig => base;
