import { toDecimal } from "@novatech/kernel/money";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import { maxPriceMinor, type Product } from "../domain/product.ts";
import { invalid, notFound, type Refusal, versionConflict } from "../domain/refusal.ts";
import type { ProductPorts } from "./ports.ts";

/**
 * Sets the regular price of a variant in one currency (minor units, with the tax where the currency's price list says so) and tells it
 * when the product is shown. The price it already has changes nothing, not even the version.
 */
export async function setVariantPrice(
  { products, newsroom, clock }: ProductPorts,
  command: {
    readonly editor: Editor;
    readonly variantId: string;
    readonly currency: string;
    readonly amountMinor: bigint;
    readonly expectedVersion: number;
  },
): Promise<Result<Product, Refusal>> {
  const { editor, variantId, currency, amountMinor, expectedVersion } = command;
  if (amountMinor < 0n || amountMinor > maxPriceMinor)
    return refuse(invalid("amountMinor", `The price must be 0 to ${toDecimal(maxPriceMinor, currency)} ${currency}.`));
  const product = await products.lockOfVariant(variantId);
  if (product === null || !canEdit(editor, product)) return refuse(notFound("variant", "variantId"));
  if (product.version !== expectedVersion) return refuse(versionConflict(product));

  const priceLists = await products.priceLists();
  const taxIncluded = priceLists.get(currency);
  if (taxIncluded === undefined)
    return refuse(invalid("currency", `The shop sells in ${[...priceLists.keys()].join(", ")}, not in ${currency}.`));
  const now = clock.now();
  const variant = (await products.variantsOf(product.id, now)).find(({ id }) => id === variantId);
  const known = variant?.prices.find((price) => price.currency === currency);
  if (known?.regularMinor === amountMinor) return ok(product);
  // While a scheduled price holds, nobody pays another one because the regular one changes.
  const isHeld = known?.isScheduled ?? false;

  const changed: Product = { ...product, version: product.version + 1, updatedAt: now };
  await products.savePrice(variantId, currency, amountMinor, now);
  await products.save(changed);
  if (changed.isPublished && !isHeld)
    await newsroom.tell([
      { kind: "PRICE_CHANGED", product: changed, variantId, price: { currency, amountMinor, taxIncluded } },
    ]);
  return ok(changed);
}
