import { fileURLToPath } from "node:url";
import { cartPrivacyPartDoneV1 } from "@novatech/contracts/cart";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { addMilliseconds } from "@novatech/kernel/clock";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { RoomUnavailableError } from "@novatech/service/call-room";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { newSecret, sha256Hex } from "@novatech/service/secrets";
import { createCatalogPrices } from "./clients/catalog/fresh-prices.ts";
import { createFulfillmentRates } from "./clients/fulfillment/delivery-rates.ts";
import type { CartConfig } from "./config.ts";
import { createSeedPromotions, type SeedPromotions } from "./commands/seed-promotions.ts";
import { createPostgresCartReads } from "./db/cart-store.ts";
import { createPostgresHoldPorts } from "./db/hold-ports.ts";
import { holdTimer } from "./db/hold-timer.ts";
import { createPostgresPriceStore } from "./db/price-store.ts";
import { createPostgresPromotionImport } from "./db/promotion-import.ts";
import { createPostgresPromotionPages } from "./db/promotion-store.ts";
import { createPostgresQuoteReads } from "./db/quote-store.ts";
import { createInTransaction, storesOf } from "./db/stores.ts";
import { personalData } from "./db/personal-data.ts";
import { taxTable } from "./domain/tax-table.ts";
import { onCheckoutExtended } from "./events/on-checkout-extended.ts";
import { onCheckoutFailed } from "./events/on-checkout-failed.ts";
import { onCheckoutSubmitted } from "./events/on-checkout-submitted.ts";
import { onOrderCancelled } from "./events/on-order-cancelled.ts";
import { onOrderExpired } from "./events/on-order-expired.ts";
import { onOrderPlaced } from "./events/on-order-placed.ts";
import { onPriceChanged } from "./events/on-price-changed.ts";
import { onProductPublished } from "./events/on-product-published.ts";
import { onProductUnpublished } from "./events/on-product-unpublished.ts";
import { toEvent } from "./events/published.ts";
import { createContext, type UseCases } from "./graphql/context.ts";
import { createLoaders, type Pricing } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createAddLines } from "./use-cases/add-lines.ts";
import { createApplyVoucher } from "./use-cases/apply-voucher.ts";
import { createChangeCart } from "./use-cases/change-cart.ts";
import { createCreateCart } from "./use-cases/create-cart.ts";
import { createCreatePromotion } from "./use-cases/create-promotion.ts";
import { createEndPromotion } from "./use-cases/end-promotion.ts";
import { createMergeCarts } from "./use-cases/merge-carts.ts";
import { createFindCandidates, createOfferDelivery, createPriceCart } from "./use-cases/price-cart.ts";
import { createQuoteCart } from "./use-cases/quote-cart.ts";
import { createRemoveLines } from "./use-cases/remove-lines.ts";
import { createRemoveVoucher } from "./use-cases/remove-voucher.ts";
import { createSelectDeliveryOption } from "./use-cases/select-delivery-option.ts";
import { createSetDeliveryAddress } from "./use-cases/set-delivery-address.ts";
import { sweep } from "./use-cases/sweep.ts";
import { createUpdateLines } from "./use-cases/update-lines.ts";
import { createUpdatePromotion } from "./use-cases/update-promotion.ts";

const room = new URL("../", import.meta.url);
const sweepTimer = "carts-sweep";
const dayMs = 24 * 60 * 60_000;

/** The cart room, with its commands, and its database for who counts statements. */
export type CartApp = RoomApp & { readonly database: Database; readonly seedPromotions: SeedPromotions };

/** Makes the room: connects and migrates. */
export async function createApp(config: CartConfig, deps: RoomDeps): Promise<CartApp> {
  const { clock, ids, callRoom } = deps;
  const logger = deps.logger.child({ room: "cart" });
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "cart" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));

  const stores = storesOf(database.db);
  const reads = { ...createPostgresCartReads(database.db), ...createPostgresQuoteReads(database.db) };
  const inTransaction = createInTransaction(database);
  const changeCart = createChangeCart({ inTransaction, clock });
  const shared = {
    inTransaction,
    changeCart,
    clock,
    ids,
    carts: stores.carts,
    secrets: { next: newSecret, hashOf: sha256Hex },
    deliveryRates: createFulfillmentRates(callRoom),
    freshPrices: createCatalogPrices(callRoom),
    promotions: stores.promotions,
    tax: taxTable,
  };
  const useCases: UseCases = {
    findCart: stores.carts.find,
    findQuote: stores.quotes.find,
    createCart: createCreateCart(shared),
    addLines: createAddLines(shared),
    updateLines: createUpdateLines(shared),
    removeLines: createRemoveLines(shared),
    setDeliveryAddress: createSetDeliveryAddress(shared),
    selectDeliveryOption: createSelectDeliveryOption(shared),
    mergeCarts: createMergeCarts(shared),
    quoteCart: createQuoteCart(shared),
    applyVoucher: createApplyVoucher(shared),
    removeVoucher: createRemoveVoucher(shared),
    createPromotion: createCreatePromotion(shared),
    updatePromotion: createUpdatePromotion(shared),
    endPromotion: createEndPromotion(shared),
    pageOfPromotions: createPostgresPromotionPages(database.db).page,
  };
  const offerDelivery = createOfferDelivery(shared);
  const pricing: Pricing = {
    findCandidates: createFindCandidates(shared),
    priceCart: createPriceCart(shared),
    // To look at a cart must work while fulfillment does not: the options are null then, as the schema says.
    offerDelivery: async (cart) => {
      try {
        return await offerDelivery(cart);
      } catch (error) {
        if (!(error instanceof RoomUnavailableError)) throw error;
        logger.warn({ cartId: cart.id, reason: error.message }, "no delivery options");
        return null;
      }
    },
  };

  const holdPortsOf = (tx: Transaction, causationId: string | null) =>
    createPostgresHoldPorts(tx, { clock, toEvent }, causationId);
  const sweepOld: TimerHandler = async (tx) => {
    const now = clock.now();
    const { isDone } = await sweep(storesOf(tx), now);
    await setTimer(tx, { kind: sweepTimer, key: "all", dueAt: addMilliseconds(now, isDone ? dayMs : 1000) });
  };
  const privacy = createPrivacyPart({ data: personalData, database, clock, logger, partDone: cartPrivacyPartDoneV1 });
  const eventing = createEventing({
    room: "cart",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [
      onProductPublished(createPostgresPriceStore),
      onProductUnpublished(createPostgresPriceStore),
      onPriceChanged(createPostgresPriceStore),
      onOrderPlaced(storesOf, (order) =>
        logger.error(order, "an order has a discount beyond the limit of a promotion: its hold had lapsed"),
      ),
      onOrderCancelled(holdPortsOf),
      onOrderExpired(holdPortsOf),
      onCheckoutSubmitted(holdPortsOf),
      onCheckoutExtended(holdPortsOf),
      onCheckoutFailed(holdPortsOf),
      ...privacy.handlers,
    ],
    timers: {
      ...privacy.timers,
      [sweepTimer]: sweepOld,
      [holdTimer]: async (tx, timer) => {
        await storesOf(tx).holds.move(timer.key, "HELD", "EXPIRED");
      },
    },
  });

  const app: CartApp = privacy.serve({
    name: "cart",
    database,
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request) =>
      createContext(request, { load: createLoaders(reads, pricing), useCases, hashOf: sha256Hex, now: clock.now }),
    start: async () => {
      await database.transaction((tx) => setTimer(tx, { kind: sweepTimer, key: "all", dueAt: clock.now() }));
      await eventing.start();
    },
    health: eventing.health,
    seedPromotions: createSeedPromotions({ promotionImport: createPostgresPromotionImport(database.db), clock }),
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids });
}
