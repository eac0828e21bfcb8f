/** A house of a merchant where goods lie. */
export type Warehouse = {
  readonly id: string;
  readonly merchantId: string;
  readonly name: string;
  /** ISO 3166-1, two letters. */
  readonly countryCode: string;
  /** Degrees north; null where nobody said. */
  readonly latitude: number | null;
  /** Degrees east; null exactly when the latitude is. */
  readonly longitude: number | null;
  /** What shoppers need to pick up there; null when they cannot. */
  readonly store: StoreDetails | null;
  /** Counts the changes. */
  readonly version: number;
};

/** A store's business address, which everybody may see. */
export type StoreDetails = {
  readonly line1: string;
  readonly city: string;
  readonly postalCode: string;
  /** When it is open, in words; null where nobody said. */
  readonly openingHours: string | null;
};

/** A warehouse where orders are picked up. */
export type Store = Warehouse & { readonly store: StoreDetails };

/** Whether orders can be picked up in a warehouse. */
export const isStore = (warehouse: Warehouse): warehouse is Store => warehouse.store !== null;
