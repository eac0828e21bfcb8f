import {
  stockReplacementCommittedV1,
  stockShortfallV1,
  storeClosedV1,
  storeOpenedV1,
} from "@novatech/contracts/inventory";
import {
  orderAddressChangedV1,
  orderCancellationRequestedV1,
  orderHeldV1,
  orderReleasedV1,
} from "@novatech/contracts/orders";
import { until } from "@novatech/testkit/wait";
import { expect } from "vitest";
import type { AnOrder, Part } from "./an-order.ts";
import { type RoomUnderTest, stepMs } from "./room-under-test.ts";

/** Tells an event that must be handled at once, neither refused nor tried again. */
const tellHandled = async (room: RoomUnderTest, ...event: Parameters<RoomUnderTest["tell"]>): Promise<void> => {
  expect(await room.tell(...event)).toBe("handled");
};

/** Tells that somebody wants units no more. */
export const cancellation = (
  room: RoomUnderTest,
  { orderId }: AnOrder,
  cancellationId: string,
  units: Record<string, number>,
) =>
  tellHandled(room, orderCancellationRequestedV1, orderId, {
    orderId,
    cancellationId,
    lines: Object.entries(units).map(([lineId, quantity]) => ({ lineId, quantity })),
  });

/** Tells that a count found too little. */
export const shortfall = (
  room: RoomUnderTest,
  { orderId, attemptId }: AnOrder,
  shortfallId: string,
  parts: readonly Part[],
) =>
  tellHandled(room, stockShortfallV1, attemptId, {
    attemptId,
    orderId,
    shortfallId,
    lines: parts.map((part) => ({ ...part, variantId: `var_${part.lineId}` })),
  });

/** Tells that there is stock for what could not come. */
export const replaced = (
  room: RoomUnderTest,
  { orderId, attemptId }: AnOrder,
  replacementId: string,
  cause: "REALLOCATION" | "RESHIPMENT" | "EXCHANGE",
  parts: readonly Part[],
) =>
  tellHandled(room, stockReplacementCommittedV1, attemptId, {
    replacementId,
    orderId,
    cause,
    allocations: parts.map((part) => ({ ...part, variantId: `var_${part.lineId}` })),
  });

/** Tells that nothing of an order may leave. */
export const held = (room: RoomUnderTest, { orderId }: AnOrder) =>
  tellHandled(room, orderHeldV1, orderId, { orderId, reason: "FRAUD_REVIEW" });
/** Tells that it may. */
export const released = (room: RoomUnderTest, { orderId }: AnOrder) =>
  tellHandled(room, orderReleasedV1, orderId, { orderId });
/** Tells that an order goes elsewhere. */
export const addressChanged = (room: RoomUnderTest, { orderId }: AnOrder) =>
  tellHandled(room, orderAddressChangedV1, orderId, { orderId });

/** Tells of a store in Germany. */
export const storeOpened = (room: RoomUnderTest, warehouseId: string, merchantId: string, name = "Downtown") =>
  tellHandled(room, storeOpenedV1, warehouseId, {
    warehouseId,
    merchantId,
    name,
    line1: "2 Market Square",
    city: "Leipzig",
    postalCode: "04109",
    countryCode: "DE",
  });
/** Tells that it is a store no more. */
export const storeClosed = (room: RoomUnderTest, warehouseId: string, merchantId: string) =>
  tellHandled(room, storeClosedV1, warehouseId, { warehouseId, merchantId });

/** What was decided of a withdrawal, each time it was told. */
export const decided = async (room: RoomUnderTest, withdrawalId: string) =>
  (
    await room.database.sql<{ payload: { cause: string; withdrawn: object[]; refused: object[] } }[]>`
      select payload from outbox where aggregate_id = ${withdrawalId} order by id`
  ).map(({ payload: { cause, withdrawn, refused } }) => ({ cause, withdrawn, refused }));

/** A parcel as its row is. */
export const parcelRow = async (room: RoomUnderTest, id: string) => {
  const [row] = await room.database.sql<
    { status: string; tracking_number: string | null; weight_grams: number; version: number; label_round: number }[]
  >`select status, tracking_number, weight_grams, version, label_round from shipments where id = ${id}`;
  if (row === undefined) throw new Error(`there is no parcel ${id}`);
  return row;
};

/** What is in a parcel, by line. */
export const unitsIn = async (room: RoomUnderTest, id: string): Promise<Record<string, number>> => {
  const rows = await room.database.sql<{ line_id: string; quantity: number }[]>`
    select line_id, quantity from shipment_lines where shipment_id = ${id} order by line_id`;
  return Object.fromEntries(rows.map(({ line_id, quantity }) => [line_id, quantity]));
};

/** Lets parcels go on by the room's own timers, one step at a time, until one stands so. */
export const untilItIs = (room: RoomUnderTest, id: string, status: string): Promise<unknown> =>
  until(
    async () => {
      if ((await parcelRow(room, id)).status === status) return true;
      await room.passTime(stepMs);
      // Its step is done before it is asked again: else it would go on past what is waited for.
      const now = room.clock.now().toISOString();
      await until(
        async () => (await room.database.sql`select 1 from timers where key = ${id} and due_at <= ${now}`).length === 0,
      );
      return false;
    },
    { timeoutMs: 20_000 },
  );
