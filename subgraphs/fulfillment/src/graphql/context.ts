import { merchantsFor } from "@novatech/graphql/merchant-access";
import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import type { Clock } from "@novatech/kernel/clock";
import { sha256Hex } from "@novatech/service/secrets";
import type { ShipmentReader } from "../domain/reader.ts";
import type { Shipment } from "../domain/shipment.ts";
import type { Handler, ShipmentWish } from "../use-cases/act-on-shipment.ts";
import type { LabelWish } from "../use-cases/label-shipment.ts";
import type { CodeWish, Moved, ReportWish } from "../use-cases/move-shipment.ts";
import type { Rate } from "../domain/rate.ts";
import type { Loaders } from "./loaders.ts";

/** What people do to parcels, each in one transaction. */
export type Moves = {
  readonly pack: (person: Handler, wish: ShipmentWish) => Promise<Moved>;
  readonly label: (person: Handler, wish: LabelWish) => Promise<Moved>;
  readonly handOver: (person: Handler, wish: ShipmentWish) => Promise<Moved>;
  readonly report: (person: Handler, wish: ReportWish) => Promise<Moved>;
  readonly confirmPickUp: (person: Handler, wish: CodeWish) => Promise<Moved>;
};

/** What a resolver may reach. New for every operation. */
export type Context = {
  readonly request: RoomRequest;
  readonly loaders: Loaders;
  /** A parcel, whosever it is: for other rooms, never for a viewer. */
  readonly anyShipment: (id: string) => Promise<Shipment | null>;
  readonly clock: Clock;
  readonly moves: Moves;
  /** The stores that may be an option: what picking up there costs, which is nothing. */
  readonly pickUpRates: (countryCode: string, merchantIds: readonly string[]) => Promise<readonly Rate[]>;
};

/** The viewer, as far as parcels care. */
export const readerOf = ({ viewer, orderAccessToken }: RoomRequest): ShipmentReader => ({
  userId: userIdOf(viewer),
  isStaff: hasScope(viewer, "staff:shipments"),
  merchantIds: merchantsFor(viewer, "orders"),
  accessTokenHash: orderAccessToken === null ? null : sha256Hex(orderAccessToken),
});
