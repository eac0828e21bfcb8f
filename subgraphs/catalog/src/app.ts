import { fileURLToPath } from "node:url";
import { catalogPrivacyPartDoneV1 } from "@novatech/contracts/catalog";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import type { EventHandler } from "@novatech/messaging/handler";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import type { TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import { importProducts, type ImportOptions } from "./commands/import.ts";
import type { ImportReport } from "./commands/import-run.ts";
import { seedProducts, type SeedReport } from "./commands/seed-products.ts";
import type { ReviewSeed } from "./commands/seed-reviews.ts";
import { seedVariations, type VariationOptions } from "./commands/seed-variations.ts";
import type { CatalogConfig } from "./config.ts";
import { createPostgresBulkStore } from "./db/bulk-store.ts";
import { createPostgresCatalogReader } from "./db/catalog-reader.ts";
import { createPostgresImportRuns } from "./db/import-run-store.ts";
import { createPostgresPriceBook } from "./db/price-book.ts";
import { createPostgresProductStore } from "./db/product-store.ts";
import { createPostgresPurchaseStore } from "./db/purchase-store.ts";
import { createPostgresReviewReader } from "./db/review-reader.ts";
import { variantIdsOf } from "./db/variant-ids.ts";
import { personalData } from "./db/personal-data.ts";
import type { ProductDraft } from "./domain/product-draft.ts";
import { onOrderCancelled } from "./events/on-order-cancelled.ts";
import { onOrderExpired } from "./events/on-order-expired.ts";
import { onOrderClaimed } from "./events/on-order-claimed.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { toEvent } from "./events/published.ts";
import { type Changes, type Context, editorOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { createTranslationLoaders } from "./graphql/edits.ts";
import { createTransferLoaders } from "./graphql/transfers.ts";
import { createWishlistLoaders } from "./graphql/wishlist-loaders.ts";
import { createPriceLoaders } from "./graphql/price-loaders.ts";
import { createReviewLoaders } from "./graphql/review-loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import type { BulkWork } from "./use-cases/bulk-work.ts";
import type { BulkPorts, Newsroom, ProductPorts } from "./use-cases/ports.ts";
import { publishProduct } from "./use-cases/publish-product.ts";
import { saveProducts } from "./use-cases/save-products.ts";
import { setPrices } from "./use-cases/set-prices.ts";
import { setVariantPrice } from "./use-cases/set-variant-price.ts";
import { unpublishProduct } from "./use-cases/unpublish-product.ts";
import { wholeProducts } from "./use-cases/whole-products.ts";
import { createEdits } from "./wiring/edits.ts";
import { createFiles } from "./wiring/files.ts";
import { createPlans } from "./wiring/prices.ts";
import { createReviews } from "./wiring/reviews.ts";
import { createTransfers } from "./wiring/transfers.ts";
import { createWishlists } from "./wiring/wishlists.ts";
import { followStandings } from "./wiring/standing.ts";

const room = new URL("../", import.meta.url);

/** The catalogue, with the jobs a person starts. */
export type CatalogApp = RoomApp & {
  readonly database: Database;
  /** The reactions to other rooms' events. */
  readonly handlers: readonly EventHandler[];
  /** What happens when a timer of a kind is due. */
  readonly timers: Readonly<Record<string, TimerHandler>>;
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
  const written = createReviews({ database, clock, ids });
  const bulkPortsOf = (tx: Transaction): BulkPorts => ({
    bulk: createPostgresBulkStore(tx, ids),
    newsroom: newsroomOf(tx),
    clock,
    ids,
    digest: sha256Hex,
  });
  const bulk: BulkWork = (work) =>
    database.transaction((tx) => {
      const ports = bulkPortsOf(tx);
      return work({ save: (drafts) => saveProducts(ports, drafts), runs: createPostgresImportRuns(tx) });
    });

  const standings = followStandings({ newsroomOf, clock, ids });
  const handlers = [
    ...[onOrderPlaced, onOrderClaimed, onOrderCancelled, onOrderExpired].map((handlerOf) =>
      handlerOf(createPostgresPurchaseStore),
    ),
    ...standings.handlers,
  ];
  const reviews = createPostgresReviewReader(database.db);
  const reader = createPostgresCatalogReader(database.db, clock);
  const plans = createPlans({ database, clock, ids, portsOf });
  const edits = createEdits({ database, clock, ids, portsOf });
  const files = createFiles({ place: config.files, database, clock, ids, portsOf });
  const transfers = createTransfers({
    database,
    clock,
    ids,
    store: files.store,
    saveIn: (tx, drafts) => saveProducts(bulkPortsOf(tx), drafts, { evenIfSaved: true }),
  });
  const wishlists = createWishlists({ database, clock, ids });
  const privacy = createPrivacyPart({
    data: personalData,
    database,
    clock,
    logger,
    partDone: catalogPrivacyPartDoneV1,
  });
  const timers = { ...plans.timers, ...files.timers, ...transfers.timers, ...privacy.timers, ...standings.timers };
  const eventing = createEventing({
    room: "catalog",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers,
  });

  const app: CatalogApp = privacy.serve({
    name: "catalog",
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request): Context => ({
      request,
      editor: editorOf(request),
      now: clock.now,
      loaders: {
        ...createLoaders(reader),
        ...createReviewLoaders(reviews),
        ...createPriceLoaders(plans.history),
        ...createTranslationLoaders(edits.translations),
        ...createWishlistLoaders(wishlists.reader),
        ...createTransferLoaders(transfers.reader),
      },
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
      reviewChanges: written.changes,
      plans: plans.changes,
      edits: edits.changes,
      media: files.changes,
      transfers: transfers.changes,
      mediaUrl: files.store.publicUrl,
      wishlistChanges: wishlists.changes,
      wishlists: wishlists.reader,
    }),
    database,
    handlers,
    timers,
    commands: {
      variantIdsOf: (merchantId, source) => variantIdsOf(database.db, merchantId, source),
      importProducts: (options) => importProducts({ clock, ids, bulk }, options),
      seedVariations: (options) => seedVariations({ clock, ids, bulk }, options),
      seedReviews: written.seed,
      seedProducts: (drafts) => seedProducts(bulk, drafts),
    },
    ...(files.routes ? { routes: files.routes } : {}),
    start: eventing.start,
    health: eventing.health,
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids });
}
