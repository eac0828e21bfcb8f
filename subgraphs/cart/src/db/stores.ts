import type { Database, Queryable } from "@novatech/postgres/database";
import type { InTransaction, Stores } from "../use-cases/ports.ts";
import { createPostgresCartStore } from "./cart-store.ts";
import { createPostgresHoldStore } from "./hold-store.ts";
import { createPostgresPriceStore } from "./price-store.ts";
import { createPostgresPromotionKeyStore } from "./promotion-key-store.ts";
import { createPostgresPromotionStore } from "./promotion-store.ts";
import { createPostgresQuoteStore } from "./quote-store.ts";

/** Every store of the room, bound to a pool or a transaction. */
export const storesOf = (db: Queryable): Stores => ({
  carts: createPostgresCartStore(db),
  prices: createPostgresPriceStore(db),
  quotes: createPostgresQuoteStore(db),
  promotions: createPostgresPromotionStore(db),
  holds: createPostgresHoldStore(db),
  keys: createPostgresPromotionKeyStore(db),
});

/** Runs work on the stores in one transaction of a database. */
export const createInTransaction =
  (database: Database): InTransaction =>
  (work) =>
    database.transaction((tx) => work(storesOf(tx)));
