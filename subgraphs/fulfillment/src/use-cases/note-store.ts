import type { Store } from "../domain/pick-up.ts";
import type { FulfillmentPorts } from "./ports.ts";

/** Offers a store for picking up, or writes what changed of it. */
export const openStore = (ports: FulfillmentPorts, store: Store): Promise<void> => ports.stores.save(store);

/** Offers a store no more. What waits there can still be picked up. */
export const closeStore = (ports: FulfillmentPorts, warehouseId: string): Promise<void> =>
  ports.stores.close(warehouseId);
