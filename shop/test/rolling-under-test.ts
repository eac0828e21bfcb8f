import { type Load, openLoad, wrongTelling } from "@novatech/testkit/shop/load";
import { openRoomDatabases, type RoomDatabases } from "@novatech/testkit/shop/room-databases";
import { readShopConfig, type ShopConfig } from "../config.ts";
import { type RollingShop, startRollingShop } from "../rolling/rolling-shop.ts";
import { seedWithoutGateway } from "../seed-without-gateway.ts";
import { type Services, startServices } from "../services.ts";
import { newHome, shopEnvironment } from "./shop-run.ts";

/** A shop of which each process can be replaced, with the demo seed, on a folder of its own. */
export type RollingShopUnderTest = RollingShop & {
  readonly config: ShopConfig;
  readonly services: Services;
  readonly environment: Readonly<Record<string, string>>;
  readonly databases: RoomDatabases;
};

/** What people who used the shop meanwhile can tell. */
export type Testimony = {
  readonly requests: number;
  readonly failures: readonly string[];
  readonly complaints: readonly string[];
  readonly orders: number;
  readonly told: number;
  readonly lost: number;
  readonly repeated: number;
  /** How often a stream broke and was opened again. */
  readonly breaks: number;
};

/** Starts PostgreSQL, Redis, the demo seed, every room, two gateways and nginx. */
export async function startRollingShopUnderTest(): Promise<RollingShopUnderTest> {
  const environment = shopEnvironment(await newHome(), { CARRIER_SIMULATOR_STEP_MS: "400" });
  const config = readShopConfig(environment);
  const say = (): void => {};
  const services = await startServices(config, say);
  await seedWithoutGateway({ config, services, environment, say });
  const shop = await startRollingShop({ config, services, environment, say });
  const databases = openRoomDatabases(services.adminUrl);
  return {
    ...shop,
    config,
    services,
    environment,
    databases,
    stop: async () => {
      await databases.close();
      await shop.stop();
      await services.stop();
    },
  };
}

/** Lets people use the shop while `work` is done to it and until their orders are over; resolves to what they saw, held against what was written. */
export async function witnessed(
  { url, databases }: RollingShopUnderTest,
  work: (load: Load) => Promise<void>,
): Promise<Testimony> {
  const load = await openLoad(url, { visitors: 3, buyers: 3, thinkMs: 400 });
  try {
    await work(load);
  } finally {
    await load.end();
  }
  const written = new Map<string, number[]>();
  for (const { orderId } of load.followed) {
    const rows = await databases.orders<{ sequence: number }[]>`
      select sequence from timeline_entries where order_id = ${orderId} order by sequence`;
    written.set(
      orderId,
      rows.map(({ sequence }) => sequence),
    );
  }
  return {
    requests: load.tally.requests,
    failures: load.tally.failures,
    complaints: load.complaints,
    orders: load.orders(),
    ...wrongTelling(load.followed, written),
    breaks: load.followed.reduce((sum, { breaks }) => sum + breaks, 0),
  };
}

/** Why a test of it did not run; part of its name. */
export const needsNginx = "(did not run: there is no nginx; Debian: apt-get install nginx-light)";
