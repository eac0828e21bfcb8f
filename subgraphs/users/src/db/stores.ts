import { appendEvents } from "@novatech/postgres/outbox";
import type { Database, Transaction } from "@novatech/postgres/database";
import { setTimer } from "@novatech/postgres/timers";
import type { InTransaction, PublishedEvents, Stores } from "../use-cases/ports.ts";
import { createPostgresAccountStore } from "./account-store.ts";
import { createPostgresAddressStore } from "./address-store.ts";
import { createPostgresMerchantStore } from "./merchant-store.ts";
import { createPostgresSessionStore } from "./session-store.ts";

/** The timer that tells the other rooms of an ended session, should the process die before it told them itself. */
export const sessionEndedTimer = "session-ended";

/** Every store of the room, bound to one transaction. */
const storesOf = (tx: Transaction, published: PublishedEvents): Stores => ({
  accounts: createPostgresAccountStore(tx),
  sessions: createPostgresSessionStore(tx),
  addresses: createPostgresAddressStore(tx),
  merchants: createPostgresMerchantStore(tx),
  announcements: {
    customersRegistered: (userIds, at) =>
      appendEvents(
        tx,
        userIds.map((userId) => published.customerRegistered(userId, at)),
      ),
    sessionEnded: (sessionId, at) => setTimer(tx, { kind: sessionEndedTimer, key: sessionId, dueAt: at }),
  },
});

/** Runs work on the stores in one transaction of a database. */
export const createInTransaction =
  (database: Database, published: PublishedEvents): InTransaction =>
  (work) =>
    database.transaction((tx) => work(storesOf(tx, published)));
