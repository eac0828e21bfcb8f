import { join } from "node:path";
import { type RoomName, roomNames } from "@novatech/service/room";
import type { ShopConfig } from "../config.ts";
import { createProcesses } from "../processes.ts";
import type { HouseProcess } from "../room-process.ts";
import type { Services } from "../services.ts";
import { type Entrance, openEntrance } from "./entrance.ts";
import { startNginx } from "./nginx.ts";

/** How one process was replaced by the next, in milliseconds. */
export type Rolled = {
  readonly name: string;
  /** From its start until the new one was ready. */
  readonly startedInMs: number;
  /** From SIGTERM until the old one was gone. */
  readonly drainedInMs: number;
  /** How the old one ended: "exit code 0" when it ended in order. */
  readonly ended: string;
};

/** A shop whose processes can be replaced one by one while it is open: each room behind an entrance, two gateways behind nginx. */
export type RollingShop = {
  /** Where nginx answers GraphQL. */
  readonly url: string;
  /** What can be rolled: every room, and the two gateways. */
  readonly names: readonly string[];
  /**
   * Replaces a process: the new one is started and ready, then found by others, then the old one is no longer found, then it gets `signal` (default
   * SIGTERM), and is gone. `environment` is what the new one is told besides.
   */
  readonly roll: (name: string, options?: RollOptions) => Promise<Rolled>;
  readonly stop: () => Promise<void>;
};

export type RollOptions = {
  readonly signal?: "SIGTERM" | "SIGKILL";
  readonly environment?: Readonly<Record<string, string>>;
};

type Place = { readonly url: string; readonly process: HouseProcess };

/** Starts every room, two gateways and nginx; resolves when all are ready. Needs nginx; see `hasNginx`. */
export async function startRollingShop(options: {
  readonly config: ShopConfig;
  readonly services: Services;
  readonly environment: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}): Promise<RollingShop> {
  const entrances = Object.fromEntries(
    await Promise.all([...roomNames, "gateway" as const].map(async (name) => [name, await openEntrance()] as const)),
  ) as Record<RoomName | "gateway", Entrance>;
  const processes = await createProcesses({
    ...options,
    entrances: Object.fromEntries(Object.entries(entrances).map(([name, { url }]) => [name, url])),
  });
  const rooms = new Map<string, Place>();
  const gateways = new Map<string, Place>();
  const all = (): readonly Place[] => [...gateways.values(), ...rooms.values()];
  const closeEntrances = (): Promise<unknown> => Promise.all(Object.values(entrances).map((one) => one.close()));
  const gatewayUrls = (): string[] => [...gateways.values()].map(({ url }) => url);
  const leadRoom = (room: RoomName, { url }: Place): void => entrances[room].leadTo([url]);

  const stopAll = async (): Promise<void> => {
    await Promise.all([...gateways.values()].map((one) => one.process.stop()));
    await Promise.all(all().map((one) => one.process.stop()));
    await closeEntrances();
  };
  try {
    await Promise.all(
      roomNames.map(async (room) => {
        const place = await processes.anotherRoom(room);
        rooms.set(room, place);
        leadRoom(room, place);
        await place.process.start();
      }),
    );
    for (const name of ["gateway-1", "gateway-2"]) gateways.set(name, await processes.anotherGateway());
    entrances.gateway.leadTo(gatewayUrls());
    await Promise.all([...gateways.values()].map(({ process }) => process.start()));
  } catch (error) {
    await stopAll();
    throw error;
  }
  const nginx = await startNginx(join(options.config.NOVATECH_HOME, "nginx"), gatewayUrls()).catch(async (error) => {
    await stopAll();
    throw error;
  });
  const leadGateways = async (): Promise<void> => {
    await nginx.leadTo(gatewayUrls());
    entrances.gateway.leadTo(gatewayUrls());
  };

  const roll = async (name: string, { signal = "SIGTERM", environment = {} }: RollOptions = {}): Promise<Rolled> => {
    const places = rooms.has(name) ? rooms : gateways;
    const old = places.get(name);
    if (!old)
      throw new Error(`There is no process ${name}. There are: ${[...rooms.keys(), ...gateways.keys()].join(", ")}`);
    const room = roomNames.find((one) => one === name);
    const next = room ? await processes.anotherRoom(room, environment) : await processes.anotherGateway(environment);
    const beganAt = performance.now();
    await next.process.start();
    const startedInMs = performance.now() - beganAt;
    places.set(name, next);
    if (room) leadRoom(room, next);
    else await leadGateways();
    const toldAt = performance.now();
    await (signal === "SIGTERM" ? old.process.stop() : old.process.kill());
    return { name, startedInMs, drainedInMs: performance.now() - toldAt, ended: await old.process.ended() };
  };
  return {
    url: `${nginx.url}/graphql`,
    names: [...rooms.keys(), ...gateways.keys()],
    roll,
    stop: async () => {
      await nginx.stop();
      await stopAll();
    },
  };
}
