import { callerMistake } from "@novatech/graphql/errors";
import { decodeCursor, noCursor } from "@novatech/graphql/connection";
import type { ShipmentFilter } from "../domain/shipment-filter.ts";
import type { ShipmentFilterInput, ShipmentStatus } from "./__generated__/types.ts";

type Given<Value> = Value | null | undefined;

/** Which parcels an input wants, narrowed further by the older argument `status`. Throws a GraphQLError with BAD_USER_INPUT. */
export function readShipmentFilter(
  input: Given<ShipmentFilterInput>,
  also: { readonly status?: Given<ShipmentStatus>; readonly merchantId?: Given<string> } = {},
): ShipmentFilter {
  const { createdFrom = null, createdBefore = null } = input ?? {};
  if (createdFrom !== null && createdBefore !== null && createdFrom >= createdBefore)
    throw callerMistake("BAD_USER_INPUT", "`createdFrom` must be earlier than `createdBefore`.");
  const wanted = input?.statuses ?? null;
  const status = also.status ?? null;
  return {
    statuses: status === null ? wanted : [status].filter((one) => wanted?.includes(one) ?? true),
    merchantId: also.merchantId ?? null,
    warehouseId: input?.warehouseId ?? null,
    orderId: input?.orderId ?? null,
    trackingNumber: input?.trackingNumber?.replaceAll("\0", "").trim() ?? null,
    isPickUp: input?.isPickUp ?? null,
    createdFrom,
    createdBefore,
  };
}

/** A cursor of a list of parcels is a parcel's id. Throws a GraphQLError with BAD_USER_INPUT. */
export function readShipmentId(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id === "string" && id.startsWith("ship_")) return id;
  throw noCursor(cursor);
}
