import { fileURLToPath } from "node:url";
import { choosePort, freePort } from "@novatech/local-services/ports";
import { type RoomName, roomNames } from "@novatech/service/room";
import { request } from "undici";
import type { ShopConfig } from "./config.ts";
import { type KeptRunning, keepRunning } from "./keep-running.ts";
import { createHouseProcess, type HouseProcess } from "./room-process.ts";
import { readSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The shop with one process per room and one for the gateway. */
export type Processes = {
  /** Where the gateway answers GraphQL. */
  readonly url: string;
  readonly rooms: Readonly<Record<RoomName, HouseProcess>>;
  readonly gateway: HouseProcess;
  /** Describes one more gateway over the same rooms, at an address of its own. Whoever starts it stops it. */
  readonly anotherGateway: () => Promise<{ readonly url: string; readonly process: HouseProcess }>;
  /** The number of every process, by the room's name or "gateway". */
  readonly pids: () => Readonly<Record<string, number>>;
  /** Starts all; resolves when all are ready. */
  readonly start: () => Promise<void>;
  /** From now on starts again whatever ends unasked. `onChange` is told of each new process. */
  readonly keep: (onChange: () => void) => void;
  /** Ends the gateway, then the rooms. */
  readonly stop: () => Promise<void>;
};

const isReadyAt = (address: string) => (): Promise<boolean> =>
  request(new URL("/health/ready", address)).then(
    async (response) => {
      await response.body.dump();
      return response.statusCode === 200;
    },
    () => false,
  );

/**
 * Gives every room and the gateway a process, an address and an environment of its own; nothing is started yet.
 * `environment` is what all of them are told besides; `watched` rooms start again when their files change.
 */
export async function createProcesses(options: {
  readonly config: ShopConfig;
  readonly services: Services;
  readonly environment: Readonly<Record<string, string>>;
  readonly watched?: readonly string[];
  readonly say: (line: string) => void;
}): Promise<Processes> {
  const { config, services, watched = [], say } = options;
  const secrets = await readSecrets(config.NOVATECH_HOME, options.environment);
  const ports = new Map<RoomName, number>();
  for (const room of roomNames) ports.set(room, await freePort());
  const originOf = (room: RoomName): string => `http://127.0.0.1:${ports.get(room)}`;
  const shared = {
    ...options.environment,
    ...secrets.environment,
    HOST: "127.0.0.1",
    REDIS_URL: services.redisUrl,
    LOG_LEVEL: config.LOG_LEVEL,
    JWT_ISSUER: config.JWT_ISSUER,
    JWKS_URL: `${originOf("users")}/.well-known/jwks.json`,
    SERVICE_TOKEN_URL: `${originOf("users")}/oauth/token`,
    ...Object.fromEntries(roomNames.map((room) => [`${room.toUpperCase()}_URL`, `${originOf(room)}/graphql`])),
  };
  const createRoom = (room: RoomName): HouseProcess =>
    createHouseProcess({
      name: room,
      script: `${root}subgraphs/${room}/src/main.ts`,
      environment: {
        ...shared,
        PORT: String(ports.get(room)),
        [`${room.toUpperCase()}_DATABASE_URL`]: services.databaseUrls[room] ?? "",
        SERVICE_CLIENT_SECRET: secrets.clientSecrets[room] ?? "",
      },
      isReady: isReadyAt(originOf(room)),
      watch: watched.includes(room),
      say,
    });
  const rooms = Object.fromEntries(roomNames.map((room) => [room, createRoom(room)])) as Record<RoomName, HouseProcess>;
  const port = await choosePort({
    wanted: config.PORT === 0 ? undefined : config.PORT,
    fallback: config.PORT === 0 ? await freePort() : 4000,
    host: config.HOST,
  });
  const origin = `http://127.0.0.1:${port}`;
  const gatewayAt = (at: string): HouseProcess =>
    createHouseProcess({
      name: "gateway",
      script: `${root}gateway/src/main.ts`,
      environment: {
        ...shared,
        HOST: config.HOST,
        PORT: new URL(at).port,
        SUPERGRAPH_PATH: config.SUPERGRAPH_PATH,
      },
      isReady: isReadyAt(at),
      say,
    });
  const gateway = gatewayAt(origin);
  const kept: KeptRunning[] = [];
  return {
    url: `${origin}/graphql`,
    rooms,
    gateway,
    anotherGateway: async () => {
      const at = `http://127.0.0.1:${await freePort()}`;
      return { url: `${at}/graphql`, process: gatewayAt(at) };
    },
    pids: () => Object.fromEntries([gateway, ...Object.values(rooms)].map((one) => [one.name, one.pid()])),
    start: async () => {
      await Promise.all(roomNames.map((room) => rooms[room].start()));
      await gateway.start();
    },
    keep: (onChange) => {
      for (const one of [gateway, ...roomNames.map((room) => rooms[room])])
        kept.push(keepRunning({ name: one.name, ended: one.ended, start: one.start, say, onChange }));
    },
    stop: async () => {
      const released = Promise.all(kept.map((one) => one.release()));
      await gateway.stop();
      await Promise.all(roomNames.map((room) => rooms[room].stop()));
      await released;
    },
  };
}
