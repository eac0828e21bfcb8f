import type { NewEvent } from "@novatech/contracts/event";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimers } from "@novatech/postgres/timers";
import type { FulfillmentPorts, ShipmentFact } from "../use-cases/ports.ts";
import { createPostgresOrderStore } from "./order-store.ts";
import { createPostgresRecipientStore } from "./recipient-store.ts";
import { createPostgresShipmentStore } from "./shipment-store.ts";

/** The kind of the timers that move parcels. */
export const stepTimer = "shipment.step";

/** What the ports of a transaction need from outside it. */
export type FulfillmentPortsDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly stepMs: number;
  /** How a fact is told, see events/published.ts. */
  readonly toEvent: (fact: ShipmentFact, causationId: string | null) => NewEvent;
};

/** All ports of the use cases on one transaction. `causationId`: the event the work is for. */
export const createPostgresFulfillmentPorts = (
  tx: Transaction,
  { clock, ids, stepMs, toEvent }: FulfillmentPortsDeps,
  causationId: string | null,
): FulfillmentPorts => ({
  orders: createPostgresOrderStore(tx),
  shipments: createPostgresShipmentStore(tx),
  recipients: createPostgresRecipientStore(tx),
  timers: {
    set: (shipmentIds, dueAt) =>
      setTimers(
        tx,
        shipmentIds.map((key) => ({ kind: stepTimer, key, dueAt })),
      ),
  },
  announce: (facts) =>
    appendEvents(
      tx,
      facts.map((fact) => toEvent(fact, causationId)),
    ),
  clock,
  ids,
  stepMs,
});
