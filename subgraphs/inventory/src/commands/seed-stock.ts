import type { ImportPorts, StockSeed } from "../use-cases/query-ports.ts";
import { receiveSeed } from "../use-cases/receive-seed.ts";

/**
 * Fills warehouses for a demonstration or after an import: makes or renames the warehouses and receives goods where nothing ever lay.
 * Safe to repeat; 20,000 items take seconds. Resolves to the number of stock items made.
 */
export type SeedStock = (seed: StockSeed) => Promise<number>;

/** The command on a database. */
export const createSeedStock =
  (ports: ImportPorts): SeedStock =>
  (seed) =>
    receiveSeed(ports, seed);
