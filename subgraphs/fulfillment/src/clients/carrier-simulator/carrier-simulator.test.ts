import { expect, test } from "vitest";
import { type PackedShipment, takeStep } from "../../domain/shipment.ts";
import type { Recipient } from "../../use-cases/ports.ts";
import { createCarrierSimulator } from "./carrier-simulator.ts";

const recipient: Recipient = {
  recipient: "A. Buyer",
  line1: "1 Main Street",
  line2: null,
  city: "Berlin",
  region: null,
  postalCode: "10115",
  countryCode: "DE",
  phone: null,
};
const planned = (id: string, countryCode: string): PackedShipment => ({
  id,
  orderId: "order_1",
  merchantOrderId: "mo_1",
  merchantId: "merch_1",
  warehouseId: "wh_1",
  status: "PENDING",
  carrier: "Parcelway",
  optionId: "delivery_standard",
  countryCode,
  weightGrams: 700,
  trackingNumber: null,
  transitScans: 0,
  lastSequence: 1,
  estimatedDeliveryAt: null,
  deliveredAt: null,
  lines: [{ lineId: "line_1", variantId: "var_1", quantity: 1 }],
});

/** Everything that is seen of a parcel until it arrives; every step asked for twice, as after a crash. */
async function journey(id: string, countryCode = "DE") {
  const carrier = createCarrierSimulator();
  const ask = (shipment: PackedShipment) => {
    if (shipment.status === "PENDING") return carrier.pack(shipment);
    return shipment.status === "PACKED" ? carrier.buyLabel(shipment, recipient) : carrier.nextScan(shipment);
  };
  let shipment = planned(id, countryCode);
  const seen: string[] = [];
  for (let steps = 0; steps < 20; steps += 1) {
    const [step, again] = [await ask(shipment), await ask(shipment)];
    expect(again).toEqual(step);
    const taken = step && takeStep(shipment, step, new Date(0));
    if (!taken) break;
    shipment = taken.shipment;
    seen.push(`${shipment.status} ${taken.event.location ?? "-"}`);
  }
  return { shipment, seen };
}

test("every parcel arrives, by the road of the state machine and one to three towns of its country", async () => {
  const lengths = new Set<number>();
  for (let n = 0; n < 50; n += 1) {
    const { shipment, seen } = await journey(`ship_${n}`);
    expect(shipment.status).toBe("DELIVERED");
    expect(shipment.trackingNumber).toMatch(/^PA\d{12}$/);
    const towns = seen.filter((step) => step.startsWith("IN_TRANSIT"));
    lengths.add(towns.length);
    expect(new Set(towns).size).toBe(towns.length);
    for (const town of towns) expect(town).toMatch(/^IN_TRANSIT .+, DE$/);
    expect(seen.at(-1)).toBe(`DELIVERED ${towns.at(-1)?.slice("IN_TRANSIT ".length)}`);
  }
  expect(lengths).toEqual(new Set([1, 2, 3]));
});

test("the same parcel is seen in the same places, whoever asks", async () => {
  expect((await journey("ship_7")).seen).toEqual((await journey("ship_7")).seen);
});

test("a parcel to a country without known towns arrives all the same", async () => {
  expect((await journey("ship_1", "IS")).seen.at(-1)).toBe("DELIVERED -");
});
