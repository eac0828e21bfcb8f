import { maxOnHand } from "../domain/stock-item.ts";
import type { ImportPorts, StockSeed } from "./query-ports.ts";

/**
 * Puts goods where nothing ever lay. Repeated, it changes nothing. Resolves to the number of stock items made.
 * Throws a RangeError that names the first item whose quantity is no whole number from 0 up; then nothing is written.
 */
export async function receiveSeed(ports: ImportPorts, seed: StockSeed): Promise<number> {
  const wrong = seed.items.find(({ quantity }) => !Number.isInteger(quantity) || quantity < 0 || quantity > maxOnHand);
  if (wrong)
    throw new RangeError(`variant ${wrong.variantId}: ${wrong.quantity} is no quantity; give a whole number from 0 up`);
  return ports.stockImport.receive(seed, ports.clock.now());
}
