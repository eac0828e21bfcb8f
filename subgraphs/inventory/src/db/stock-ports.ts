import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { NewEvent } from "@novatech/contracts/event";
import type { Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { cancelTimer, setTimer } from "@novatech/postgres/timers";
import type { StockFact } from "../domain/stock-fact.ts";
import type { StockPorts } from "../use-cases/ports.ts";
import { createPostgresKeyStore } from "./key-store.ts";
import { createPostgresReservationStore } from "./reservation-store.ts";
import { createPostgresStockStore } from "./stock-store.ts";

/** The kind of the timers that end reservations. */
export const expiryTimer = "reservation.expiry";

/** What the ports of a transaction need from outside it. */
export type StockPortsDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  /** How a fact is told, see events/published.ts. */
  readonly toEvent: (fact: StockFact, occurredAt: Date, causationId: string | null) => NewEvent;
};

/** All ports of the use cases on one transaction. `causationId`: the event or request the work is for. */
export const createPostgresStockPorts = (
  tx: Transaction,
  { clock, ids, toEvent }: StockPortsDeps,
  causationId: string | null,
): StockPorts => ({
  reservations: createPostgresReservationStore(tx),
  stock: createPostgresStockStore(tx),
  keys: createPostgresKeyStore(tx),
  expiry: {
    set: (attemptId, dueAt) => setTimer(tx, { kind: expiryTimer, key: attemptId, dueAt }),
    cancel: (attemptId) => cancelTimer(tx, expiryTimer, attemptId),
  },
  announce: (facts) =>
    appendEvents(
      tx,
      facts.map((fact) => toEvent(fact, clock.now(), causationId)),
    ),
  clock,
  ids,
});
