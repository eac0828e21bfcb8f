import type { CloudEvent } from "@novatech/contracts/event";
import type { Clock } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import type { Cause, TransactionPorts } from "../use-cases/ports.ts";

/** What every handler is given. */
export type HandlerDeps = {
  readonly clock: Clock;
  /** The ports of the transaction in which the event is marked as handled. */
  readonly portsOf: (tx: Transaction) => TransactionPorts;
};

/** The cause of what an event brings: now, because of it. */
export const causeOf = (deps: HandlerDeps, event: CloudEvent): Cause => ({
  at: deps.clock.now(),
  causationId: event.id,
});
