import { generateKeyPairSync } from "node:crypto";
import { fileURLToPath } from "node:url";
import { choosePort, freePort } from "@novatech/local-services/ports";
import { type RoomName, roomNames } from "@novatech/service/room";
import { request } from "undici";
import { issuerAt, type ShopConfig } from "./config.ts";
import { type KeptRunning, keepRunning } from "./keep-running.ts";
import { createHouseProcess, type HouseProcess } from "./room-process.ts";
import { readSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** One more process, and where it answers. */
type Another = { readonly url: string; readonly process: HouseProcess };

/** The shop with one process per room and one for the gateway. */
export type Processes = {
  /** Where the gateway answers GraphQL. */
  readonly url: string;
  readonly rooms: Readonly<Record<RoomName, HouseProcess>>;
  readonly gateway: HouseProcess;
  /** Describes one more gateway over the same rooms, at an address of its own, told `environment` besides. Whoever starts it stops it. */
  readonly anotherGateway: (environment?: Readonly<Record<string, string>>) => Promise<Another>;
  /** Describes one more process of a room, at an address of its own, which nobody knows yet. Whoever starts it stops it. */
  readonly anotherRoom: (room: RoomName, environment?: Readonly<Record<string, string>>) => Promise<Another>;
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

const newPartnerKey = (): string => JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));

/**
 * Gives every room and the gateway a process, an address and an environment of its own; nothing is started yet.
 * `environment` is what all of them are told besides; `watched` rooms start again when their files change.
 */
export async function createProcesses(options: {
  readonly config: ShopConfig;
  readonly services: Services;
  readonly environment: Readonly<Record<string, string>>;
  readonly watched?: readonly string[];
  /** Where a room or the gateways are found by others, when that is not where their first process listens: what stands before several. */
  readonly entrances?: Readonly<Partial<Record<RoomName | "gateway", string>>>;
  readonly say: (line: string) => void;
}): Promise<Processes> {
  const { config, services, watched = [], entrances = {}, say } = options;
  const secrets = await readSecrets(config.NOVATECH_HOME, options.environment);
  const firstOf = new Map<RoomName, string>();
  for (const room of roomNames) firstOf.set(room, `http://127.0.0.1:${await freePort()}`);
  const originOf = (room: RoomName): string => entrances[room] ?? firstOf.get(room) ?? "";
  const port = await choosePort({
    wanted: config.PORT === 0 ? undefined : config.PORT,
    fallback: config.PORT === 0 ? await freePort() : 4000,
    host: config.HOST,
  });
  const origin = `http://127.0.0.1:${port}`;
  const shared = {
    ...options.environment,
    ...secrets.environment,
    HOST: "127.0.0.1",
    REDIS_URL: services.redisUrl,
    LOG_LEVEL: config.LOG_LEVEL,
    JWT_ISSUER: issuerAt(config, port),
    IDENTITY_URL: originOf("users"),
    LETTERS_URL: originOf("notifications"),
    NOVATECH_HOME: config.NOVATECH_HOME,
    PUBLIC_URL: options.environment["PUBLIC_URL"] ?? origin,
    JWKS_URL: `${originOf("users")}/.well-known/jwks.json`,
    SERVICE_TOKEN_URL: `${originOf("users")}/oauth/token`,
    // The room's own address: what is before it in the cloud, or a bucket, is named by the environment.
    MEDIA_URL: options.environment["MEDIA_URL"] ?? `${originOf("catalog")}/media`,
    SUPPORT_FILES_URL: options.environment["SUPPORT_FILES_URL"] ?? `${originOf("support")}/support-files`,
    PARTNER_JWKS_URL: `${entrances.gateway ?? origin}/.well-known/partner-jwks.json`,
    ...Object.fromEntries(roomNames.map((room) => [`${room.toUpperCase()}_URL`, `${originOf(room)}/graphql`])),
  };
  const createRoom = (room: RoomName, at = firstOf.get(room) ?? "", more = {}): HouseProcess =>
    createHouseProcess({
      name: room,
      script: `${root}subgraphs/${room}/src/main.ts`,
      environment: {
        ...shared,
        PORT: new URL(at).port,
        [`${room.toUpperCase()}_DATABASE_URL`]: services.databaseUrls[room] ?? "",
        SERVICE_CLIENT_SECRET: secrets.clientSecrets[room] ?? "",
        ...more,
      },
      isReady: isReadyAt(at),
      watch: watched.includes(room),
      say,
    });
  const rooms = Object.fromEntries(roomNames.map((room) => [room, createRoom(room)])) as Record<RoomName, HouseProcess>;
  // Every gateway of this shop signs for partners with one key: rooms ask the first for it.
  const partnerKey = options.environment["PARTNER_SIGNING_KEY"] ?? newPartnerKey();
  const gatewayAt = (at: string, more = {}): HouseProcess =>
    createHouseProcess({
      name: "gateway",
      script: `${root}gateway/src/main.ts`,
      environment: {
        ...shared,
        HOST: config.HOST,
        PORT: new URL(at).port,
        SUPERGRAPH_PATH: config.SUPERGRAPH_PATH,
        PARTNER_SIGNING_KEY: partnerKey,
        ...more,
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
    anotherGateway: async (more) => {
      const at = `http://127.0.0.1:${await freePort()}`;
      return { url: `${at}/graphql`, process: gatewayAt(at, more) };
    },
    anotherRoom: async (room, more) => {
      const at = `http://127.0.0.1:${await freePort()}`;
      return { url: at, process: createRoom(room, at, more) };
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
