import { fixedClock } from "@novatech/testkit/clock";
import { expect, test } from "vitest";
import { aParcel } from "../../../test/a-parcel.ts";
import { takeScan } from "../../domain/carrier-scan.ts";
import { labelOf } from "../../domain/label.ts";
import { type Mishap, mishaps } from "../../domain/mishap.ts";
import { isFinal, type PackedShipment, takeStep } from "../../domain/shipment.ts";
import type { Recipient } from "../../use-cases/ports.ts";
import { createCarrierSimulator } from "./carrier-simulator.ts";
import { alwaysMishap, mishapsPerMille } from "./mishap-of.ts";

const clock = fixedClock("2026-01-05T09:00:00Z");
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

/** Everything that is seen of a packed parcel until its way ends; everything asked for twice, as after a crash. */
async function journey(id: string, { countryCode = "DE", mishap = null as Mishap | null } = {}) {
  const carrier = createCarrierSimulator({ clock, mishapOf: mishap ? alwaysMishap(mishap) : () => null });
  const packed = aParcel({ id, countryCode, status: "PACKED" });
  const buy = () => carrier.buyLabel(labelOf(packed), { shipment: packed, recipient });
  const { trackingNumber } = await buy();
  expect(await buy()).toEqual({ trackingNumber });
  let shipment: PackedShipment = { ...packed, status: "LABEL_PURCHASED", trackingNumber };
  shipment = takeStep(shipment, { move: "handOver", description: "" }, clock.now())?.shipment ?? shipment;
  const seen: string[] = [];
  for (let steps = 0; steps < 20 && !isFinal(shipment.status); steps += 1) {
    const [scan, ...more] = await carrier.track(shipment);
    expect([more, await carrier.track(shipment)]).toEqual([[], [scan]]);
    const [taken] = scan ? takeScan(shipment, scan) : [];
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
  expect((await journey("ship_1", { countryCode: "IS" })).seen.at(-1)).toBe("DELIVERED -");
});

const statusesOf = ({ seen }: { readonly seen: readonly string[] }): readonly string[] =>
  seen.map((step) => step.split(" ")[0] ?? "").filter((status) => status !== "IN_TRANSIT");

test.each<[Mishap, string[]]>([
  ["DELAYED", ["DELAYED", "OUT_FOR_DELIVERY", "DELIVERED"]],
  ["DELIVERY_ATTEMPTED", ["OUT_FOR_DELIVERY", "DELIVERY_ATTEMPTED", "DELIVERED"]],
  ["LOST", ["LOST"]],
  ["DAMAGED", ["DAMAGED"]],
  ["RETURNED_TO_SENDER", ["OUT_FOR_DELIVERY", "DELIVERY_ATTEMPTED", "RETURNED_TO_SENDER"]],
])("a parcel that is to be %s goes through %j", async (mishap, expected) => {
  for (let n = 0; n < 20; n += 1) expect(statusesOf(await journey(`ship_${n}`, { mishap }))).toEqual(expected);
});

test("something goes wrong with about as many parcels of a thousand as is said, of each kind, the same every time", () => {
  const ids = Array.from({ length: 5000 }, (_, n) => ({ id: `ship_${n}`, cause: "ORDER" as const }));
  const gone = ids.map(mishapsPerMille(200));
  const wrong = gone.filter((mishap) => mishap !== null);
  expect(wrong.length).toBeGreaterThan(850);
  expect(wrong.length).toBeLessThan(1150);
  expect(new Set(wrong)).toEqual(new Set(mishaps));
  expect(ids.map(mishapsPerMille(200))).toEqual(gone);
  expect(ids.every((parcel) => mishapsPerMille(0)(parcel) === null)).toBe(true);
});

test("what is sent instead of a parcel that always meets the same mishap arrives", () => {
  expect(alwaysMishap("LOST")({ id: "ship_1", cause: "RESHIPMENT" })).toBeNull();
});

test("another label has another number", async () => {
  const carrier = createCarrierSimulator({ clock, mishapOf: () => null });
  const [first, second] = [aParcel(), aParcel({ labelRound: 2 })];
  const numbers = [first, second].map(async (shipment) => carrier.buyLabel(labelOf(shipment), { shipment, recipient }));
  expect(new Set((await Promise.all(numbers)).map(({ trackingNumber }) => trackingNumber)).size).toBe(2);
});
