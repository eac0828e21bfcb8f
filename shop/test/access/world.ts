import { readFileSync } from "node:fs";
import { scalarResolvers } from "@novatech/graphql/scalars";
import { createClientBook } from "@novatech/gateway/clients/client-book";
import { createPartnerKey, partnersOf } from "@novatech/gateway/clients/partners";
import { clientsFile } from "@novatech/gateway/clients/policy";
import { fixed } from "@novatech/gateway/clients/watched-files";
import { createGatewayServer } from "@novatech/gateway/server";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { createLogger } from "@novatech/service/logger";
import { createTokenVerifier, type TokenVerifier } from "@novatech/service/token-verifier";
import { northlight } from "../../demo-seed/merchants.ts";
import { readShopConfig } from "../../config.ts";
import { type House, openHouse } from "../../house.ts";
import { reconcilePayments } from "../../reconcile-payments.ts";
import { seedDemo } from "../../seed.ts";
import { startServices } from "../../services.ts";
import { createUndo } from "../../stop.ts";
import { untilWordsAreLearned } from "../learned-words.ts";
import { reviewAboveMinor } from "./otherwise.ts";

/** The web shop that letters lead to, and where passkeys are used; nobody answers there. */
export const webUrl = "http://localhost:4000";

/** Who may send what: everybody anything, a partner, too. */
const anyText = clientsFile.parse({
  clients: { partner: { level: "allow-all", isPartner: true } },
  default: { level: "allow-all", registers: true },
});

/** The whole demo shop in this process: its gateway answers over HTTP, and each room can be asked past it. */
export type World = {
  readonly url: string;
  readonly house: House;
  readonly verifier: TokenVerifier;
  readonly databaseUrls: Readonly<Record<string, string>>;
  /** The shop's folder, with the letters it sent. */
  readonly home: string;
  /** The API key of a partner that speaks for Northlight. */
  readonly partnerKey: string;
  /** Compares the books of payments with the provider's. */
  readonly reconcile: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Opens the shop in `home`, a folder that PostgreSQL may get through, with parcels that move by themselves. */
export async function openWorld(home: string): Promise<World> {
  const environment = {
    NOVATECH_HOME: home,
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "silent",
    CARRIER_SIMULATOR_STEP_MS: "20",
    PORT: "0",
    WEB_URL: webUrl,
    FRAUD_REVIEW_ABOVE_MINOR: String(reviewAboveMinor),
    JWT_ISSUER: "http://localhost:4000/",
    ...(process.env["PATH"] === undefined ? {} : { PATH: process.env["PATH"] }),
  };
  const config = readShopConfig(environment);
  const logger = createLogger({ name: "access", level: config.LOG_LEVEL });
  const undo = createUndo();
  const say = (): void => {};
  try {
    const services = await undo.during("services", startServices(config, say), ({ stop }) => stop());
    const opening = openHouse({ config, environment, services, logger });
    const house = await undo.during("rooms", opening, ({ stop }) => stop());
    const verifier = createTokenVerifier({ issuer: config.JWT_ISSUER, keys: house.users.jwks });
    // No quotas, and any text of anybody: thousands of questions are asked, and none is about how many one may ask.
    const partner = createPartnerKey();
    const gateway = await createGatewayServer({
      supergraphSdl: readFileSync(config.SUPERGRAPH_PATH, "utf8"),
      rooms: house.rooms,
      tokenVerifier: verifier,
      logger,
      host: config.HOST,
      port: 0,
      routes: house.rooms.flatMap((room) => (room.routes ? [room.routes] : [])),
      clients: fixed(createClientBook(anyText, () => "")),
      partners: partnersOf([
        {
          id: "acme",
          client: "partner",
          keyHashes: [partner.hash],
          merchantIds: [northlight.id],
          requestsPerMinute: 1_000_000,
          requestsPerDay: 1_000_000,
        },
      ]),
      introspection: true,
      scalars: scalarResolvers,
      limits: { maxDepth: 40 },
    });
    undo.add("gateway", gateway.stop);
    await Promise.all(house.rooms.map((room) => room.start()));
    await seedDemo(house, services, home, say);
    const url = `${await gateway.listen()}/graphql`;
    const visitor = createGraphClient(url, { name: "access" });
    await untilWordsAreLearned(visitor).finally(() => visitor.close());
    return {
      url,
      house,
      verifier,
      databaseUrls: services.databaseUrls,
      partnerKey: partner.key,
      home,
      reconcile: async () => {
        await reconcilePayments(services, environment, say);
      },
      stop: async () => {
        await undo.run();
      },
    };
  } catch (error) {
    await undo.run();
    throw error;
  }
}
