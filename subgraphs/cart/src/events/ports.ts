import type { Transaction } from "@novatech/postgres/database";
import type { HoldPorts } from "../use-cases/ports.ts";

/** Binds the saga's ports to the transaction an event is handled in. `causationId` is the event's id. */
export type HoldPortsOf = (tx: Transaction, causationId: string | null) => HoldPorts;
