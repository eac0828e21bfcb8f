import { ok, refuse, type Result } from "@novatech/kernel/result";
import { hearCode } from "../domain/pick-up.ts";
import {
  carrierSees,
  type PackedShipment,
  type ShipmentMove,
  type ShipmentStatus,
  takeStep,
  type TakenStep,
} from "../domain/shipment.ts";
import { wordsOf } from "../domain/shipment-words.ts";
import { actOnShipment, type Handler, type ShipmentWish } from "./act-on-shipment.ts";
import { giveOut, makeReady } from "./pick-up-shipment.ts";
import type { FulfillmentPorts } from "./ports.ts";
import type { ShipmentRefusal } from "./shipment-refusal.ts";

/** A parcel after it was moved, or why it was not. */
export type Moved = Result<PackedShipment, ShipmentRefusal>;

const longestNote = 200;

/** A parcel is in its box; what is picked up waits for its buyer then. */
export const packShipment = (ports: FulfillmentPorts, person: Handler, wish: ShipmentWish): Promise<Moved> =>
  actOnShipment(ports, person, "pack", wish, async (shipment) => {
    const packed = move(ports, shipment, "pack", "Only a parcel that is PENDING is packed");
    const [step] = packed.ok ? packed.value : [];
    if (step === undefined || !shipment.isPickUp) return packed;
    const ready = move(ports, step.shipment, "makeReady", "Only what is PACKED becomes ready");
    if (ready.ok) await makeReady(ports, shipment);
    return ready.ok ? ok([step, ...ready.value]) : ready;
  });

/** A labelled parcel has left. */
export const handOverShipment = (ports: FulfillmentPorts, person: Handler, wish: ShipmentWish): Promise<Moved> =>
  actOnShipment(ports, person, "handOver", wish, async (shipment) =>
    move(
      ports,
      shipment,
      "handOver",
      shipment.isPickUp
        ? "What is picked up is given out with shipmentPickUpConfirm"
        : "Only a parcel with a label (LABEL_PURCHASED) is handed over: shipmentLabelBuy gives it one",
    ),
  );

/** What a merchant says became of a parcel. */
export type ReportWish = ShipmentWish & { readonly status: ShipmentStatus; readonly note: string | null };

/** Writes down what the merchant heard of a parcel that its carrier has. */
export const reportShipment = (ports: FulfillmentPorts, person: Handler, wish: ReportWish): Promise<Moved> =>
  actOnShipment(ports, person, "report", wish, async (shipment) => {
    const said = (Object.keys(carrierSees) as (keyof typeof carrierSees)[]).find(
      (to) => carrierSees[to] === wish.status,
    );
    if (said === undefined) {
      const message = `Reported are ${Object.values(carrierSees).join(", ")}: ${wish.status} is what other mutations are for.`;
      return refuse({ kind: "invalid", field: "status", message });
    }
    const note = wish.note?.trim() ?? "";
    if (note.length > longestNote)
      return refuse({ kind: "invalid", field: "note", message: `A note has at most ${longestNote} characters.` });
    return move(ports, shipment, said, `A parcel that stands so does not become ${wish.status}`, note, "status");
  });

/** A code that was said in a store. */
export type CodeWish = ShipmentWish & { readonly code: string };

/**
 * Gives a parcel to whoever says its code. A wrong code is counted, also though nothing else happens: the transaction must be
 * committed after a refusal, too.
 */
export const confirmPickUp = (ports: FulfillmentPorts, person: Handler, wish: CodeWish): Promise<Moved> =>
  actOnShipment(ports, person, "confirmPickUp", wish, async (shipment) => {
    const now = ports.clock.now();
    const steps = giveOut(shipment, now);
    const pickUp = steps && (await ports.pickUps.findLocked(shipment.id));
    if (steps === null || pickUp === null)
      return refuseMove(shipment, "Only a parcel that waits in a store (READY_FOR_PICKUP) is picked up");
    if (!/^\d{6}$/.test(wish.code))
      return refuse({
        kind: "invalid",
        field: "code",
        message: "A code is six digits: the buyer sees it in the order.",
      });
    const heard = hearCode(pickUp, wish.code, now);
    if (heard.kind === "locked") return refuse({ kind: "codeLocked", until: heard.until });
    if (heard.kind === "right") return ok(steps);
    await ports.pickUps.save(heard.pickUp);
    const { triesLeft } = heard;
    return refuse({ kind: "wrongCode", triesLeft, lockedUntil: heard.pickUp.lockedUntil });
  });

function move(
  { clock }: FulfillmentPorts,
  shipment: PackedShipment,
  to: ShipmentMove,
  whyNot: string,
  note = "",
  field = "shipmentId",
): Result<readonly TakenStep[], ShipmentRefusal> {
  const description = note === "" ? wordsOf(to, shipment) : note;
  const taken = takeStep(shipment, { move: to, description }, clock.now());
  return taken ? ok([taken]) : refuseMove(shipment, whyNot, field);
}

const refuseMove = ({ status }: PackedShipment, whyNot: string, field = "shipmentId") =>
  refuse<ShipmentRefusal>({ kind: "illegal", status, field, message: `${whyNot}; this one is ${status}.` });
