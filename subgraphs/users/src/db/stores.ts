import { appendEvents } from "@novatech/postgres/outbox";
import type { Database, Transaction } from "@novatech/postgres/database";
import { setTimer, setTimers } from "@novatech/postgres/timers";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { InTransaction, PublishedEvents, Stores } from "../use-cases/ports.ts";
import type { Sealer } from "../use-cases/ports-accounts.ts";
import { createPostgresAccountMail } from "./account-mail.ts";
import { createPostgresAccountTokenStore } from "./account-token-store.ts";
import { createPostgresAccountStore } from "./account-store.ts";
import { createPostgresAddressStore } from "./address-store.ts";
import { createPostgresFactorStore } from "./factor-store.ts";
import { createPostgresGrantStore } from "./grant-store.ts";
import { createPostgresIdentityStore } from "./identity-store.ts";
import { createPostgresMerchantStore } from "./merchant-store.ts";
import { createPostgresPeopleStores } from "./people-stores.ts";
import { createPostgresSessionStore } from "./session-store.ts";

/** The timer that tells the other rooms of an ended session, should the process die before it told them itself. */
export const sessionEndedTimer = "session-ended";

/** The timer of somebody who forgot their password; its payload is sealed. */
export const passwordResetTimer = "password-reset-asked";

/** What stores need besides a transaction. A sealer for each kind of secret: what was sealed as one opens as no other. */
export type StoreTools = {
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly sealers: { readonly mail: Sealer; readonly tokens: Sealer; readonly factors: Sealer };
};

const sessionsEnded = (tx: Transaction, sessionIds: readonly string[], at: Date): Promise<void> =>
  setTimers(
    tx,
    sessionIds.map((key) => ({ kind: sessionEndedTimer, key, dueAt: at })),
  );

/** Every store of the room, bound to one transaction. */
const storesOf = (tx: Transaction, published: PublishedEvents, tools: StoreTools): Stores => ({
  accounts: createPostgresAccountStore(tx),
  sessions: createPostgresSessionStore(tx),
  addresses: createPostgresAddressStore(tx),
  merchants: createPostgresMerchantStore(tx),
  people: createPostgresPeopleStores(tx, (sessionIds, at) => sessionsEnded(tx, sessionIds, at)),
  announcements: {
    customersRegistered: (userIds, at) =>
      appendEvents(
        tx,
        userIds.map((userId) => published.customerRegistered(userId, at)),
      ),
    sessionEnded: (sessionId, at) => setTimer(tx, { kind: sessionEndedTimer, key: sessionId, dueAt: at }),
    sessionsEnded: (sessionIds, at) => sessionsEnded(tx, sessionIds, at),
    emailVerified: (userId, at) => appendEvents(tx, [published.emailVerified(userId, at)]),
    merchantApproved: ({ id }, at) => appendEvents(tx, [published.merchantApproved(id, at)]),
    merchantStandingChanged: (merchant, at) => appendEvents(tx, [published.merchantStandingChanged(merchant, at)]),
    passwordResetAsked: async (sealed, at) => {
      // Of one kind whoever asks, and found by nothing: whether there is an account is looked at later.
      await setTimer(tx, { kind: passwordResetTimer, key: tools.ids.next("ask"), dueAt: at, payload: { sealed } });
    },
  },
  mail: createPostgresAccountMail(tx, { ...tools, sealer: tools.sealers.mail }),
  tokens: createPostgresAccountTokenStore(tx, tools.sealers.tokens),
  factors: createPostgresFactorStore(tx, tools.sealers.factors),
  grants: createPostgresGrantStore(tx),
  identities: createPostgresIdentityStore(tx),
});

/** Runs work on the stores in one transaction of a database. */
export const createInTransaction =
  (database: Database, published: PublishedEvents, tools: StoreTools): InTransaction =>
  (work) =>
    database.transaction((tx) => work(storesOf(tx, published, tools)));
