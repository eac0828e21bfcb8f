import type { Transaction } from "@novatech/postgres/database";
import type { HistoryStore, ProductStore } from "../use-cases/ports.ts";

/** Binds the use cases' ports to the transaction an event is handled in. */
export type PortsOf = (tx: Transaction) => { readonly products: ProductStore; readonly history: HistoryStore };
