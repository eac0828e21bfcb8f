import { toDecimal } from "@novatech/kernel/money";
import { canEdit, type Editor } from "../domain/access.ts";
import type { News } from "../domain/news.ts";
import { maxPriceMinor } from "../domain/product.ts";
import type { PriceBook, PriceChange, Newsroom, VariantInBook } from "./ports.ts";
import type { Clock } from "@novatech/kernel/clock";

/** What one of many variants shall cost in one currency; minor units, with the tax where the currency's price list says so. */
export type PriceWish = { readonly sku: string; readonly currency: string; readonly amountMinor: bigint };

/** Why one of many prices was not set. */
export type PriceRejection = {
  /** Which of the wishes, from 0. */
  readonly index: number;
  readonly code: "NOT_FOUND" | "INVALID_INPUT";
  readonly message: string;
  readonly field: "sku" | "currency" | "amountMinor";
};

/** What came of many prices. `unchanged`: the variant costs just that already, and nothing was written or told. */
export type PricesReport = {
  readonly changed: number;
  readonly unchanged: number;
  readonly rejections: readonly PriceRejection[];
};

/**
 * Sets many regular prices at once, in five statements. A wish that cannot be met is reported and does not stop the others; the same
 * wishes again change nothing. Each change gives its product a new version and is told where the product is shown.
 */
export async function setPrices(
  { prices, newsroom, clock }: { readonly prices: PriceBook; readonly newsroom: Newsroom; readonly clock: Clock },
  command: { readonly editor: Editor; readonly wishes: readonly PriceWish[] },
): Promise<PricesReport> {
  const { editor, wishes } = command;
  const now = clock.now();
  const priceLists = await prices.priceLists();
  const known = await prices.lockBySku([...new Set(wishes.map(({ sku }) => sku))], now);
  const changes: PriceChange[] = [];
  const rejections: PriceRejection[] = [];
  const asked = new Set<string>();
  const versions = new Map<string, number>();
  for (const [index, wish] of wishes.entries()) {
    const variant = known.get(wish.sku);
    const mine = variant !== undefined && canEdit(editor, variant) ? variant : undefined;
    const fault = faultOf(wish, mine, priceLists, asked);
    asked.add(placeOf(wish));
    if (fault !== null) rejections.push({ index, ...fault });
    else if (mine && mine.prices.get(wish.currency) !== wish.amountMinor) {
      const version = (versions.get(mine.productId) ?? mine.version) + 1;
      versions.set(mine.productId, version);
      const { variantId, productId, isPublished } = mine;
      const taxIncluded = priceLists.get(wish.currency) ?? false;
      const isHeld = mine.held.has(wish.currency);
      changes.push({ ...wish, variantId, productId, isPublished, isHeld, version, taxIncluded });
    }
  }
  if (changes.length > 0) {
    await prices.save(changes, now);
    await newsroom.tell(
      changes.filter(({ isPublished, isHeld }) => isPublished && !isHeld).map((change) => newsOf(change, now)),
    );
  }
  return { changed: changes.length, unchanged: wishes.length - changes.length - rejections.length, rejections };
}

const placeOf = ({ sku, currency }: PriceWish): string => JSON.stringify([sku, currency]);

function faultOf(
  wish: PriceWish,
  variant: VariantInBook | undefined,
  priceLists: ReadonlyMap<string, boolean>,
  asked: ReadonlySet<string>,
): Omit<PriceRejection, "index"> | null {
  const { sku, currency, amountMinor } = wish;
  const invalid = (field: PriceRejection["field"], message: string) =>
    ({ code: "INVALID_INPUT", field, message }) as const;
  if (variant === undefined)
    return {
      code: "NOT_FOUND",
      field: "sku",
      message: `There is no variant with the SKU "${sku}" among what you may change.`,
    };
  if (!priceLists.has(currency))
    return invalid("currency", `The shop sells in ${[...priceLists.keys()].join(", ")}, not in ${currency}.`);
  if (amountMinor < 0n || amountMinor > maxPriceMinor)
    return invalid("amountMinor", `The price must be 0 to ${toDecimal(maxPriceMinor, currency)} ${currency}.`);
  if (asked.has(placeOf(wish)))
    return invalid("sku", `The price of "${sku}" in ${currency} stands here twice; the first counts.`);
  return null;
}

const newsOf = (
  { productId, version, variantId, currency, amountMinor, taxIncluded }: PriceChange,
  now: Date,
): News => ({
  kind: "PRICE_CHANGED",
  product: { id: productId, version, updatedAt: now },
  variantId,
  price: { currency, amountMinor, taxIncluded },
});
