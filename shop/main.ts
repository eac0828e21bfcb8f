import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parsePurgeConfig } from "@novatech/gateway/purge/config";
import { openPurgeTransport } from "@novatech/gateway/purge/open-transport";
import { openClients } from "@novatech/gateway/clients/open-clients";
import { createGatewayServer } from "@novatech/gateway/server";
import { choosePort } from "@novatech/local-services/ports";
import { lock } from "@novatech/local-services/run-lock";
import { scalarResolvers } from "@novatech/graphql/scalars";
import { createLogger } from "@novatech/service/logger";
import { openMetrics } from "@novatech/service/metrics";
import { createTokenVerifier } from "@novatech/service/token-verifier";
import { openTracing, tracingOf } from "@novatech/service/tracing/config";
import { issuerAt, readShopConfig, type ShopConfig } from "./config.ts";
import { demoLogins } from "./demo-seed/accounts.ts";
import { demoVouchers } from "./demo-seed/promotions.ts";
import { openHouse } from "./house.ts";
import { localMailViewer } from "./mail-viewer/local-mail-viewer.ts";
import { runningFile, writeRunning } from "./running.ts";
import { seedDemo } from "./seed.ts";
import { startServices } from "./services.ts";
import { createUndo } from "./stop.ts";

const clientsFile = fileURLToPath(new URL("../schema/operations/clients.json", import.meta.url));
const purgeRules = fileURLToPath(new URL("../schema/purge-rules.json", import.meta.url));

// `npm start`: the whole shop in one process: PostgreSQL, Redis, eight rooms and the gateway.
const began = performance.now();
const say = (line: string): void => console.log(line);
const undo = createUndo();

let isStopping = false;
async function stop(code: number): Promise<void> {
  // A second Ctrl-C is the same wish as the first: what runs must still be put away.
  if (isStopping) return;
  isStopping = true;
  const faults = await undo.run();
  for (const fault of faults) console.error(`While stopping: ${fault}`);
  process.exit(faults.length > 0 ? 1 : code);
}
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    if (!isStopping) say("Stopping …");
    void stop(0);
  });

try {
  await start(readShopConfig(process.env));
} catch (error) {
  // What fails because it is being stopped is nobody's news.
  if (!isStopping) console.error(error instanceof Error ? error.message : error);
  await stop(1);
}

async function start(config: ShopConfig): Promise<void> {
  const home = config.NOVATECH_HOME;
  const held = await lock(home);
  if (!held.held) {
    say(held.runningAt === null ? `Another run is starting on ${home}.` : `Already running: ${held.runningAt}`);
    return;
  }
  undo.add("lock", held.release);
  const port = await choosePort({ wanted: config.PORT, fallback: 4000, host: config.HOST });
  const logger = createLogger({ name: "novatech", level: config.LOG_LEVEL });
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "a rejection nobody handled"));

  const services = await undo.during("PostgreSQL and Redis", startServices(config, say), ({ stop: end }) => end());
  // Payments shows the sandbox bank's page at the port that was found, whichever was asked for.
  const issuer = issuerAt(config, port);
  const environment = { ...process.env, PORT: String(port), JWT_ISSUER: issuer };
  const { registry } = openMetrics();
  const opening = openHouse({ config, environment, services, logger });
  const house = await undo.during("rooms", opening, ({ stop: end }) => end());

  const purge = parsePurgeConfig({ PURGE_RULES_PATH: purgeRules, ...process.env });
  const transport = openPurgeTransport({ redisUrl: services.redisUrl, logger: logger.child({ room: "gateway" }) });
  undo.add("events of the gateway", transport.close);
  const clients = openClients({ CLIENTS_PATH: clientsFile, ...process.env }, logger.child({ room: "gateway" }));
  undo.add("clients of the gateway", async () => clients.close());
  const tracing = await openTracing(tracingOf(config, "novatech"));
  const gateway = await createGatewayServer({
    supergraphSdl: readFileSync(config.SUPERGRAPH_PATH, "utf8"),
    rooms: house.rooms,
    registry,
    tokenVerifier: createTokenVerifier({ issuer, keys: house.users.jwks }),
    logger: logger.child({ room: "gateway" }),
    host: config.HOST,
    port,
    routes: house.rooms.flatMap((room) => (room.routes ? [room.routes] : [])),
    introspection: config.NODE_ENV !== "production",
    showsCost: config.NODE_ENV !== "production",
    clients: clients.clients,
    partners: clients.partners,
    redisUrl: services.redisUrl,
    scalars: scalarResolvers,
    redisCacheUrl: config.REDIS_CACHE_URL ?? services.redisUrl,
    ...(purge ? { purging: { ...purge, transport } } : {}),
    ...(tracing ? { tracing } : {}),
  });
  undo.add("gateway", gateway.stop);
  await Promise.all(house.rooms.map((room) => room.start()));
  const isDemo = config.NODE_ENV !== "production";
  if (isDemo) await seedDemo(house, services, home, say);

  const url = `${(await gateway.listen()).replace("//127.0.0.1:", "//localhost:")}/graphql`;
  const letters = await localMailViewer(config, process.env);
  if (letters) undo.add("mail viewer", letters.stop);
  held.announce(url);
  writeRunning(home, {
    url,
    pid: process.pid,
    adminUrl: services.adminUrl,
    redisUrl: services.redisUrl,
    ...(letters && { mailUrl: letters.url }),
  });
  undo.add("record", async () => rmSync(runningFile(home), { force: true }));

  say(`Ready: ${url}`);
  if (letters) say(`  letters  ${letters.url}`);
  if (isDemo) {
    for (const { email, password, role } of demoLogins) say(`  ${role.padEnd(8)} ${email}  ${password}`);
    for (const { code, hint } of demoVouchers) say(`  voucher  ${code}  (${hint})`);
  }
  say(`Started in ${((performance.now() - began) / 1000).toFixed(1)} s. Ctrl-C stops it; the data stay in ${home}.`);
}
