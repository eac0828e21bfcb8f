import { randomBytes } from "node:crypto";
import { createIdSource } from "@novatech/kernel/ids";
import { systemClock } from "@novatech/kernel/clock";
import { z } from "zod";
import { createHttpCalls } from "./call-room.ts";
import { ConfigError, type Environment, httpUrl, port, postgresUrl, readConfig, redisUrl } from "./config.ts";
import { createLogger } from "./logger.ts";
import { openMetrics } from "./metrics.ts";
import { type RoomApp, type RoomConfig, type RoomDeps, type RoomName, roomNames } from "./room.ts";
import { withPartners } from "./partner-tokens.ts";
import { createRoomServer } from "./room-server.ts";
import { createServiceTokenSource } from "./service-token.ts";
import { createTokenVerifier } from "./token-verifier.ts";
import { openTracing, tracingOf, tracingVariables } from "./tracing/config.ts";

const shape = z.object({
  PORT: port.default(0),
  HOST: z.string().default("127.0.0.1"),
  REDIS_URL: redisUrl,
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  JWT_ISSUER: z.string().min(1),
  JWKS_URL: httpUrl,
  SERVICE_TOKEN_URL: httpUrl,
  SERVICE_CLIENT_SECRET: z.string().min(16),
  /** Where the gateway says by which keys it tells of partners. Unset: nobody is one here. */
  PARTNER_JWKS_URL: httpUrl.optional(),
  ...tracingVariables,
});

/**
 * Runs one room as a process of its own until SIGTERM or SIGINT: `<ROOM>_DATABASE_URL`, `<OTHER ROOM>_URL` and the
 * variables above. Prints `<room> ready: <address>` on stdout. Ends with exit code 1 and one message when the
 * environment is wrong or the room cannot start.
 */
export async function runRoom<Config extends RoomConfig>(
  name: RoomName,
  environment: Environment,
  room: {
    readonly readConfig: (environment: Environment, base: RoomConfig) => Config;
    readonly createApp: (config: Config, deps: RoomDeps) => Promise<RoomApp>;
  },
): Promise<void> {
  try {
    await run(name, environment, room);
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : `${name} could not start: ${String(error)}`}\n`,
    );
    process.exit(1);
  }
}

async function run<Config extends RoomConfig>(
  name: RoomName,
  environment: Environment,
  room: Parameters<typeof runRoom<Config>>[2],
): Promise<void> {
  const databaseVariable = `${name.toUpperCase()}_DATABASE_URL`;
  const settings = readConfig(
    shape.extend({ [databaseVariable]: postgresUrl } as { databaseUrl: typeof postgresUrl }),
    environment,
  );
  const databaseUrl = settings[databaseVariable as "databaseUrl"];
  const config = room.readConfig(environment, {
    databaseUrl,
    redisUrl: settings.REDIS_URL,
    poolSize: 10,
  });
  const logger = createLogger({ name, level: settings.LOG_LEVEL });
  const calls = createHttpCalls({
    urls: Object.fromEntries(
      roomNames.map((other) => [other, environment[`${other.toUpperCase()}_URL`]]).filter(([, url]) => url),
    ),
    serviceToken: createServiceTokenSource({
      tokenUrl: settings.SERVICE_TOKEN_URL,
      clientId: name,
      clientSecret: settings.SERVICE_CLIENT_SECRET,
    }),
  });
  const { registry } = openMetrics();
  const app = await room.createApp(config, {
    clock: systemClock,
    ids: createIdSource(systemClock, randomBytes),
    logger,
    callRoom: calls.callRoom,
  });
  const users = createTokenVerifier({ issuer: settings.JWT_ISSUER, keys: new URL(settings.JWKS_URL) });
  const { PARTNER_JWKS_URL: partnerKeys } = settings;
  const verifier = partnerKeys === undefined ? users : withPartners(users, new URL(partnerKeys));
  const tracing = await openTracing(tracingOf(settings, name));
  const server = await createRoomServer({ app, verifier, logger, tracing, registry });
  const address = await server.listen({ host: settings.HOST, port: settings.PORT });
  await app.start();
  endOnSignal(async () => {
    await server.stop();
    await app.stop();
    await calls.close();
    await tracing?.stop();
  });
  process.on("unhandledRejection", (error) => logger.error({ err: error }, "a rejection nobody handled"));
  process.stdout.write(`${name} ready: ${address}\n`);
}

/**
 * Drains once on the first SIGTERM, SIGINT or SIGHUP and ends the process; further signals are part of the same wish.
 * So is the end of a parent that keeps a channel open to us: a room that nobody looks after must not go on.
 */
function endOnSignal(drain: () => Promise<void>): void {
  let isEnding = false;
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    drain().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  process.on("disconnect", end);
}
