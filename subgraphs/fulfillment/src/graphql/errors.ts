import type { ShipmentRefusal } from "../use-cases/shipment-refusal.ts";
import type { ResolversTypes } from "./__generated__/types.ts";

type ShipmentUserError = Awaited<ResolversTypes["UserError"]>;

/** Why a parcel was not moved, as the graph tells it. */
export function toUserError(refusal: ShipmentRefusal): ShipmentUserError {
  switch (refusal.kind) {
    case "invalid":
      return {
        __typename: "InvalidInputError",
        code: "INVALID_INPUT",
        message: refusal.message,
        field: ["input", refusal.field],
      };
    case "notFound":
      return {
        __typename: "NotFoundError",
        code: "NOT_FOUND",
        message: "There is no such parcel among yours. Merchant.shipments lists them.",
        field: ["input", "shipmentId"],
      };
    case "keyReused":
      return {
        __typename: "IdempotencyKeyReusedError",
        code: "IDEMPOTENCY_KEY_REUSED",
        message: "This key was used for another change. Repeat that one, or take a new key for a new intention.",
        field: ["input", "idempotencyKey"],
      };
    case "staleVersion":
      return {
        __typename: "ShipmentVersionConflictError",
        code: "VERSION_CONFLICT",
        message: `The parcel is at version ${refusal.shipment.version} now. Look at it, then repeat the change with that version and a new idempotency key.`,
        field: ["input", "expectedVersion"],
        shipment: refusal.shipment,
      };
    case "held":
      return {
        __typename: "ShipmentMoveRefusedError",
        code: "SHIPMENT_ON_HOLD",
        message: "The order is held: nothing of it may leave. Wait until it is released.",
        field: ["input", "shipmentId"],
        status: refusal.status,
      };
    case "illegal":
      return {
        __typename: "ShipmentMoveRefusedError",
        code: "SHIPMENT_MOVE_REFUSED",
        message: refusal.message,
        field: ["input", refusal.field],
        status: refusal.status,
      };
    case "noCarrier":
      return {
        __typename: "ShipmentMoveRefusedError",
        code: "CARRIER_UNAVAILABLE",
        message: `No carrier is connected that sells labels of ${refusal.carrier}. Buy one there and repeat with its trackingNumber.`,
        field: ["input", "trackingNumber"],
        status: refusal.status,
      };
    case "wrongCode":
      return {
        __typename: "PickUpCodeError",
        code: "PICK_UP_CODE_WRONG",
        message:
          refusal.lockedUntil === null
            ? `This is not the parcel's code. Ask again; ${refusal.triesLeft} more ${refusal.triesLeft === 1 ? "try is" : "tries are"} left.`
            : `This is not the parcel's code, and it was the last try. No code is heard before ${refusal.lockedUntil.toISOString()}.`,
        field: ["input", "code"],
        lockedUntil: refusal.lockedUntil,
      };
    case "codeLocked":
      return {
        __typename: "PickUpCodeError",
        code: "PICK_UP_LOCKED",
        message: `Too many wrong codes were said. None is heard before ${refusal.until.toISOString()}.`,
        field: ["input", "code"],
        lockedUntil: refusal.until,
      };
  }
}
