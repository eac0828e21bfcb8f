import { randomBytes } from "node:crypto";
import { createApp as createAnalytics } from "@novatech/analytics/app";
import { readAnalyticsConfig } from "@novatech/analytics/config";
import { createApp as createCart } from "@novatech/cart/app";
import { readCartConfig } from "@novatech/cart/config";
import { createApp as createCatalog } from "@novatech/catalog/app";
import { readCatalogConfig } from "@novatech/catalog/config";
import { createApp as createFulfillment } from "@novatech/fulfillment/app";
import { readFulfillmentConfig } from "@novatech/fulfillment/config";
import { createApp as createInventory } from "@novatech/inventory/app";
import { readInventoryConfig } from "@novatech/inventory/config";
import { systemClock } from "@novatech/kernel/clock";
import { createIdSource } from "@novatech/kernel/ids";
import { createApp as createNotifications } from "@novatech/notifications/app";
import { readNotificationsConfig } from "@novatech/notifications/config";
import { createApp as createOrders } from "@novatech/orders/app";
import { readConfig as readOrdersConfig } from "@novatech/orders/config";
import { createApp as createPayments } from "@novatech/payments/app";
import { readConfig as readPaymentsConfig } from "@novatech/payments/config";
import { createApp as createRecommendations } from "@novatech/recommendations/app";
import { readRecommendationsConfig } from "@novatech/recommendations/config";
import { createApp as createSearch } from "@novatech/search/app";
import { readSearchConfig } from "@novatech/search/config";
import { createInProcessCalls } from "@novatech/service/call-room";
import { ConfigError, type Environment } from "@novatech/service/config";
import type { RoomApp, RoomConfig, RoomDeps, RoomName } from "@novatech/service/room";
import { createApp as createSupport } from "@novatech/support/app";
import { readSupportConfig } from "@novatech/support/config";
import { createApp as createUsers } from "@novatech/users/app";
import { readUsersConfig } from "@novatech/users/config";
import type { Logger } from "pino";
import type { ShopConfig } from "./config.ts";
import { readSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

/** The connections of a room's pool when all rooms share a process. */
const poolSize = 4;

/** Every room of the shop, in this process. */
export type House = {
  readonly users: Awaited<ReturnType<typeof createUsers>>;
  readonly catalog: Awaited<ReturnType<typeof createCatalog>>;
  readonly inventory: Awaited<ReturnType<typeof createInventory>>;
  readonly cart: Awaited<ReturnType<typeof createCart>>;
  readonly recommendations: Awaited<ReturnType<typeof createRecommendations>>;
  readonly support: Awaited<ReturnType<typeof createSupport>>;
  /** All of them, those above included. */
  readonly rooms: readonly RoomApp[];
  /** Lets running work end and closes every connection. */
  readonly stop: () => Promise<void>;
};

/**
 * Makes every room: connects, migrates, wires their calls to one another as function calls. Nothing is started yet.
 * Rooms read their settings from `environment`, with the shop's issuer and its kept secrets.
 */
export async function openHouse(options: {
  readonly config: ShopConfig;
  readonly environment: Environment;
  readonly services: Services;
  readonly logger: Logger;
}): Promise<House> {
  const { config, services, logger } = options;
  const secrets = await readSecrets(config.NOVATECH_HOME, options.environment);
  const own = { JWT_ISSUER: config.JWT_ISSUER, NOVATECH_HOME: config.NOVATECH_HOME };
  const environment = { ...own, ...options.environment, ...secrets.environment };
  const rooms = new Map<RoomName, RoomApp>();
  const ids = createIdSource(systemClock, randomBytes);
  const open = async <Config extends RoomConfig, App extends RoomApp>(
    name: RoomName,
    read: (environment: Environment, base: RoomConfig) => Config,
    create: (config: Config, deps: RoomDeps) => Promise<App>,
  ): Promise<App> => {
    const base = { databaseUrl: services.databaseUrls[name] ?? "", redisUrl: services.redisUrl, poolSize };
    const callRoom = createInProcessCalls(name, (other) => rooms.get(other));
    const app = await create(read(environment, base), {
      clock: systemClock,
      ids,
      logger: logger.child({ room: name }),
      callRoom,
    });
    rooms.set(name, app);
    return app;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...rooms.values()].map((room) => room.stop()));
  };
  const opened = await Promise.allSettled([
    open("users", readUsersConfig, createUsers),
    open("catalog", readCatalogConfig, createCatalog),
    open("inventory", readInventoryConfig, createInventory),
    open("search", readSearchConfig, createSearch),
    open("cart", readCartConfig, createCart),
    open("orders", readOrdersConfig, createOrders),
    open("payments", readPaymentsConfig, createPayments),
    open("fulfillment", readFulfillmentConfig, createFulfillment),
    open("recommendations", readRecommendationsConfig, createRecommendations),
    open("notifications", readNotificationsConfig, createNotifications),
    open("analytics", readAnalyticsConfig, createAnalytics),
    open("support", readSupportConfig, createSupport),
  ] as const);
  const failed = opened.filter((room) => room.status === "rejected");
  const [users, catalog, inventory, , cart, , , , recommendations, , , support] = opened;
  if (
    failed.length > 0 ||
    users.status === "rejected" ||
    catalog.status === "rejected" ||
    inventory.status === "rejected" ||
    cart.status === "rejected" ||
    recommendations.status === "rejected" ||
    support.status === "rejected"
  ) {
    await stop();
    throw faultOf(failed.map((room): unknown => room.reason));
  }
  return {
    users: users.value,
    catalog: catalog.value,
    inventory: inventory.value,
    cart: cart.value,
    recommendations: recommendations.value,
    support: support.value,
    rooms: [...rooms.values()],
    stop,
  };
}

/** What every room finds wrong with the environment, in one message; else the first fault. */
function faultOf(faults: readonly unknown[]): unknown {
  const wrong = faults.filter((fault) => fault instanceof ConfigError);
  if (wrong.length < 2) return wrong[0] ?? faults[0];
  const [title] = wrong[0]?.message.split("\n") ?? [];
  return new ConfigError([title, ...wrong.flatMap(({ message }) => message.split("\n").slice(1))].join("\n"));
}
