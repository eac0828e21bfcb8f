import type { Transaction } from "@novatech/postgres/database";
import type { FulfillmentPorts } from "../use-cases/ports.ts";

/** Binds the use cases' ports to the transaction an event is handled in. `causationId` is the event's id. */
export type PortsOf = (tx: Transaction, causationId: string | null) => FulfillmentPorts;
