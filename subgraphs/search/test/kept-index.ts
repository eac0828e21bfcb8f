import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { connect, type Database } from "@novatech/postgres/database";
import { createTestDatabase } from "@novatech/testkit/database";
import { testElasticsearch } from "@novatech/testkit/elasticsearch";
import { type Elasticsearch, openElasticsearch } from "../src/clients/elasticsearch/open.ts";
import { createPostgresDocumentWriter } from "../src/db/document-writer.ts";
import { createIndexedDocuments } from "../src/db/indexed-documents.ts";
import type { CatalogueDocument } from "../src/domain/search-document.ts";
import type { SearchFilters, SearchRequest } from "../src/domain/search-request.ts";
import { bringChanges } from "../src/use-cases/bring-changes.ts";
import type { IndexedDocuments } from "../src/use-cases/index-ports.ts";
import { rebuildIndex } from "../src/use-cases/rebuild-index.ts";

/** The room's documents in a database of their own, and an Elasticsearch with an alias of its own; nobody keeps it but the test. */
export type KeptIndex = {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly elasticsearch: Elasticsearch;
  /** As the room is configured. */
  readonly config: {
    readonly nodes: readonly string[];
    readonly apiKey: null;
    readonly authority: null;
    readonly index: string;
  };
  readonly documents: IndexedDocuments;
  /** Shows products, or shows them as they are now. */
  readonly show: (...documents: readonly CatalogueDocument[]) => Promise<void>;
  readonly remove: (productId: string, version: number) => Promise<void>;
  /** Brings all that waits, and makes it findable. */
  readonly bring: () => Promise<void>;
  readonly rebuild: () => Promise<void>;
  /** The ids of what can be found, in order. */
  readonly found: () => Promise<readonly string[]>;
  readonly end: () => Promise<void>;
};

/** Opens it, empty: without an index yet. `through` is another address of the same Elasticsearch. */
export async function openKeptIndex(through?: string): Promise<KeptIndex> {
  const server = testElasticsearch();
  const held = await createTestDatabase("search");
  const database = connect({ url: held.url, poolSize: 4, applicationName: "kept-index" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));
  const config = { nodes: [through ?? server.url], apiKey: null, authority: null, index: server.index };
  const elasticsearch = openElasticsearch(config);
  const documents = createIndexedDocuments(database.db);
  const { index } = elasticsearch;
  const now = (): Date => new Date();
  const bring = async (): Promise<void> => {
    while ((await bringChanges({ documents, index }, 100)).count > 0);
    await index.refresh();
  };
  return {
    database,
    databaseUrl: held.url,
    elasticsearch,
    config,
    documents,
    show: (...shown) =>
      database.transaction((tx) =>
        createPostgresDocumentWriter(tx, { hasIndexOutside: true }).put(
          shown.map((document) => ({ document, publishedAt: new Date("2026-03-01T08:00:00Z") })),
        ),
      ),
    remove: (productId, version) =>
      database.transaction((tx) =>
        createPostgresDocumentWriter(tx, { hasIndexOutside: true }).remove(productId, version),
      ),
    bring,
    rebuild: async () => {
      await rebuildIndex({ documents, index, now, pause: sleep });
    },
    found: async () => {
      const { hits } = await elasticsearch.engine.search({ ...everything, limit: 1_000 });
      return hits.map(({ productId }) => productId);
    },
    end: async () => {
      await elasticsearch.close();
      await database.close();
      await Promise.all([held.drop(), server.drop()]);
    },
  };
}

/** Filters that narrow nothing. */
const noFilters: SearchFilters = {
  categoryIds: [],
  brands: [],
  merchantIds: [],
  price: null,
  rating: null,
  inStock: null,
  specifications: [],
};

/** All products by name. */
export const everything: SearchRequest = {
  query: null,
  filters: noFilters,
  sort: "NAME",
  currency: null,
  limit: 100,
  after: null,
  wants: { total: true, facets: false, highlights: false },
};

/** A product's id, the same for the same number. */
export const idOf = (number: number): string => `prod_${String(number).padStart(26, "0")}`;

/** A product as the catalogue tells of it. */
export function productOf(number: number, more: Partial<CatalogueDocument> = {}): CatalogueDocument {
  const name = more.name ?? `Product ${String(number).padStart(6, "0")}`;
  return {
    productId: idOf(number),
    version: 1,
    merchantId: "merch_1",
    slug: `product-${number}`,
    brand: null,
    model: null,
    description: null,
    categoryIds: [],
    categoryPath: [],
    specifications: [],
    variants: [{ variantId: `var_${number}`, name, codes: [`SKU-${number}`], prices: { USD: 1000 + number } }],
    ...more,
    name,
  };
}

/** Products numbered from one number to another, both included. */
export const productsFrom = (first: number, last: number): readonly CatalogueDocument[] =>
  Array.from({ length: last - first + 1 }, (_, index) => productOf(first + index));

/** The order of ids. */
export const byId = (left: { readonly productId: string }, right: { readonly productId: string }): number =>
  left.productId < right.productId ? -1 : Number(left.productId > right.productId);
