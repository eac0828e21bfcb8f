import { randomBytes } from "node:crypto";
import { systemClock } from "@novatech/kernel/clock";
import { createIdSource } from "@novatech/kernel/ids";
import { createLogger } from "@novatech/service/logger";
import { createApp } from "@novatech/users/app";
import { readUsersConfig } from "@novatech/users/config";
import type { ShopConfig } from "./config.ts";
import { readSecrets } from "./secrets.ts";
import type { Services } from "./services.ts";

/**
 * Makes the next key that signs tokens, and resolves to its id: published now, it signs 20 minutes later. `isAtOnce`: it signs now, and the others
 * are forgotten. The shop may run meanwhile.
 */
export async function rotateKeys(options: {
  readonly config: ShopConfig;
  readonly services: Services;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isAtOnce: boolean;
}): Promise<string> {
  const { config, services, environment, isAtOnce } = options;
  const secrets = await readSecrets(config.NOVATECH_HOME, environment);
  const own = { JWT_ISSUER: config.JWT_ISSUER, NOVATECH_HOME: config.NOVATECH_HOME };
  const base = { databaseUrl: services.databaseUrls["users"] ?? "", redisUrl: services.redisUrl, poolSize: 4 };
  const users = await createApp(readUsersConfig({ ...own, ...environment, ...secrets.environment }, base), {
    clock: systemClock,
    ids: createIdSource(systemClock, randomBytes),
    logger: createLogger({ name: "rotate", level: "error" }),
    callRoom: () => Promise.reject(new Error("a new key asks no other room")),
  });
  try {
    const kid = await users.rotateKeys(isAtOnce ? "atOnce" : "now");
    if (kid === null) throw new Error("no key was made");
    return kid;
  } finally {
    await users.stop();
  }
}
