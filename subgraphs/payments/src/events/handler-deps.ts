import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import type { TransactionPorts } from "../use-cases/ports.ts";

/** What every handler is given. */
export type HandlerDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The ports of the transaction in which the event is marked as handled. */
  readonly portsOf: (tx: Transaction) => TransactionPorts;
};
