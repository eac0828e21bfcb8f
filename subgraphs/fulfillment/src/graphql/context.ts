import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Clock } from "@novatech/kernel/clock";
import { sha256Hex } from "@novatech/service/secrets";
import type { ShipmentReader } from "../domain/reader.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  readonly loaders: Loaders;
  readonly clock: Clock;
};

/** The viewer, as far as parcels care. */
export const readerOf = ({ viewer, orderAccessToken }: RoomRequest): ShipmentReader => ({
  userId: userIdOf(viewer),
  isStaff: hasScope(viewer, "staff"),
  merchantIds: viewer.kind === "user" && hasScope(viewer, "merchant") ? viewer.merchantIds : [],
  accessTokenHash: orderAccessToken === null ? null : sha256Hex(orderAccessToken),
});
