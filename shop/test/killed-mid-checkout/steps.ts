import type { RoomName } from "@novatech/service/room";
import { until } from "@novatech/testkit/wait";
import { freeze, holdWrites, thaw } from "../freeze.ts";
import type { ManyProcessShop } from "../shop-under-test.ts";

/** A place in the middle of a check-out, and how to bring a shop there and hold it. */
export type Step = {
  /** What has happened, and what has not. */
  readonly name: string;
  /** Rooms that are frozen before the shopper orders. */
  readonly frozen: readonly RoomName[];
  /** From the submitted attempt to the place; resolves to what must be undone after the kill. */
  readonly reach: (shop: ManyProcessShop, attemptId: string) => Promise<() => Promise<void>>;
};

const nothing = async (): Promise<void> => {};

/** Waits until a query about the attempt finds something; 30 s, since a frozen neighbour may make a room wait for a time-out. */
async function seen(shop: ManyProcessShop, room: RoomName, query: string, attemptId: string): Promise<void> {
  const look = async () => {
    const isThere = (await shop.databases[room].unsafe(query, [attemptId])).length > 0;
    return { isThere, wanted: query, ...(isThere ? {} : await stateOf(shop, attemptId)) };
  };
  await until(look, { done: ({ isThere }) => isThere, timeoutMs: 30_000 });
}

/** How far the check-out is in every room, for the message when it does not get to its place. */
async function stateOf({ databases }: ManyProcessShop, attemptId: string) {
  const events = async (room: RoomName) =>
    (
      await databases[room]<{ said: string }[]>`
        select type || case when published_at is null then ' (not sent)' else '' end as said
        from outbox order by id desc limit 3`
    ).map(({ said }) => said);
  const heads = async (room: RoomName) =>
    (
      await databases[room]<{ said: string }[]>`
        select topic || ' ' || last_version || case when parked then ' parked' else '' end as said
        from inbox_heads where aggregate_id = ${attemptId}`
    ).map(({ said }) => said);
  return {
    attempt: [...(await databases.orders`select status, failure_code from checkout_attempts where id = ${attemptId}`)],
    payment: [...(await databases.payments`select status from payments where attempt_id = ${attemptId}`)],
    paymentsTimers: [
      ...(await databases.payments`select kind, due_at - now() as due, attempts, last_error from timers`),
    ],
    stock: [...(await databases.inventory`select state, quantity from reservations where attempt_id = ${attemptId}`)],
    newestEvents: {
      orders: await events("orders"),
      inventory: await events("inventory"),
      payments: await events("payments"),
    },
    heard: { orders: await heads("orders"), inventory: await heads("inventory"), payments: await heads("payments") },
  };
}

const attemptIs = (shop: ManyProcessShop, status: string, attemptId: string): Promise<void> =>
  seen(shop, "orders", `select 1 from checkout_attempts where id = $1 and status = '${status}'`, attemptId);

/** Whether the events that orders wrote about the attempt or its order have left the outbox. */
const isTold = (shop: ManyProcessShop, type: string, attemptId: string): Promise<void> =>
  seen(
    shop,
    "orders",
    `select 1 from outbox, checkout_attempts attempt where attempt.id = $1 and type = '${type}'
     and aggregate_id in (attempt.id, attempt.order_id) and published_at is not null`,
    attemptId,
  );

const isHeld = (shop: ManyProcessShop, state: string, attemptId: string): Promise<void> =>
  seen(shop, "inventory", `select 1 from reservations where attempt_id = $1 and state = '${state}'`, attemptId);

const paymentIs = (shop: ManyProcessShop, status: string, attemptId: string): Promise<void> =>
  seen(shop, "payments", `select 1 from payments where attempt_id = $1 and status = '${status}'`, attemptId);

const parcelIs = (shop: ManyProcessShop, attemptId: string, hasLeft: boolean): Promise<void> =>
  until(async () => {
    const [attempt] = await shop.databases.orders<{ order_id: string }[]>`
      select order_id from checkout_attempts where id = ${attemptId}`;
    const parcels = await shop.databases.fulfillment`
      select 1 from shipments where order_id = ${attempt?.order_id ?? ""}
      and (not ${hasLeft} or status not in ('PENDING', 'PACKED', 'LABEL_PURCHASED'))`;
    return parcels.length > 0;
  }).then(() => {});

/** Every place between two steps of a check-out, from the first row to the last cent. */
export const steps: readonly Step[] = [
  {
    name: "submitted, but nothing is held",
    frozen: ["inventory"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "RESERVING", attemptId);
      return nothing;
    },
  },
  {
    name: "the stock is held, but orders does not know",
    frozen: ["inventory"],
    reach: async (shop, attemptId) => {
      await isTold(shop, "checkout.submitted.v1", attemptId);
      freeze(shop.processes, "orders");
      thaw(shop.processes, "inventory");
      await isHeld(shop, "ACTIVE", attemptId);
      return nothing;
    },
  },
  {
    name: "the money is asked for, but payments does not know",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "AUTHORIZING", attemptId);
      return nothing;
    },
  },
  {
    name: "the provider holds the money, but payments did not write it down",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "AUTHORIZING", attemptId);
      const letGo = await holdWrites(shop.databases, "payments");
      thaw(shop.processes, "payments");
      await seen(
        shop,
        "payments",
        "select 1 from sandbox.authorizations where key = $1 || ':authorize' and is_approved",
        attemptId,
      );
      return letGo;
    },
  },
  {
    name: "the money is held, but orders does not know",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await isTold(shop, "checkout.payment_requested.v1", attemptId);
      freeze(shop.processes, "orders");
      thaw(shop.processes, "payments");
      await paymentIs(shop, "AUTHORIZED", attemptId);
      return nothing;
    },
  },
  {
    name: "the order is placed, but no other room knows",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "AUTHORIZING", attemptId);
      freeze(shop.processes, "inventory", "fulfillment", "cart");
      thaw(shop.processes, "payments");
      await attemptIs(shop, "PLACED", attemptId);
      return nothing;
    },
  },
  {
    name: "the stock is the order's, but neither orders nor fulfillment knows",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "AUTHORIZING", attemptId);
      freeze(shop.processes, "inventory");
      thaw(shop.processes, "payments");
      await isTold(shop, "order.placed.v1", attemptId);
      freeze(shop.processes, "orders", "fulfillment");
      thaw(shop.processes, "inventory");
      await isHeld(shop, "COMMITTED", attemptId);
      return nothing;
    },
  },
  {
    name: "parcels are planned, but orders does not know",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "AUTHORIZING", attemptId);
      freeze(shop.processes, "fulfillment");
      thaw(shop.processes, "payments");
      await isTold(shop, "order.placed.v1", attemptId);
      freeze(shop.processes, "orders", "payments");
      thaw(shop.processes, "fulfillment");
      await parcelIs(shop, attemptId, false);
      return nothing;
    },
  },
  {
    name: "the parcel left, but payments does not know",
    frozen: ["payments"],
    reach: async (shop, attemptId) => {
      await attemptIs(shop, "AUTHORIZING", attemptId);
      freeze(shop.processes, "fulfillment");
      thaw(shop.processes, "payments");
      await isTold(shop, "order.placed.v1", attemptId);
      freeze(shop.processes, "payments");
      thaw(shop.processes, "fulfillment");
      await parcelIs(shop, attemptId, true);
      return nothing;
    },
  },
  {
    name: "the provider took the money, but payments did not write it down",
    frozen: ["fulfillment"],
    reach: async (shop, attemptId) => {
      await paymentIs(shop, "AUTHORIZED", attemptId);
      await attemptIs(shop, "PLACED", attemptId);
      const letGo = await holdWrites(shop.databases, "payments");
      thaw(shop.processes, "fulfillment");
      await seen(
        shop,
        "payments",
        "select 1 from sandbox.authorizations where key = $1 || ':authorize' and captured_minor > 0",
        attemptId,
      );
      return letGo;
    },
  },
  {
    name: "the money is taken, but orders does not know",
    frozen: ["fulfillment"],
    reach: async (shop, attemptId) => {
      await isTold(shop, "order.placed.v1", attemptId);
      // Not frozen: fulfillment asks orders for the address on the label.
      const letGo = await holdWrites(shop.databases, "orders", "timeline_entries");
      thaw(shop.processes, "fulfillment");
      await paymentIs(shop, "CAPTURED", attemptId);
      return letGo;
    },
  },
];
