import type { CloudEvent } from "@novatech/contracts/event";
import type { Transaction } from "@novatech/postgres/database";
import type { TransactionPorts } from "../use-cases/ports.ts";

/** What a handler is made with: ports bound to the transaction an event is handled in, and ids for messages. */
export type HandlerDeps = {
  readonly portsOf: (tx: Transaction) => Pick<TransactionPorts, "messages" | "owners">;
  readonly nextId: (prefix: string) => string;
};

/** What every message says of the event it tells of. */
export const aboutEvent = ({ id, time }: CloudEvent): { readonly eventId: string; readonly occurredAt: Date } => ({
  eventId: id,
  occurredAt: new Date(time),
});
