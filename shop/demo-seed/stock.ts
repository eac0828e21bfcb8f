import { demoId } from "./demo-id.ts";
import { demoMerchants } from "./merchants.ts";
import { demoProducts } from "./products.ts";

/** How many of each variant lie in each of its merchant's two warehouses. A few are scarce, so that a shop shows what that looks like. */
const quantityOf = (index: number): number => (index % 41 === 0 ? 0 : index % 17 === 0 ? 2 : 120);

/** Each demo merchant's warehouses, one in Germany and one in the United States, with goods for every variant. */
export function demoStock() {
  const warehouses = demoMerchants.flatMap(({ id, slug, name }) =>
    (["DE", "US"] as const).map((countryCode) => ({
      id: demoId("wh", `${slug}:${countryCode}`),
      merchantId: id,
      name: `${name}, ${countryCode === "DE" ? "Leipzig" : "Columbus"}`,
      countryCode,
    })),
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
