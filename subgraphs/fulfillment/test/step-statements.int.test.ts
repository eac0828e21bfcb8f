import { sequentialIds } from "@novatech/testkit/ids";
import { countStatements } from "@novatech/testkit/statements";
import { expect, test } from "vitest";
import { createCarrierSimulator } from "../src/clients/carrier-simulator/carrier-simulator.ts";
import { createPostgresFulfillmentPorts } from "../src/db/fulfillment-ports.ts";
import { toEvents } from "../src/events/published.ts";
import { advanceShipment } from "../src/use-cases/advance-shipment.ts";
import { anOrder, committed, parcelsOf, placed } from "./an-order.ts";
import { parcelRow } from "./other-rooms.ts";
import { recipient, startRoom } from "./room-under-test.ts";

test("a step costs four statements, and six where the recipient is asked for", async () => {
  // Its own timers stand still, so that each step is taken here and nothing else is counted.
  const room = await startRoom({ carrierSimulator: null });
  const { clock, database } = room;
  const order = anOrder(1);
  await placed(room, order);
  await committed(room, order);
  const [parcel] = await parcelsOf(room, order.orderId);
  const shipmentId = parcel?.id ?? "";
  const helpers = {
    carrier: createCarrierSimulator({ clock, mishapOf: () => null }),
    recipientSource: { ask: async () => recipient },
  };
  const deps = { clock, ids: sequentialIds(), newCode: () => "000000", stepMs: 1000, pickUpHoldMs: 1000, toEvents };
  const counts: [string, number][] = [];
  for (let steps = 0; steps < 10 && (await parcelRow(room, shipmentId)).status !== "DELIVERED"; steps += 1) {
    const { statements } = await countStatements(database, () =>
      database.transaction((tx) =>
        advanceShipment(createPostgresFulfillmentPorts(tx, deps, null), helpers, { shipmentId }),
      ),
    );
    counts.push([(await parcelRow(room, shipmentId)).status, statements.length]);
  }
  await room.stop();
  expect(counts.filter(([status]) => status !== "IN_TRANSIT")).toEqual([
    ["PACKED", 4],
    ["LABEL_PURCHASED", 6],
    ["HANDED_OVER", 4],
    ["OUT_FOR_DELIVERY", 4],
    ["DELIVERED", 3],
  ]);
  const onItsWay = counts.filter(([status]) => status === "IN_TRANSIT").map(([, count]) => count);
  expect(new Set(onItsWay)).toEqual(new Set([4]));
});
