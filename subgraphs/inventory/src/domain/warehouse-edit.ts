import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { StoreDetails, Warehouse } from "./warehouse.ts";

/** What a person says of a warehouse. */
export type WarehouseWish = Omit<Warehouse, "id" | "merchantId" | "version">;

/** A field of the wish that cannot be accepted, as a path below the input, with what would be right. */
export type InvalidWarehouse = { readonly kind: "invalid"; readonly path: readonly string[]; readonly message: string };

const longestName = 100;
const longestAddressLine = 100;
const longestPostalCode = 16;
const longestHours = 300;

/** The wish with its texts trimmed, or the first field that is out of form. */
export function readWarehouseWish(wish: WarehouseWish): Result<WarehouseWish, InvalidWarehouse> {
  const name = wish.name.trim();
  const store = wish.store && trimStore(wish.store);
  const fault = faultOfName(name) ?? faultOfLocation(wish) ?? (store && faultOfStore(store));
  return fault ? refuse(fault) : ok({ ...wish, name, store });
}

const invalid = (path: readonly string[], message: string): InvalidWarehouse => ({ kind: "invalid", path, message });

const faultOfName = (name: string): InvalidWarehouse | null =>
  name === "" || name.length > longestName ? invalid(["name"], `1 to ${longestName} characters.`) : null;

function faultOfLocation({ latitude, longitude }: WarehouseWish): InvalidWarehouse | null {
  if (latitude !== null && !(Math.abs(latitude) <= 90))
    return invalid(["location", "latitude"], "Degrees north, from -90 to 90.");
  if (longitude !== null && !(Math.abs(longitude) <= 180))
    return invalid(["location", "longitude"], "Degrees east, from -180 to 180.");
  return null;
}

const trimStore = (store: StoreDetails): StoreDetails => ({
  line1: store.line1.trim(),
  city: store.city.trim(),
  postalCode: store.postalCode.trim(),
  openingHours: store.openingHours?.trim() || null,
});

function faultOfStore(store: StoreDetails): InvalidWarehouse | null {
  const limits = [
    ["line1", longestAddressLine],
    ["city", longestAddressLine],
    ["postalCode", longestPostalCode],
  ] as const;
  for (const [field, most] of limits)
    if (store[field] === "" || store[field].length > most)
      return invalid(["store", field], `1 to ${most} characters: shoppers must find the store.`);
  return (store.openingHours?.length ?? 0) > longestHours
    ? invalid(["store", "openingHours"], `At most ${longestHours} characters.`)
    : null;
}
