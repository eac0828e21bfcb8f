import { fileURLToPath } from "node:url";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import type { EventHandler } from "@novatech/messaging/handler";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import { importProducts, type ImportOptions } from "./commands/import.ts";
import type { ImportReport } from "./commands/import-run.ts";
import { seedProducts, type SeedReport } from "./commands/seed-products.ts";
import { type ReviewSeed, seedReviews } from "./commands/seed-reviews.ts";
import { seedVariations, type VariationOptions } from "./commands/seed-variations.ts";
import type { CatalogConfig } from "./config.ts";
import { createPostgresBulkStore } from "./db/bulk-store.ts";
import { createPostgresCatalogReader } from "./db/catalog-reader.ts";
import { createPostgresImportRuns } from "./db/import-run-store.ts";
import { createPostgresPriceBook } from "./db/price-book.ts";
import { createPostgresProductStore } from "./db/product-store.ts";
import { createPostgresPurchaseStore } from "./db/purchase-store.ts";
import { createPostgresReviewReader } from "./db/review-reader.ts";
import { addReviews, createPostgresReviewStore } from "./db/review-store.ts";
import { variantIdsOf } from "./db/variant-ids.ts";
import type { ProductDraft } from "./domain/product-draft.ts";
import { onOrderCancelled } from "./events/on-order-cancelled.ts";
import { onOrderExpired } from "./events/on-order-expired.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { toEvent, reviewEventsOf } from "./events/published.ts";
import { type Changes, type Context, editorOf, type ReviewChanges } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { createReviewLoaders } from "./graphql/review-loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import type { BulkWork } from "./use-cases/bulk-work.ts";
import type { Newsroom, ProductPorts } from "./use-cases/ports.ts";
import { approveReview, declineReview, replyToReview, reportReview } from "./use-cases/moderate-review.ts";
import { publishProduct } from "./use-cases/publish-product.ts";
import type { ReviewPorts } from "./use-cases/review-ports.ts";
import { saveProducts } from "./use-cases/save-products.ts";
import { setPrices } from "./use-cases/set-prices.ts";
import { setVariantPrice } from "./use-cases/set-variant-price.ts";
import { unpublishProduct } from "./use-cases/unpublish-product.ts";
import { wholeProducts } from "./use-cases/whole-products.ts";
import { createReview, deleteReview, updateReview } from "./use-cases/write-review.ts";

const room = new URL("../", import.meta.url);

/** The catalogue, with the jobs a person starts. */
export type CatalogApp = RoomApp & {
  readonly database: Database;
  /** The reactions to other rooms' events. */
  readonly handlers: readonly EventHandler[];
  readonly commands: {
    /** Brings products into the catalogue; the same ones again change nothing. See `seedProducts`. */
    readonly seedProducts: (drafts: readonly ProductDraft[]) => Promise<SeedReport>;
    /** Brings reviews into the catalogue; the same ones again change nothing. See `seedReviews`. */
    readonly seedReviews: (seeds: readonly ReviewSeed[]) => Promise<void>;
    /** Imports a file of products. See `importProducts`. */
    readonly importProducts: (options: ImportOptions) => Promise<ImportReport>;
    /** Fills the catalogue with variations of products. See `seedVariations`. */
    readonly seedVariations: (options: VariationOptions) => Promise<ImportReport>;
    /** What a merchant sells that came from a source (`icecat`), for whoever brings stock after an import. */
    readonly variantIdsOf: (merchantId: string, source: string) => Promise<readonly string[]>;
  };
};

/** Connects, migrates and wires the catalogue. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: CatalogConfig, deps: RoomDeps): Promise<CatalogApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "catalog" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));

  const newsroomOf = (tx: Transaction): Newsroom => ({ tell: (news) => appendEvents(tx, news.map(toEvent)) });
  const portsOf = (tx: Transaction): ProductPorts => ({
    products: createPostgresProductStore(tx),
    newsroom: newsroomOf(tx),
    clock,
  });
  const changes: Changes = {
    setVariantPrice: (command) => database.transaction((tx) => setVariantPrice(portsOf(tx), command)),
    setPrices: (command) =>
      database.transaction((tx) =>
        setPrices({ prices: createPostgresPriceBook(tx), newsroom: newsroomOf(tx), clock }, command),
      ),
    publishProduct: (command) => database.transaction((tx) => publishProduct(portsOf(tx), command)),
    unpublishProduct: (command) => database.transaction((tx) => unpublishProduct(portsOf(tx), command)),
  };
  const inReviews =
    <Command, Outcome>(useCase: (ports: ReviewPorts, command: Command) => Promise<Outcome>) =>
    (command: Command): Promise<Outcome> =>
      database.transaction((tx) =>
        useCase(
          {
            reviews: createPostgresReviewStore(tx),
            tell: (productId, summary, now) => appendEvents(tx, reviewEventsOf(new Map([[productId, summary]]), now)),
            clock,
            ids,
          },
          command,
        ),
      );
  const reviewChanges: ReviewChanges = {
    create: inReviews(createReview),
    update: inReviews(updateReview),
    delete: inReviews(deleteReview),
    report: inReviews(reportReview),
    approve: inReviews(approveReview),
    decline: inReviews(declineReview),
    reply: inReviews(replyToReview),
  };
  const bulk: BulkWork = (work) =>
    database.transaction((tx) => {
      const ports = { bulk: createPostgresBulkStore(tx, ids), newsroom: newsroomOf(tx), clock, ids, digest: sha256Hex };
      return work({ save: (drafts) => saveProducts(ports, drafts), runs: createPostgresImportRuns(tx) });
    });

  const handlers = [onOrderPlaced, onOrderCancelled, onOrderExpired].map((handlerOf) =>
    handlerOf(createPostgresPurchaseStore),
  );
  const reviews = createPostgresReviewReader(database.db);
  const reader = createPostgresCatalogReader(database.db);
  const eventing = createEventing({
    room: "catalog",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers,
    timers: {},
  });

  return {
    name: "catalog",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => ({
      request,
      editor: editorOf(request),
      loaders: { ...createLoaders(reader), ...createReviewLoaders(reviews) },
      reviews,
      forKeepers: {
        versions: reader.versions,
        toTell: async (productIds) =>
          (await wholeProducts(reader, productIds)).map((whole) => {
            const { aggregateId, occurredAt, data } = toEvent({ kind: "PUBLISHED", ...whole });
            return { productId: aggregateId, at: occurredAt, data: JSON.stringify(data) };
          }),
      },
      changes,
      reviewChanges,
    }),
    database,
    handlers,
    commands: {
      variantIdsOf: (merchantId, source) => variantIdsOf(database.db, merchantId, source),
      importProducts: (options) => importProducts({ clock, ids, bulk }, options),
      seedVariations: (options) => seedVariations({ clock, ids, bulk }, options),
      seedReviews: (seeds) =>
        database.transaction((tx) =>
          seedReviews(
            { addAll: addReviews(tx), tell: (summaries) => appendEvents(tx, reviewEventsOf(summaries, clock.now())) },
            seeds,
          ),
        ),
      seedProducts: (drafts) => seedProducts(bulk, drafts),
    },
    start: eventing.start,
    health: eventing.health,
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  };
}
