import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { NewEvent } from "@novatech/contracts/event";
import type { Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { afterCommit } from "@novatech/postgres/after-commit";
import type { StockFact } from "../domain/stock-fact.ts";
import type { ItemOfMerchant, StockPorts } from "../use-cases/ports.ts";
import { createPostgresKeyStore } from "./key-store.ts";
import { createPostgresReservationStore } from "./reservation-store.ts";
import { createPostgresStockStore } from "./stock-store.ts";
import { createPostgresWarehouseStore } from "./warehouse-store.ts";

/** What the ports of a transaction need from outside it. */
export type StockPortsDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  /** How a fact is told, see events/published.ts. */
  readonly toEvent: (fact: StockFact, occurredAt: Date, causationId: string | null) => NewEvent;
  /** Tells who watches that these items changed. May be lost; never throws. */
  readonly sendHint: (items: readonly ItemOfMerchant[]) => void;
};

/** All ports of the use cases on one transaction. `causationId`: the event or request the work is for. */
export const createPostgresStockPorts = (
  tx: Transaction,
  { clock, ids, toEvent, sendHint }: StockPortsDeps,
  causationId: string | null,
): StockPorts => ({
  reservations: createPostgresReservationStore(tx, ids),
  stock: createPostgresStockStore(tx),
  warehouses: createPostgresWarehouseStore(tx),
  keys: createPostgresKeyStore(tx),
  announce: (facts) =>
    appendEvents(
      tx,
      facts.map((fact) => toEvent(fact, clock.now(), causationId)),
    ),
  hint: (items) => {
    if (items.length > 0) afterCommit(tx, () => sendHint(items));
  },
  clock,
  ids,
});
