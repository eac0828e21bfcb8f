import { callerMistake, requireAnyScope, requireServiceScope, requireStaffOrMember } from "@novatech/graphql/errors";
import { userIdOf } from "@novatech/graphql/viewer";
import { sha256Hex } from "@novatech/service/secrets";
import { canEdit, canSee } from "../../domain/access.ts";
import { compare } from "../../domain/comparison.ts";
import { topOfTree } from "../../domain/listing.ts";
import type { Product } from "../../domain/product.ts";
import type { Context } from "../context.ts";
import type { QueryProductArgs, QueryResolvers } from "../__generated__/types.ts";
import { productPage } from "../pages.ts";
import { reviewPage } from "../review-pages.ts";

const maxVariantsForQuote = 200;
const maxCompared = 8;
const maxVersions = 2000;
const maxToTell = 100;

/** The entry points that read. */
export const Query: QueryResolvers = {
  product: async (_parent, which, context) => {
    const product = await findProduct(which, context);
    return product !== null && canSee(context.editor, product) ? product : null;
  },
  products: (_parent, page, context) => productPage(context, "all", "all", page),
  category: (_parent, { slug }, { loaders }) => loaders.categoryBySlug.load(slug),
  categories: async (_parent, _arguments, { loaders }) => [...(await loaders.childrenOf.load(topOfTree))],
  brand: (_parent, { slug }, { loaders }) => loaders.brandBySlug.load(slug),
  compareProducts: async (_parent, { ids }, { loaders, editor }) => {
    const wanted = [...new Set(ids)];
    if (wanted.length < 2 || wanted.length > maxCompared)
      throw callerMistake("BAD_USER_INPUT", `Compare 2 to ${maxCompared} different products, not ${wanted.length}.`);
    const found = await Promise.all(wanted.map((id) => loaders.product.load(id)));
    const products = found.filter((product) => product !== null && canSee(editor, product)) as Product[];
    return { products, rows: compare(products) };
  },
  wishlist: async (_parent, { id, accessToken }, { request: { viewer }, loaders, wishlists }) => {
    if ((typeof id === "string") === (typeof accessToken === "string"))
      throw callerMistake("BAD_USER_INPUT", "Say which wishlist by one of id and accessToken.");
    if (typeof accessToken === "string") return wishlists.wishlistByHash(sha256Hex(accessToken));
    const wishlist = await loaders.wishlist.load(id ?? "");
    return wishlist !== null && wishlist.ownerId === userIdOf(viewer) ? wishlist : null;
  },
  productImport: async (_parent, { id }, { request, editor, loaders }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const found = await loaders.productImport.load(id);
    return found !== null && canEdit(editor, found) ? found : null;
  },
  productExport: async (_parent, { id }, { request, editor, loaders }) => {
    requireStaffOrMember(request, "staff:catalog", "products");
    const found = await loaders.productExport.load(id);
    return found !== null && canEdit(editor, found) ? found : null;
  },
  reviewsToModerate: async (_parent, page, { request, reviews }) => {
    requireAnyScope(request, ["staff:reviews"]);
    return reviewPage(page, "OLDEST", reviews.toModerate);
  },
  productVersions: async (_parent, { first, after, productIds }, { request, forKeepers }) => {
    requireServiceScope(request, "internal:products");
    atMost(maxVersions, first, "products");
    atMost(maxVersions, productIds?.length ?? 0, "products");
    const found = await forKeepers.versions({
      after: after?.replaceAll("\0", "") ?? null,
      limit: first,
      only: productIds ?? null,
    });
    return [...found];
  },
  productsToTell: async (_parent, { productIds }, { request, forKeepers }) => {
    requireServiceScope(request, "internal:products");
    atMost(maxToTell, productIds.length, "products");
    return [...(await forKeepers.toTell([...new Set(productIds)]))];
  },
  variantsForQuote: async (_parent, { variantIds, currency }, { request, loaders }) => {
    requireServiceScope(request, "internal:prices");
    atMost(maxVariantsForQuote, variantIds.length, "variants");
    const variants = await Promise.all([...new Set(variantIds)].map((id) => loaders.variant.load(id)));
    return variants.flatMap((variant) => {
      if (!variant?.isPublished) return [];
      const { id: variantId, productId, merchantId, sku, name, taxClass, weightGrams } = variant;
      const price = variant.prices.find((known) => known.currency === currency);
      const unitPriceMinor = price?.amountMinor ?? null;
      const taxIncluded = price?.taxIncluded ?? false;
      return [{ variantId, productId, merchantId, sku, name, taxClass, weightGrams, unitPriceMinor, taxIncluded }];
    });
  },
};

/** Throws a GraphQLError with BAD_USER_INPUT where more is asked for at once, or fewer than none. */
function atMost(most: number, asked: number, what: string): void {
  if (asked >= 0 && asked <= most) return;
  throw callerMistake("BAD_USER_INPUT", `Ask for at most ${most} ${what} at once, not ${asked}.`);
}

/** By the one of id, slug and SKU that is given. */
function findProduct({ id, slug, sku }: Partial<QueryProductArgs>, { loaders }: Context) {
  const given = [id, slug, sku].filter((value) => value !== undefined && value !== null);
  if (given.length !== 1)
    throw callerMistake("BAD_USER_INPUT", `Say which product by one of id, slug and sku; ${given.length} are given.`);
  if (typeof id === "string") return loaders.product.load(id);
  if (typeof slug === "string") return loaders.productBySlug.load(slug);
  return loaders.productBySku.load(sku ?? "");
}
