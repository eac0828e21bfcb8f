import { fileURLToPath } from "node:url";
import { paymentsPrivacyPartDoneV1 } from "@novatech/contracts/payments";
import { addMilliseconds } from "@novatech/kernel/clock";
import { merchantsFor } from "@novatech/graphql/merchant-access";
import { callerMistake, requireAnyScope, requireRecentLogIn, requireStaffOrMember } from "@novatech/graphql/errors";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { hasScope, type RoomRequest, userIdOf } from "@novatech/graphql/viewer";
import { createEventing } from "@novatech/messaging/eventing";
import type { EventHandler } from "@novatech/messaging/handler";
import { connectRedis } from "@novatech/messaging/redis-connection";
import { afterCommit } from "@novatech/postgres/after-commit";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { setTimer, setTimers, type TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { createOrdersBillingSource } from "./clients/orders/billing-source.ts";
import { createSandboxProvider } from "./clients/sandbox/sandbox-provider.ts";
import { createUsersSellerSource } from "./clients/users/seller-source.ts";
import { createTimeLimitedProvider } from "./clients/time-limited.ts";
import type { PaymentsConfig } from "./config.ts";
import { letGoOfUnknown, type LetGo } from "./commands/let-go-of-unknown.ts";
import { reconcile, type Reconciliation } from "./commands/reconcile.ts";
import { createPostgresBookReader } from "./db/book-reader.ts";
import { createPostgresCapturePlanStore } from "./db/capture-plan-store.ts";
import { createPostgresHintStore } from "./db/hint-store.ts";
import { createPostgresInvoiceStore } from "./db/invoice-store.ts";
import { createPostgresPaymentStore } from "./db/payment-store.ts";
import { createReads, readsFor } from "./db/reads.ts";
import { createPostgresReconciliationStore } from "./db/reconciliation-store.ts";
import { createPostgresRefundStore } from "./db/refund-store.ts";
import { createPostgresSettlementStore } from "./db/settlement-store.ts";
import { beginSweeps } from "./db/sweeps.ts";
import { personalData } from "./db/personal-data.ts";
import type { Difference } from "./domain/books.ts";
import type { Onlooker } from "./domain/access.ts";
import { createHandlers } from "./events/handlers.ts";
import { createPublisher } from "./events/published.ts";
import type { Context } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createSandboxChallengeRoutes } from "./http/sandbox-challenge-routes.ts";
import { createStripeWebhookRoute } from "./http/stripe-webhook-route.ts";
import { authorizePayment } from "./use-cases/authorize-payment.ts";
import { capturePayment } from "./use-cases/capture-payment.ts";
import { completeAction, hurryPayment } from "./use-cases/hurry-payment.ts";
import { issueCreditNote, issueInvoice } from "./use-cases/issue-invoice.ts";
import { lookAtPayment } from "./use-cases/look-at-payment.ts";
import type { ProviderHint, Step, TransactionPorts } from "./use-cases/ports.ts";
import type { PaymentProvider } from "./use-cases/provider.ts";
import { refundPayment } from "./use-cases/refund-payment.ts";
import { requestRefund } from "./use-cases/request-refund.ts";
import { takeHint } from "./use-cases/take-hint.ts";
import { releaseHold } from "./use-cases/release-hold.ts";
import { renewEndingHolds, renewHold } from "./use-cases/renew-hold.ts";
import { ofHoldStepKey } from "./use-cases/step-key.ts";

/** What is looked after from time to time, over all payments. */
type Sweep = "holds_sweep" | "books_sweep";

const room = new URL("../", import.meta.url);
const providerTimeoutMs = 10_000;
const dayMs = 86_400_000;
/** How far back the daily comparison looks: longer than any hold lasts. */
const comparedMs = 35 * dayMs;
/** When a comparison that nobody heard the end of is begun again. */
const comparisonLimitMs = 2 * 3_600_000;
/** How many steps may wait for the provider at once, where the pool allows it. */
const stepsAtOnce = 8;

/** The room without its loops: what `createApp` sets going, and tests drive by hand. */
export type WiredRoom = {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  readonly contextFor: (request: RoomRequest) => Context;
  readonly handlers: readonly EventHandler[];
  readonly timers: Readonly<Record<Step | Sweep, TimerHandler>>;
  /** Plain HTTP of the room: the provider's webhooks, or the sandbox's pages. */
  readonly routes: (http: FastifyInstance) => Promise<void>;
  readonly runReconciliation: RunReconciliation;
  readonly letGoOfUnknown: (differences: readonly Difference[]) => Promise<readonly LetGo[]>;
  readonly close: () => Promise<void>;
};

/**
 * Compares our books with the provider's for what was begun in [since, until), by default until now, and says where they differ.
 * What is not settled is asked for again. Rejects when the provider gives no answer.
 */
type RunReconciliation = (range: { readonly since: Date; readonly until?: Date }) => Promise<Reconciliation>;

/** The payments room: what every room is, and the comparison of its books with the provider's. */
export type PaymentsApp = RoomApp & {
  readonly runReconciliation: RunReconciliation;
  /** Releases and gives back what a comparison found that no payment of ours asked for. */
  readonly letGoOfUnknown: (differences: readonly Difference[]) => Promise<readonly LetGo[]>;
};

/** Connects, migrates and wires everything. Rejects when PostgreSQL cannot be reached. */
export async function wireRoom(config: PaymentsConfig, deps: RoomDeps): Promise<WiredRoom> {
  const { clock, ids } = deps;
  const logger = deps.logger.child({ room: "payments" });
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "payments" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));
  const redis = connectRedis({ redisUrl: config.redisUrl, logger, purpose: "sessions", commandTimeoutMs: 1_000 });
  const revoked = createRevokedSessions(redis);
  const opened = await openProvider(config, clock);
  const provider = createTimeLimitedProvider(opened.provider, { timeoutMs: providerTimeoutMs, logger });

  const portsOf = (tx: Transaction): TransactionPorts => ({
    payments: createPostgresPaymentStore(tx),
    plans: createPostgresCapturePlanStore(tx),
    hints: createPostgresHintStore(tx),
    refunds: createPostgresRefundStore(tx),
    settlement: createPostgresSettlementStore(tx),
    invoices: createPostgresInvoiceStore(tx),
    publish: createPublisher((events) => appendEvents(tx, events)),
    schedule: (step, key, dueAt) => setTimer(tx, { kind: step, key, dueAt }),
    scheduleAll: (steps, dueAt) =>
      setTimers(
        tx,
        steps.map(([kind, key]) => ({ kind, key, dueAt })),
      ),
  });
  const { actionTtlMs, commissionBasisPoints } = config;
  const stepDeps = { clock, ids, provider, actionTtlMs, commissionBasisPoints };
  const billing = createOrdersBillingSource(deps.callRoom);
  const invoiceDeps = { clock, ids, billing, sellers: createUsersSellerSource(deps.callRoom) };
  const sweepMs = Math.min(3_600_000, Math.ceil(config.renewBeforeMs / 4));
  const report = (difference: Difference): void => logger.error(difference, "our books are not the provider's");
  const hasten = (paymentId: string): Promise<void> =>
    database.transaction((tx) => portsOf(tx).schedule("look", paymentId, clock.now()));
  const { db } = database;
  const reads = createReads(db);
  let comparing: Promise<void> = Promise.resolve();
  const reports = createPostgresReconciliationStore(db);
  const runReconciliation = async (range: { readonly since: Date; readonly until?: Date }): Promise<Reconciliation> => {
    const wanted = { until: clock.now(), ...range };
    const found = await reconcile({ provider, books: createPostgresBookReader(db), hasten }, wanted);
    const { checked, hastened, differences } = found;
    const kept = { ...wanted, endedAt: clock.now(), checked, hastened: hastened.length, differences };
    await reports.keep(ids.next("rec"), kept);
    for (const difference of differences) report(difference);
    return found;
  };
  const compareBooks = async (until: Date, done: (tx: Transaction) => Promise<void>): Promise<void> => {
    await runReconciliation({ since: addMilliseconds(until, -comparedMs), until });
    await database.transaction(done);
  };
  return {
    database,
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request) => ({
      onlooker: onlookerOf(request),
      request,
      loaders: createLoaders(readsFor(database, reads, onlookerOf(request))),
      now: () => clock.now(),
      // Loaded only where it is used: the library and its fonts take a while.
      renderInvoice: async (...document) => {
        const { renderInvoice } = await import("./clients/pdf/invoice-pdf.ts");
        return renderInvoice(...document);
      },
      lastReconciliation: async () => {
        requireAnyScope(request, ["staff:payments"]);
        return reports.last();
      },
      completeAction: (attemptId, onlooker) =>
        database.transaction((tx) => completeAction(portsOf(tx), { clock }, onlooker, attemptId)),
      requestRefund: async (input) => {
        requireStaffOrMember(request, "staff:payments", "money");
        const { userId, sessionId } = requireRecentLogIn(request, clock.now());
        if (await revoked.isRevoked(sessionId))
          throw callerMistake(
            "UNAUTHENTICATED",
            "This session was ended. Log in again, then repeat with the same key.",
          );
        const { isStaff, merchantIds } = onlookerOf(request);
        const requester = { userId, isStaff, merchantIds };
        return database.transaction((tx) =>
          requestRefund(portsOf(tx), { clock, ids, hash: sha256Hex }, requester, input),
        );
      },
    }),
    handlers: createHandlers({ clock, ids, portsOf }),
    // The transaction of a timer holds the timer alone while the provider is asked: what it changes is written after the answer.
    timers: {
      authorize: (tx, { key }) => authorizePayment(portsOf(tx), stepDeps, key),
      void: (tx, { key }) => releaseHold(portsOf(tx), stepDeps, ofHoldStepKey(key)),
      renew: (tx, { key }) => renewHold(portsOf(tx), stepDeps, key),
      invoice: (tx, { key }) => issueInvoice(portsOf(tx), invoiceDeps, key),
      credit_note: (tx, { key }) => issueCreditNote(portsOf(tx), invoiceDeps, key),
      books_sweep: async (tx, { key }) => {
        const begunAt = clock.now();
        const next = (dueAt: Date) => ({ kind: "books_sweep", key, dueAt });
        await setTimer(tx, next(addMilliseconds(begunAt, comparisonLimitMs)));
        // It may take long: no transaction is open meanwhile.
        afterCommit(tx, () => {
          comparing = compareBooks(begunAt, (after) => setTimer(after, next(addMilliseconds(begunAt, dayMs)))).catch(
            (error: unknown) => logger.error({ err: error }, "the books could not be compared"),
          );
        });
      },
      holds_sweep: async (tx, { key }) => {
        const now = clock.now();
        await setTimer(tx, { kind: "holds_sweep", key, dueAt: addMilliseconds(now, sweepMs) });
        await renewEndingHolds(portsOf(tx), stepDeps, addMilliseconds(now, config.renewBeforeMs));
      },
      capture: (tx, { key }) => capturePayment(portsOf(tx), stepDeps, key),
      refund: (tx, { key }) => refundPayment(portsOf(tx), stepDeps, key),
      look: (tx, { key }) => lookAtPayment(portsOf(tx), { ...stepDeps, report }, key),
    },
    routes: opened.routes({
      take: (hint) => database.transaction((tx) => takeHint(portsOf(tx), { clock }, hint)),
      hurry: (reference) => database.transaction((tx) => hurryPayment(portsOf(tx), { clock }, { reference })),
    }),
    runReconciliation,
    letGoOfUnknown: (differences) =>
      letGoOfUnknown({ provider, books: createPostgresBookReader(database.db) }, differences),
    close: async () => {
      await comparing;
      redis.disconnect();
      await Promise.all([database.close(), opened.close()]);
    },
  };
}

/** A payment provider, and what it needs to reach us. */
type OpenedProvider = {
  readonly provider: PaymentProvider;
  readonly routes: (inlets: {
    /** Takes a message of the provider's; false when it was taken before. */
    readonly take: (hint: ProviderHint) => Promise<boolean>;
    /** Has the payment of a hold looked at now. */
    readonly hurry: (reference: string) => Promise<void>;
  }) => (http: FastifyInstance) => Promise<void>;
  readonly close: () => Promise<void>;
};

async function openProvider(config: PaymentsConfig, clock: RoomDeps["clock"]): Promise<OpenedProvider> {
  if (config.provider === "sandbox") {
    const { holdMs, publicUrl } = config.sandbox;
    const pageOf = (challengeId: string): string => `${publicUrl}/sandbox/challenge/${challengeId}`;
    const provider = createSandboxProvider({ databaseUrl: config.databaseUrl, clock, holdMs, pageOf });
    return {
      provider,
      routes: ({ hurry }) => createSandboxChallengeRoutes({ bank: provider, hurry }),
      close: provider.close,
    };
  }
  // Loaded only where it is used: it takes a fifth of a second.
  const [{ connectStripe }, { createStripeProvider }, { createStripeWebhookReader }] = await Promise.all([
    import("./clients/stripe/stripe-client.ts"),
    import("./clients/stripe/stripe-provider.ts"),
    import("./clients/stripe/stripe-webhook-reader.ts"),
  ]);
  const { webhookSecret } = config.stripe;
  const { stripe, close } = connectStripe(config.stripe);
  const read = createStripeWebhookReader({ stripe, webhookSecret, clock });
  return {
    provider: createStripeProvider(stripe),
    routes: ({ take }) => createStripeWebhookRoute({ read, take }),
    close: async () => close(),
  };
}

const onlookerOf = ({ viewer, orderAccessToken }: RoomRequest): Onlooker => ({
  userId: userIdOf(viewer),
  isStaff: hasScope(viewer, "staff:payments"),
  merchantIds: merchantsFor(viewer, "money"),
  accessTokenHash: orderAccessToken === null ? null : sha256Hex(orderAccessToken),
});

/** The payments room. Connects and migrates; `start` begins the work behind the graph. */
export async function createApp(config: PaymentsConfig, deps: RoomDeps): Promise<PaymentsApp> {
  const { database, schema, contextFor, handlers, timers, routes, ...jobs } = await wireRoom(config, deps);
  const { runReconciliation, letGoOfUnknown: letGo, close } = jobs;
  const { clock, logger } = deps;
  const privacy = createPrivacyPart({
    data: personalData,
    database,
    clock,
    logger,
    partDone: paymentsPrivacyPartDoneV1,
  });
  const eventing = createEventing({
    room: "payments",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...handlers, ...privacy.handlers],
    timers: { ...timers, ...privacy.timers },
    timerConcurrency: stepsAtOnce,
  });
  const app: PaymentsApp = privacy.serve({
    name: "payments",
    schema,
    contextFor,
    routes,
    runReconciliation,
    letGoOfUnknown: letGo,
    start: async () => {
      await database.transaction((tx) => beginSweeps(tx, clock.now()));
      await eventing.start();
    },
    health: () => eventing.health(),
    stop: async () => {
      await eventing.stop();
      await close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids: deps.ids });
}
