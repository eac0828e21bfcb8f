import { createLogger } from "@novatech/service/logger";
import type { ShopConfig } from "./config.ts";
import { openHouse } from "./house.ts";
import { seedDemo } from "./seed.ts";
import type { Services } from "./services.ts";

/**
 * Sets the demo shop up where nothing runs yet but PostgreSQL and Redis, as `npm start` does at its first start: every room
 * runs in this process until all of them know the products, and is stopped again.
 */
export async function seedWithoutGateway(options: {
  readonly config: ShopConfig;
  readonly services: Services;
  readonly environment: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}): Promise<void> {
  const { config, services, environment, say } = options;
  const house = await openHouse({
    config,
    environment,
    services,
    logger: createLogger({ name: "seed", level: config.LOG_LEVEL }),
  });
  try {
    await Promise.all(house.rooms.map((room) => room.start()));
    await seedDemo(house, services, config.NOVATECH_HOME, say);
  } finally {
    await house.stop();
  }
}
