import { fileURLToPath } from "node:url";
import { type Environment, httpUrl, port, postgresUrl, readConfig, redisUrl } from "@novatech/service/config";
import { tracingVariables } from "@novatech/service/tracing/config";
import { z } from "zod";

const root = new URL("../", import.meta.url);
const usualIssuer = "http://localhost:4000";

const shape = z.object({
  /** The folder of the shop's data and secrets. */
  NOVATECH_HOME: z.string().default(fileURLToPath(new URL(".novatech", root))),
  /** The gateway's port. Unset: 4000, or a free one when that is taken. */
  PORT: port.optional(),
  HOST: z.string().default("127.0.0.1"),
  /** A PostgreSQL server and an admin of it, who makes a database and a role for each room. Unset: an embedded server. */
  DATABASE_URL: postgresUrl.optional(),
  /** Unset: a Redis of the shop's own. */
  REDIS_URL: redisUrl.optional(),
  /** Where the gateway's processes keep answers they share. Default: the same. */
  REDIS_CACHE_URL: redisUrl.optional(),
  /** Lets the shop install a Redis with the system's package manager. */
  NOVATECH_INSTALL: z.enum(["0", "1"]).optional(),
  /** Where the composed schema stands. */
  SUPERGRAPH_PATH: z.string().default(fileURLToPath(new URL("schema/supergraph.graphql", root))),
  /** Who issues access tokens: the address at which people log in. Unset: where the gateway is found; see `issuerAt`. */
  JWT_ISSUER: httpUrl.default(usualIssuer),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("warn"),
  NODE_ENV: z.string().optional(),
  ...tracingVariables,
});

/** How the shop is run, from the environment. */
export type ShopConfig = z.output<typeof shape>;

/** Reads the environment. Throws a ConfigError with every fault at once. */
export const readShopConfig = (environment: Environment): ShopConfig => readConfig(shape, environment);

/** Who issues tokens of a shop whose gateway is at a port of this machine, unless the environment says who. */
export const issuerAt = ({ JWT_ISSUER: issuer }: ShopConfig, gatewayPort: number): string =>
  issuer === usualIssuer ? `http://localhost:${gatewayPort}` : issuer;
