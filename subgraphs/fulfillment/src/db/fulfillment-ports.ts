import type { NewEvent } from "@novatech/contracts/event";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimers } from "@novatech/postgres/timers";
import type { FulfillmentPorts, News } from "../use-cases/ports.ts";
import { createPostgresKeyStore } from "./key-store.ts";
import { createPostgresOrderStore } from "./order-store.ts";
import { createPostgresPickUpStore, createPostgresStoreStore } from "./pick-up-store.ts";
import { createPostgresRecipientStore } from "./recipient-store.ts";
import { createPostgresShipmentStore } from "./shipment-store.ts";

/** The kinds of the room's timers: parcels go on; labels are given back; the time to pick up ends. */
export const timerKinds = { step: "shipment.step", voidLabel: "label.void", pickUpEnds: "pick_up.ends" } as const;

/** What the ports of a transaction need from outside it. */
export type FulfillmentPortsDeps = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly newCode: () => string;
  readonly stepMs: number;
  readonly pickUpHoldMs: number;
  /** How news are told, see events/published.ts. */
  readonly toEvents: (news: News, causationId: string | null) => readonly NewEvent[];
};

/** All ports of the use cases on one transaction. `causationId`: the event the work is for. */
export const createPostgresFulfillmentPorts = (
  tx: Transaction,
  { toEvents, ...deps }: FulfillmentPortsDeps,
  causationId: string | null,
): FulfillmentPorts => ({
  orders: createPostgresOrderStore(tx),
  shipments: createPostgresShipmentStore(tx),
  recipients: createPostgresRecipientStore(tx),
  pickUps: createPostgresPickUpStore(tx),
  stores: createPostgresStoreStore(tx),
  keys: createPostgresKeyStore(tx),
  timers: {
    setSteps: (shipmentIds, dueAt) =>
      setTimers(
        tx,
        shipmentIds.map((key) => ({ kind: timerKinds.step, key, dueAt })),
      ),
    setVoids: (labels, dueAt) =>
      setTimers(
        tx,
        labels.map((label) => ({ kind: timerKinds.voidLabel, key: label.key, dueAt, payload: label })),
      ),
    setPickUpEnds: (pickUps) =>
      setTimers(
        tx,
        pickUps.map(({ shipmentId: key, readyUntil: dueAt }) => ({ kind: timerKinds.pickUpEnds, key, dueAt })),
      ),
  },
  announce: (news) => appendEvents(tx, toEvents(news, causationId)),
  ...deps,
});
