import { demoId } from "./demo-id.ts";
import { demoMerchants, northlight } from "./merchants.ts";
import { demoProducts } from "./products.ts";

/** How many of each variant lie in each of its merchant's two warehouses. A few are scarce, so that a shop shows what that looks like. */
const quantityOf = (index: number): number => (index % 41 === 0 ? 0 : index % 17 === 0 ? 2 : 120);

/** Where the demo warehouses stand. */
const places = [
  { countryCode: "DE", city: "Leipzig", latitude: 51.34, longitude: 12.37 },
  { countryCode: "US", city: "Columbus", latitude: 39.96, longitude: -83 },
] as const;

/** The one store: orders of Northlight's things alone can be picked up there. The street does not exist. */
const leipzigStore = {
  line1: "Nordlichtpassage 3",
  city: "Leipzig",
  postalCode: "04109",
  openingHours: "Monday to Saturday, 10:00 to 20:00",
};

const warehouseIdOf = (slug: string, countryCode: "DE" | "US"): string => demoId("wh", `${slug}:${countryCode}`);

/** The warehouse that is also the demo shop's store. */
export const demoStoreId = warehouseIdOf(northlight.slug, "DE");

/** Each demo merchant's warehouses, one in Germany and one in the United States, with goods for every variant. Northlight's German one is a store. */
export function demoStock() {
  const warehouses = demoMerchants.flatMap(({ id: merchantId, slug, name }) =>
    places.map(({ countryCode, city, latitude, longitude }) => {
      const id = warehouseIdOf(slug, countryCode);
      return {
        id,
        merchantId,
        name: `${name}, ${city}`,
        countryCode,
        latitude,
        longitude,
        ...(id === demoStoreId ? { store: leipzigStore } : {}),
      };
    }),
  );
  const variants = demoProducts().flatMap(({ merchantId, variants: all }) => all.map(({ id }) => ({ merchantId, id })));
  const items = variants.flatMap(({ merchantId, id }, index) =>
    id === undefined
      ? []
      : warehouses
          .filter((warehouse) => warehouse.merchantId === merchantId)
          .map((warehouse) => ({ variantId: id, warehouseId: warehouse.id, quantity: quantityOf(index) })),
  );
  return { warehouses, items };
}
