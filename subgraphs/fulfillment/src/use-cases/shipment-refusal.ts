import type { PackedShipment, ShipmentStatus } from "../domain/shipment.ts";

/** Why a parcel is not moved. */
export type ShipmentRefusal =
  | { readonly kind: "invalid"; readonly field: string; readonly message: string }
  /** There is no such parcel, or it is not the person's to move: not told apart. */
  | { readonly kind: "notFound" }
  | { readonly kind: "keyReused" }
  | { readonly kind: "staleVersion"; readonly shipment: PackedShipment }
  | { readonly kind: "held"; readonly status: ShipmentStatus }
  | { readonly kind: "illegal"; readonly status: ShipmentStatus; readonly field: string; readonly message: string }
  | { readonly kind: "noCarrier"; readonly status: ShipmentStatus; readonly carrier: string }
  | { readonly kind: "wrongCode"; readonly triesLeft: number; readonly lockedUntil: Date | null }
  | { readonly kind: "codeLocked"; readonly until: Date };
