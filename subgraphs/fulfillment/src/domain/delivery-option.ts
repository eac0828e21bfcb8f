import type { Zone } from "./zone.ts";

/** A way to have things delivered. */
export type DeliveryOption = {
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** Who delivers. */
  readonly carrier: string;
  /** Working days from the warehouse to the door. */
  readonly days: Readonly<Record<Zone, { readonly min: number; readonly max: number }>>;
};

const standard: DeliveryOption = {
  id: "delivery_standard",
  name: "Standard delivery",
  carrier: "Parcelway",
  days: {
    EU: { min: 2, max: 4 },
    GB: { min: 2, max: 4 },
    US: { min: 3, max: 6 },
    WORLD: { min: 6, max: 12 },
  },
};

const express: DeliveryOption = {
  id: "delivery_express",
  name: "Express delivery",
  carrier: "Swiftline",
  days: {
    EU: { min: 1, max: 2 },
    GB: { min: 1, max: 2 },
    US: { min: 1, max: 2 },
    WORLD: { min: 3, max: 5 },
  },
};

/** Every option, the cheapest first. */
export const deliveryOptions: readonly DeliveryOption[] = [standard, express];

/** What is promised before anybody chose. */
export const usualOption = standard;

const sameOrNextDay = { min: 0, max: 1 };

/** What is promised of what the buyer picks up in a store. Each store is an option of its own, see `pick-up.ts`. */
export const pickUpOption: Pick<DeliveryOption, "days"> = {
  days: { EU: sameOrNextDay, GB: sameOrNextDay, US: sameOrNextDay, WORLD: sameOrNextDay },
};

/** The option of an id, or null. */
export const findOption = (id: string): DeliveryOption | null =>
  deliveryOptions.find((option) => option.id === id) ?? null;

/** The carrier's page about a parcel. */
export const trackingUrlOf = (carrier: string, trackingNumber: string): string =>
  `https://track.${carrier.toLowerCase()}.example/parcels/${encodeURIComponent(trackingNumber)}`;
