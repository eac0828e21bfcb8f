import { readData, type CloudEvent, type DataOf, type EventContract } from "@novatech/contracts/event";
import type { Transaction } from "@novatech/postgres/database";
import { reasonOf } from "@novatech/postgres/failure";
import { z } from "zod";

/** What a handler is given: the decoded data and the event as it came. */
export type ReceivedEvent<Contract extends EventContract = EventContract> = {
  readonly data: DataOf<Contract>;
  readonly raw: CloudEvent;
};

/** A room's reaction to one type of event; made by `on`. */
export type EventHandler = {
  readonly topic: string;
  readonly type: string;
  /** Runs in the transaction that marks the event as handled. Rejects with an UnreadableEventError when the data do not fit. */
  readonly handle: (tx: Transaction, event: CloudEvent) => Promise<void>;
};

/** An event whose data do not fit its contract: no retry will help, so it is a dead letter at once. */
export class UnreadableEventError extends Error {
  override readonly name = "UnreadableEventError";
}

/**
 * Declares a reaction. `react` runs once per event as far as the database can tell: its writes and the mark "handled" are one
 * transaction. It may run more than once, so it must have no effect outside the transaction that cannot be repeated.
 * When it rejects, the event is tried again later, and later events of the same aggregate wait.
 */
export function on<Contract extends EventContract>(
  contract: Contract,
  react: (tx: Transaction, event: ReceivedEvent<Contract>) => Promise<void>,
): EventHandler {
  return {
    topic: contract.topic,
    type: contract.type,
    handle: async (tx, raw) => react(tx, { data: read(contract, raw), raw }),
  };
}

function read<Contract extends EventContract>(contract: Contract, raw: CloudEvent): DataOf<Contract> {
  try {
    return readData(contract, raw);
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : reasonOf(cause);
    throw new UnreadableEventError(`the data of ${raw.type} do not fit the contract: ${why}`, { cause });
  }
}
