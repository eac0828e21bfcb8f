import { randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { fulfillmentPrivacyPartDoneV1 } from "@novatech/contracts/fulfillment";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import type { TimerHandler } from "@novatech/postgres/timers";
import { audited } from "@novatech/service/audit/audited";
import { forOpenSessions } from "@novatech/service/open-sessions";
import { createPrivacyPart } from "@novatech/service/privacy/part";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { createCarrierSimulator } from "./clients/carrier-simulator/carrier-simulator.ts";
import { alwaysMishap, mishapsPerMille } from "./clients/carrier-simulator/mishap-of.ts";
import { readCarrierCall } from "./clients/carrier-webhook/carrier-webhook-reader.ts";
import { createOrdersRecipientSource } from "./clients/orders/recipient-source.ts";
import type { FulfillmentConfig } from "./config.ts";
import { createPostgresFulfillmentPorts, timerKinds } from "./db/fulfillment-ports.ts";
import { readsFor } from "./db/reads.ts";
import { createPostgresShipmentQueries } from "./db/shipment-queries.ts";
import { personalData } from "./db/personal-data.ts";
import type { Label } from "./domain/label.ts";
import { createHandlers } from "./events/handlers.ts";
import { toEvents } from "./events/published.ts";
import { type Context, type Moves, readerOf } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createCarrierWebhookRoute } from "./http/carrier-webhook-route.ts";
import { advanceShipment } from "./use-cases/advance-shipment.ts";
import { labelShipment } from "./use-cases/label-shipment.ts";
import { confirmPickUp, handOverShipment, packShipment, reportShipment } from "./use-cases/move-shipment.ts";
import { offerPickUp } from "./use-cases/offer-pick-up.ts";
import { endPickUp } from "./use-cases/pick-up-shipment.ts";
import type { Carrier } from "./use-cases/ports.ts";
import { takeCarrierScan } from "./use-cases/take-carrier-scan.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** The room as others run it and, for tests and benchmarks, what its database is asked. */
export type FulfillmentApp = RoomApp & { readonly onStatement: Database["onStatement"] };

/** Wires the room. Migrates its database. Rejects when the database cannot be reached or migrated. */
export async function createApp(config: FulfillmentConfig, deps: RoomDeps): Promise<FulfillmentApp> {
  const { clock, ids, logger } = deps;
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "fulfillment" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));

  const carrier = openCarrier(config, deps);
  const recipientSource = createOrdersRecipientSource(deps.callRoom);
  const portsDeps = {
    clock,
    ids,
    toEvents,
    newCode: () =>
      randomInt(10 ** 6)
        .toString()
        .padStart(6, "0"),
    // Without a carrier the timers are set all the same: parcels go on when there is one again.
    stepMs: config.carrierSimulator?.stepMs ?? 0,
    pickUpHoldMs: config.pickUpHoldDays * dayMs,
  };
  const portsOf = (tx: Transaction, causationId: string | null) =>
    createPostgresFulfillmentPorts(tx, portsDeps, causationId);
  const queries = createPostgresShipmentQueries(database.db);

  const carrierTimers = (by: Carrier): Readonly<Record<string, TimerHandler>> => ({
    [timerKinds.step]: (tx, { key }) =>
      advanceShipment(portsOf(tx, null), { carrier: by, recipientSource }, { shipmentId: key }),
    [timerKinds.voidLabel]: (_tx, { payload }) => by.voidLabel(payload as Label),
  });
  const moves: Moves = {
    pack: (person, wish) => database.transaction((tx) => packShipment(portsOf(tx, null), person, wish)),
    label: (person, wish) =>
      database.transaction((tx) => labelShipment(portsOf(tx, null), { carrier, recipientSource }, person, wish)),
    handOver: (person, wish) => database.transaction((tx) => handOverShipment(portsOf(tx, null), person, wish)),
    report: (person, wish) => database.transaction((tx) => reportShipment(portsOf(tx, null), person, wish)),
    confirmPickUp: (person, wish) => database.transaction((tx) => confirmPickUp(portsOf(tx, null), person, wish)),
  };
  const privacy = createPrivacyPart({
    data: personalData,
    database,
    clock,
    logger,
    partDone: fulfillmentPrivacyPartDoneV1,
  });
  const eventing = createEventing({
    room: "fulfillment",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...createHandlers(portsOf), ...privacy.handlers],
    timers: {
      ...privacy.timers,
      ...(carrier ? carrierTimers(carrier) : {}),
      [timerKinds.pickUpEnds]: (tx, { key }) => endPickUp(portsOf(tx, null), { shipmentId: key }),
    },
  });

  const { carrierWebhookSecrets } = config;
  const routes = createCarrierWebhookRoute({
    read: (by, body, signature) => {
      const secret = carrierWebhookSecrets.get(by);
      return secret === undefined ? null : readCarrierCall(body, signature, { secret, clock });
    },
    take: (by, call) => database.transaction((tx) => takeCarrierScan(portsOf(tx, null), { carrier: by, ...call })),
  });

  const app: FulfillmentApp = privacy.serve({
    name: "fulfillment",
    schema: createSubgraphSchema(new URL("../schema.graphql", import.meta.url), resolvers),
    contextFor: (request): Context => {
      const reader = readerOf(request);
      return {
        request,
        clock,
        anyShipment: async (id) =>
          (await queries.shipments([id])).find((one) => one.shipment.id === id)?.shipment ?? null,
        loaders: createLoaders(readsFor(database, queries, reader), reader),
        moves,
        pickUpRates: (countryCode, merchantIds) => offerPickUp(queries, countryCode, merchantIds),
      };
    },
    ...(carrierWebhookSecrets.size > 0 ? { routes } : {}),
    start: eventing.start,
    health: eventing.health,
    onStatement: database.onStatement,
    stop: async () => {
      await eventing.stop();
      await database.close();
    },
  });
  return audited(forOpenSessions(app, { redisUrl: config.redisUrl, logger }), { database, clock, ids });
}

/** Who carries parcels by itself; null when nobody does. */
function openCarrier({ carrierSimulator }: FulfillmentConfig, { clock }: RoomDeps): Carrier | null {
  if (carrierSimulator === null) return null;
  const { mishap, mishapsPerMille: perMille } = carrierSimulator;
  return createCarrierSimulator({ clock, mishapOf: mishap ? alwaysMishap(mishap) : mishapsPerMille(perMille) });
}
