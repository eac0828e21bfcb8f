import DataLoader from "dataloader";
import type { ListKey, ListKind, ListPart } from "../domain/listing.ts";
import type { Brand, Category, Product, VariantInShop } from "../domain/product.ts";
import type { CatalogReader } from "../use-cases/ports.ts";

/** A part of one list of products. */
export type ListRequest = { readonly kind: ListKind; readonly listId: string; readonly part: ListPart };

/** Every loader of one request. Nothing here asks who may see it: resolvers do. */
export type Loaders = {
  readonly product: DataLoader<string, Product | null>;
  readonly productBySlug: DataLoader<string, Product | null>;
  readonly productBySku: DataLoader<string, Product | null>;
  readonly variant: DataLoader<string, VariantInShop | null>;
  readonly variantsOf: DataLoader<string, readonly VariantInShop[]>;
  readonly category: DataLoader<string, Category | null>;
  readonly categoryBySlug: DataLoader<string, Category | null>;
  readonly childrenOf: DataLoader<string, readonly Category[]>;
  readonly brand: DataLoader<string, Brand | null>;
  readonly brandBySlug: DataLoader<string, Brand | null>;
  readonly list: DataLoader<ListRequest, readonly ListKey[], string>;
};

type Read<Found> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

const loaderOf = <Found, Missing>(read: Read<Found>, missing: Missing): DataLoader<string, Found | Missing> =>
  new DataLoader(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => found.get(key) ?? missing);
  });

/** Makes the loaders of one request. */
export function createLoaders(reader: CatalogReader): Loaders {
  const product = loaderOf(reader.productsById, null);
  /** What was found by another name is not asked for again by its id: the way back from a variant to its product is free. */
  const alsoById =
    (read: Read<Product>): Read<Product> =>
    async (keys) => {
      const found = await read(keys);
      for (const each of found.values()) product.prime(each.id, each);
      return found;
    };
  return {
    product,
    productBySlug: loaderOf(alsoById(reader.productsBySlug), null),
    productBySku: loaderOf(alsoById(reader.productsBySku), null),
    variant: loaderOf(reader.variantsById, null),
    variantsOf: loaderOf(reader.variantsByProduct, []),
    category: loaderOf(reader.categoriesById, null),
    categoryBySlug: loaderOf(reader.categoriesBySlug, null),
    childrenOf: loaderOf(reader.categoriesByParent, []),
    brand: loaderOf(reader.brandsById, null),
    brandBySlug: loaderOf(reader.brandsBySlug, null),
    list: listLoader(reader),
  };
}

/** Lists of the same kind and part share a statement: a page of 100 brands with their first products costs one. */
function listLoader(reader: CatalogReader): Loaders["list"] {
  const samePart = ({ kind, part }: ListRequest): string => JSON.stringify([kind, part]);
  return new DataLoader(
    async (requests) => {
      const groups = [...Map.groupBy(requests, samePart).values()];
      const found = await Promise.all(
        groups.map(async (group) => {
          const [{ kind, part }] = group as [ListRequest];
          return [
            samePart(group[0] as ListRequest),
            await reader.lists(
              kind,
              group.map(({ listId }) => listId),
              part,
            ),
          ] as const;
        }),
      );
      const byPart = new Map(found);
      return requests.map((request) => byPart.get(samePart(request))?.get(request.listId) ?? []);
    },
    { cacheKeyFn: (request) => JSON.stringify([samePart(request), request.listId]) },
  );
}
