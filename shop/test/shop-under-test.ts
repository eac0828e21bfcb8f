import { type RoomName, roomNames } from "@novatech/service/room";
import { readShopConfig } from "../config.ts";
import { createProcesses, type Processes } from "../processes.ts";
import type { HouseProcess } from "../room-process.ts";
import { readRunning } from "../running.ts";
import { seedWithoutGateway } from "../seed-without-gateway.ts";
import { startServices } from "../services.ts";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { newHome, runScript, shopEnvironment, type ShopRun } from "./shop-run.ts";

/** A shop with the demo seed, on a folder of its own. */
export type ShopUnderTest = {
  /** Where its gateway answers. */
  readonly url: string;
  readonly home: string;
  readonly redisUrl: string;
  readonly databases: RoomDatabases;
  readonly stop: () => Promise<void>;
};

/** A whole shop in one process: `npm start`. */
export type OneProcessShop = ShopUnderTest & { readonly run: ShopRun };

/** Starts `shop/main.ts` as a process of its own; resolves when it is ready. */
export async function startOneProcess(
  options: { readonly home?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<OneProcessShop> {
  const home = options.home ?? (await newHome());
  const run = runScript("main.ts", shopEnvironment(home, options.environment));
  const url = await run.ready;
  const running = readRunning(home);
  if (running === null) throw new Error(`the shop says nothing of itself in ${home}:\n${run.said()}`);
  const databases = openRoomDatabases(running.adminUrl);
  return {
    url,
    home,
    run,
    redisUrl: running.redisUrl,
    databases,
    stop: async () => {
      await databases.close();
      run.kill("SIGTERM");
      await run.code;
    },
  };
}

/** A shop with a process per room and one for the gateway. */
export type ManyProcessShop = ShopUnderTest & {
  readonly processes: Processes;
  /** The last lines its processes printed. */
  readonly said: () => string;
  /** Ends every process as a power cut would, `except` some rooms'. PostgreSQL and Redis stay. */
  readonly killAll: (except?: readonly RoomName[]) => Promise<void>;
  /** Starts again, at the same addresses, what `killAll` ended last; resolves when all of it is ready. */
  readonly startAgain: () => Promise<void>;
};

/** Starts PostgreSQL, Redis, the demo seed, and then every room and the gateway as a process of its own. */
export async function startManyProcesses(
  options: { readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<ManyProcessShop> {
  const home = await newHome();
  const environment = shopEnvironment(home, options.environment);
  const config = readShopConfig(environment);
  const lines: string[] = [];
  const say = (line: string): void => {
    lines.push(line);
    if (lines.length > 200) lines.shift();
  };
  const services = await startServices(config, say);
  await seedWithoutGateway({ config, services, environment, say });
  const processes = await createProcesses({ config, services, environment, say });
  await processes.start();
  let killed: readonly HouseProcess[] = [];
  const databases = openRoomDatabases(services.adminUrl);
  return {
    url: processes.url,
    home,
    redisUrl: services.redisUrl,
    databases,
    processes,
    said: () => lines.join("\n"),
    killAll: async (except = []) => {
      killed = roomNames.filter((name) => !except.includes(name)).map((name) => processes.rooms[name]);
      await Promise.all([processes.gateway, ...killed].map((one) => one.kill()));
    },
    startAgain: async () => {
      await Promise.all(killed.map((one) => one.start()));
      await processes.gateway.start();
    },
    stop: async () => {
      await databases.close();
      await processes.stop();
      await services.stop();
    },
  };
}
