import { canonicalJson } from "@novatech/kernel/canonical-json";
import type { News } from "../domain/news.ts";
import type { Brand, Category, Product, Variant } from "../domain/product.ts";
import { faultOf, type ProductDraft } from "../domain/product-draft.ts";
import { pathSlugOf, slugOf } from "../domain/slug.ts";
import type { BulkPorts, KnownProduct, ProductRow } from "./ports.ts";

/** What became of one draft. `unchanged`: the catalogue has it just so, and nothing was written or told. */
export type DraftOutcome =
  | { readonly kind: "imported" }
  | { readonly kind: "unchanged" }
  | { readonly kind: "rejected"; readonly reason: string };

/**
 * Saves up to about 500 products at once, in a constant number of statements; the way of the importer and of the seed.
 * New ones are shown at once, known ones keep whether they are shown, their slug and their ids; shown ones are told.
 * Returns an outcome for each draft, in order. The same drafts again change nothing.
 */
export async function saveProducts(
  ports: BulkPorts,
  drafts: readonly ProductDraft[],
  /** Writes drafts that are the last saved ones, too: for who has compared them with what is there now, which others may have changed since. */
  { evenIfSaved = false }: { readonly evenIfSaved?: boolean } = {},
): Promise<readonly DraftOutcome[]> {
  if (drafts.length === 0) return [];
  const { bulk } = ports;
  const valid = drafts.filter((draft) => faultOf(draft) === null);
  const known = await bulk.lockKnown(valid.map((draft) => draft.sourceKey));
  const hashes = new Map(drafts.map((draft) => [draft, ports.digest(canonicalJson(draft))]));
  const changed = valid.filter((draft) => evenIfSaved || known.get(draft.sourceKey)?.contentHash !== hashes.get(draft));

  const rejections = await rejectionsOf(ports, changed, known);
  const accepted = changed.filter((draft) => !rejections.has(draft));
  if (accepted.length > 0) await save(ports, accepted, known, hashes);

  const written = new Set(accepted);
  return drafts.map((draft) => {
    const reason = faultOf(draft) ?? rejections.get(draft);
    if (reason !== undefined) return { kind: "rejected", reason };
    return { kind: written.has(draft) ? "imported" : "unchanged" };
  });
}

/** Why some drafts cannot stand beside each other or beside what is in the catalogue. */
async function rejectionsOf(
  { bulk }: BulkPorts,
  drafts: readonly ProductDraft[],
  known: ReadonlyMap<string, KnownProduct>,
): Promise<ReadonlyMap<ProductDraft, string>> {
  if (drafts.length === 0) return new Map();
  const skus = await bulk.skusInUse(drafts.flatMap((draft) => draft.variants.map(({ sku }) => sku)));
  const slugs = await bulk.slugsInUse(drafts.filter((draft) => !known.has(draft.sourceKey)).map(({ slug }) => slug));
  const priceLists = await bulk.priceLists();
  const taken = { keys: new Set<string>(), skus: new Set<string>(), slugs: new Set<string>() };
  const reasons = new Map<ProductDraft, string>();
  for (const draft of drafts) {
    const before = known.get(draft.sourceKey);
    const reason = ((): string | null => {
      if (taken.keys.has(draft.sourceKey)) return `${draft.sourceKey} is here twice`;
      if (before && before.merchantId !== draft.merchantId) return `${draft.sourceKey} is sold by another merchant`;
      if (before && draft.id !== undefined && before.id !== draft.id) return `${draft.sourceKey} has another id`;
      const foreign = draft.variants.find(({ sku }) => taken.skus.has(sku) || isOfAnother(skus.get(sku), before));
      if (foreign) return `the SKU ${foreign.sku} is another product's`;
      if (!before && (slugs.has(draft.slug) || taken.slugs.has(draft.slug)))
        return `the slug ${draft.slug} is another product's`;
      const currency = draft.variants
        .flatMap(({ prices }) => prices)
        .map((price) => price.currency)
        .find((code) => !priceLists.has(code));
      return currency === undefined ? null : `the shop has no price list in ${currency}`;
    })();
    if (reason !== null) {
      reasons.set(draft, reason);
      continue;
    }
    taken.keys.add(draft.sourceKey);
    taken.slugs.add(draft.slug);
    for (const { sku } of draft.variants) taken.skus.add(sku);
  }
  return reasons;
}

const isOfAnother = (holder: { readonly productId: string } | undefined, product: KnownProduct | undefined): boolean =>
  holder !== undefined && holder.productId !== product?.id;

async function save(
  ports: BulkPorts,
  drafts: readonly ProductDraft[],
  known: ReadonlyMap<string, KnownProduct>,
  hashes: ReadonlyMap<ProductDraft, string>,
): Promise<void> {
  const { bulk, ids } = ports;
  const now = ports.clock.now();
  const brands = await bulk.ensureBrands(drafts.flatMap(({ brand }) => (brand === null ? [] : [brand])));
  const categories = await bulk.ensureCategories(drafts.map(({ categoryPath }) => categoryPath));
  const skus = await bulk.skusInUse(drafts.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
  const priceLists = await bulk.priceLists();

  const saved = drafts.map((draft) => {
    const before = known.get(draft.sourceKey);
    const brand: Brand | null = draft.brand === null ? null : (brands.get(slugOf(draft.brand)) ?? null);
    const category: Category | null = categories.get(pathSlugOf(draft.categoryPath)) ?? null;
    const { sourceKey, merchantId, name, description, model, media, specifications } = draft;
    const isPublished = draft.isPublished ?? before?.isPublished ?? true;
    const firstAt = before ? before.publishedAt : (draft.publishedAt ?? null);
    const product: Product = {
      id: before?.id ?? draft.id ?? ids.next("prod"),
      slug: before?.slug ?? draft.slug,
      merchantId,
      name,
      description,
      model,
      brand,
      category,
      media,
      specifications,
      isPublished,
      publishedAt: isPublished ? (firstAt ?? now) : firstAt,
      // what is planned is not written on this way
      publishAt: null,
      unpublishAt: null,
      version: (before?.version ?? 0) + 1,
      updatedAt: now,
    };
    const variants = draft.variants.map((variant, position): Variant => ({
      ...variant,
      id: skus.get(variant.sku)?.variantId ?? variant.id ?? ids.next("var"),
      productId: product.id,
      position,
      prices: variant.prices.map((price) => ({
        ...price,
        regularMinor: price.amountMinor,
        taxIncluded: priceLists.get(price.currency) ?? false,
        isScheduled: false,
        changesAt: null,
      })),
    }));
    const row: ProductRow = {
      ...product,
      sourceKey,
      contentHash: hashes.get(draft) ?? "",
      brandId: brand?.id ?? null,
      categoryPath: category?.path ?? [],
    };
    return { row, product, variants, categoryNames: draft.categoryPath, wasPublished: before?.isPublished ?? false };
  });
  await bulk.saveAll(saved);
  const held = new Map(
    (known.size === 0
      ? []
      : await bulk.heldPrices(
          [...known.values()].map(({ id }) => id),
          now,
        )
    ).map(({ variantId, currency, amountMinor }) => [`${variantId} ${currency}`, amountMinor]),
  );
  await ports.newsroom.tell(
    saved.flatMap(({ product, variants, categoryNames, wasPublished }): readonly News[] => {
      if (!product.isPublished)
        return wasPublished ? [{ kind: "UNPUBLISHED", product, variantIds: variants.map(({ id }) => id) }] : [];
      // What is told is what is paid: a file sets regular prices.
      const told = variants.map((variant) => ({
        ...variant,
        prices: variant.prices.map((price) => ({
          ...price,
          amountMinor: held.get(`${variant.id} ${price.currency}`) ?? price.amountMinor,
        })),
      }));
      return [{ kind: "PUBLISHED", product, categoryNames, variants: told }];
    }),
  );
}
