import type { DeliveryWindow } from "../domain/delivery-time.ts";
import type { Rate } from "../domain/rate.ts";
import type { Shipment, ShipmentLine, TrackingEvent } from "../domain/shipment.ts";
import type { OwnedPickUp } from "../use-cases/queries.ts";

/** A parcel the viewer may see. */
export type ShipmentMapper = Shipment;
/** What is in it. */
export type ShipmentLineMapper = ShipmentLine;
/** What was seen of it. */
export type TrackingEventMapper = TrackingEvent;
/** From when to when. */
export type DeliveryEstimateMapper = DeliveryWindow;
/** What an option costs. */
export type DeliveryRateMapper = Rate;
/** What waits in a store, for its buyer. */
export type PickUpMapper = OwnedPickUp;
/** Another room's part of an order. */
export type MerchantOrderMapper = { readonly id: string };
/** Another room's order. */
export type OrderMapper = { readonly id: string };
/** Another room's variant. */
export type ProductVariantMapper = { readonly id: string };
/** Another room's merchant. */
export type MerchantMapper = { readonly id: string };
