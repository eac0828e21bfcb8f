import type { Transaction } from "@novatech/postgres/database";
import type { TrafficStore } from "../use-cases/ports.ts";
import type { ProductStore, SalesStore } from "../use-cases/sales-ports.ts";

/** Binds the use cases' ports to the transaction an event is handled in. */
export type PortsOf = (tx: Transaction) => {
  readonly products: ProductStore;
  readonly sales: SalesStore;
  readonly traffic: Pick<TrafficStore, "setConsent">;
};
