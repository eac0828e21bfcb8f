import { demoProducts } from "../demo-seed/products.ts";
import { demoStock } from "../demo-seed/stock.ts";

/** Variants of the demo shop of which exactly `quantity` lie in each warehouse of their merchant, in a fixed order. */
function demoVariants(merchantId: string, quantity: number): readonly string[] {
  const there = new Set(
    demoStock()
      .items.filter((item) => item.quantity === quantity)
      .map((item) => item.variantId),
  );
  return demoProducts()
    .filter((product) => product.merchantId === merchantId)
    .flatMap((product) => product.variants.map(({ id }) => id))
    .filter((id): id is string => id !== undefined && there.has(id));
}

/** A variant of which there is none. */
export function soldOut(merchantId: string): string {
  const [id] = demoVariants(merchantId, 0);
  if (id === undefined) throw new Error(`the demo shop has enough of everything of ${merchantId}`);
  return id;
}

/** One of many of which there is enough: the `place`th, so that tests of one shop do not buy from each other's shelf. */
export function plentiful(merchantId: string, place: number): string {
  const id = demoVariants(merchantId, 120)[place];
  if (id === undefined) throw new Error(`the demo shop has no ${place}th plentiful variant of ${merchantId}`);
  return id;
}
