import { canonicalJson } from "@novatech/kernel/canonical-json";
import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canHandle } from "../domain/reader.ts";
import { isBeforeHandOver, type PackedShipment, type TakenStep } from "../domain/shipment.ts";
import type { FulfillmentPorts } from "./ports.ts";
import type { ShipmentRefusal } from "./shipment-refusal.ts";

/** Who moves parcels: a member of merchants, or staff. */
export type Handler = {
  readonly userId: string;
  readonly isStaff: boolean;
  readonly merchantIds: readonly string[];
};

/** What every change of a parcel carries. */
export type ShipmentWish = {
  readonly shipmentId: string;
  readonly idempotencyKey: string;
  /** Null: whatever the version is. */
  readonly expectedVersion: number | null;
};

const keysLastMs = 24 * 60 * 60 * 1000;
const longestKey = 100;

/**
 * Does something to a parcel that somebody wants: `act` says which steps it takes, on the locked parcel as it stands. The same key
 * with the same input gives the parcel as it is now and does nothing again. `kind` and all of the wish make the input.
 */
export async function actOnShipment<Wish extends ShipmentWish>(
  ports: FulfillmentPorts,
  person: Handler,
  kind: string,
  wish: Wish,
  act: (shipment: PackedShipment) => Promise<Result<readonly TakenStep[], ShipmentRefusal>>,
): Promise<Result<PackedShipment, ShipmentRefusal>> {
  const { shipmentId, idempotencyKey: key, expectedVersion } = wish;
  if (key.length === 0 || key.length > longestKey)
    return refuse({ kind: "invalid", field: "idempotencyKey", message: `A key has 1 to ${longestKey} characters.` });
  const found = await ports.shipments.findLocked(shipmentId);
  if (found === null || !canHandle(person, found.shipment)) return refuse({ kind: "notFound" });
  const { shipment, isHeld } = found;

  // Looked up under the lock of the parcel: a repeat that comes while the first runs sees what it did.
  const at = ports.clock.now();
  const since = addMilliseconds(at, -keysLastMs);
  const { idempotencyKey: _key, ...input } = wish;
  const fingerprint = canonicalJson({ kind, ...input });
  const used = await ports.keys.find(person.userId, key, since);
  if (used) return used.fingerprint === fingerprint ? ok(shipment) : refuse({ kind: "keyReused" });

  if (expectedVersion !== null && expectedVersion !== shipment.version)
    return refuse({ kind: "staleVersion", shipment });
  if (isHeld && isBeforeHandOver(shipment.status)) return refuse({ kind: "held", status: shipment.status });
  const done = await act(shipment);
  if (!done.ok) return done;
  if (!(await ports.keys.use({ userId: person.userId, key, fingerprint, shipmentId, at, since })))
    return refuse({ kind: "keyReused" });
  if (!(await ports.shipments.save(done.value))) throw new Error(`the locked parcel ${shipmentId} was moved`);
  await ports.announce({ steps: done.value });
  return ok(done.value.at(-1)?.shipment ?? shipment);
}
