import { canEdit, type Editor } from "../domain/access.ts";
import type { News } from "../domain/news.ts";
import type { Brand, Category, Product, Variant } from "../domain/product.ts";
import { plannedAfter } from "../domain/publication.ts";
import { invalid, notFound, type Refusal } from "../domain/refusal.ts";
import { slugOf } from "../domain/slug.ts";
import type { Clock } from "@novatech/kernel/clock";
import type { BulkStore, Newsroom } from "./ports.ts";
import { nothingHasAPrice } from "./publish-product.ts";

/** Many products in one open transaction; each call is a constant number of statements. */
export type ProductBatch = {
  /** Locked, in the order of their ids, by id. */
  readonly lockAll: (productIds: readonly string[]) => Promise<ReadonlyMap<string, Product>>;
  readonly variantsOfAll: (
    productIds: readonly string[],
    now: Date,
  ) => Promise<ReadonlyMap<string, readonly Variant[]>>;
  /** Categories by id; unknown ones are left out. */
  readonly categories: (ids: readonly string[]) => Promise<ReadonlyMap<string, Category>>;
  readonly ensureBrands: BulkStore["ensureBrands"];
  /** Keeps brand, category, publication and version, and with them the lists the products stand in. */
  readonly saveAll: (products: readonly Product[]) => Promise<void>;
};

/** What changes of all of them; undefined stays. */
export type ProductEdit = {
  readonly isPublished?: boolean | undefined;
  readonly categoryId?: string | undefined;
  readonly brand?: string | undefined;
};

/** What came of many edits: refusals by their place in the list, and how many products are others than before. */
export type EditsReport = {
  readonly changed: number;
  readonly unchanged: number;
  readonly rejections: readonly { readonly index: number; readonly refusal: Refusal }[];
};

/** The most products changed at once. */
const maxEdited = 500;

/**
 * Changes many products alike, in a constant number of statements. One that cannot be changed is reported and does not stop the others;
 * the same edit again changes nothing. Refused unread (as a Refusal) where the edit itself makes no sense.
 */
export async function editProducts(
  { batch, newsroom, clock }: { readonly batch: ProductBatch; readonly newsroom: Newsroom; readonly clock: Clock },
  command: { readonly editor: Editor; readonly productIds: readonly string[]; readonly edit: ProductEdit },
): Promise<EditsReport | { readonly refusal: Refusal }> {
  const { editor, productIds, edit } = command;
  const { isPublished, categoryId, brand: brandName } = edit;
  if (productIds.length < 1 || productIds.length > maxEdited)
    return { refusal: invalid("productIds", `Change 1 to ${maxEdited} products at once, not ${productIds.length}.`) };
  if (isPublished === undefined && categoryId === undefined && brandName === undefined)
    return { refusal: invalid("isPublished", "Say what shall change: isPublished, categoryId or brand.") };
  if (brandName !== undefined && (slugOf(brandName) === "" || brandName.length > 100 || brandName.includes("\0")))
    return { refusal: invalid("brand", "A brand has a name of at most 100 characters, with a letter or digit.") };
  const category = categoryId === undefined ? undefined : (await batch.categories([categoryId])).get(categoryId);
  if (categoryId !== undefined && category === undefined) return { refusal: notFound("category", "categoryId") };

  const known = await batch.lockAll([...new Set(productIds)]);
  const mine = [...known.values()].filter((product) => canEdit(editor, product));
  const now = clock.now();
  const variants = await batch.variantsOfAll(
    mine.map(({ id }) => id),
    now,
  );
  const brand: Brand | undefined =
    brandName === undefined || mine.length === 0
      ? undefined
      : (await batch.ensureBrands([brandName])).get(slugOf(brandName));

  const changes: { readonly before: Product; readonly after: Product }[] = [];
  const rejections: { index: number; refusal: Refusal }[] = [];
  const seen = new Set<string>();
  for (const [index, id] of productIds.entries()) {
    const before = known.get(id);
    const refusal = ((): Refusal | null => {
      if (before === undefined || !canEdit(editor, before)) return notFound("product", "productIds");
      if (seen.has(id)) return invalid("productIds", "This product stands here twice; the first counts.");
      const isSold = (variants.get(id) ?? []).some(({ prices }) => prices.length > 0);
      return isPublished === true && !isSold ? invalid("productIds", nothingHasAPrice) : null;
    })();
    seen.add(id);
    if (refusal !== null || before === undefined) rejections.push({ index, refusal: refusal as Refusal });
    else {
      const after = edited(before, { isPublished, category, brand }, now);
      if (after !== before) changes.push({ before, after });
    }
  }
  await batch.saveAll(changes.map(({ after }) => after));
  await newsroom.tell(await newsOf(changes, variants, batch));
  return { changed: changes.length, unchanged: productIds.length - changes.length - rejections.length, rejections };
}

function edited(
  product: Product,
  edit: {
    readonly isPublished: boolean | undefined;
    readonly category: Category | undefined;
    readonly brand: Brand | undefined;
  },
  now: Date,
): Product {
  const { isPublished = product.isPublished, category = product.category, brand = product.brand } = edit;
  const isSame =
    isPublished === product.isPublished && category?.id === product.category?.id && brand?.id === product.brand?.id;
  if (isSame) return product;
  return {
    ...product,
    ...(isPublished === product.isPublished ? {} : plannedAfter(product, isPublished, now)),
    isPublished,
    category,
    brand,
    publishedAt: isPublished ? (product.publishedAt ?? now) : product.publishedAt,
    version: product.version + 1,
    updatedAt: now,
  };
}

async function newsOf(
  changes: readonly { readonly before: Product; readonly after: Product }[],
  variants: ReadonlyMap<string, readonly Variant[]>,
  batch: ProductBatch,
): Promise<readonly News[]> {
  const paths = changes.flatMap(({ after }) => (after.isPublished ? (after.category?.path ?? []) : []));
  const places = paths.length === 0 ? new Map<string, Category>() : await batch.categories([...new Set(paths)]);
  return changes.flatMap(({ before, after }): readonly News[] => {
    const own = variants.get(after.id) ?? [];
    if (after.isPublished) {
      const categoryNames = (after.category?.path ?? []).map((id) => places.get(id)?.name ?? "");
      return [{ kind: "PUBLISHED", product: after, categoryNames, variants: own }];
    }
    return before.isPublished ? [{ kind: "UNPUBLISHED", product: after, variantIds: own.map(({ id }) => id) }] : [];
  });
}
