import { readFileSync } from "node:fs";
import { ConfigError, type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";

/** How an Elasticsearch cluster is reached. */
export type ElasticsearchConfig = {
  /** Addresses of nodes, with `user:password@` where the cluster asks for it. */
  readonly nodes: readonly string[];
  /** Instead of user and password. */
  readonly apiKey: string | null;
  /** The certificate (PEM) that signed the nodes'; null for those the system trusts. */
  readonly authority: string | null;
  /** The alias that is searched; the indexes behind it are named after it. */
  readonly index: string;
};

/** What search is configured with: an Elasticsearch, or null for the room's own database alone. */
export type SearchConfig = RoomConfig & { readonly elasticsearch: ElasticsearchConfig | null };

const address = z.url({
  protocol: /^https?$/,
  error: "must read https://user:password@host:9200, several with commas between",
});

const shape = z.object({
  /** Unset: PostgreSQL answers. */
  ELASTICSEARCH_URL: z
    .string()
    .transform((text) => text.split(",").map((url) => url.trim()))
    .pipe(z.array(address).min(1))
    .optional(),
  ELASTICSEARCH_API_KEY: z.string().optional(),
  /** A file. */
  ELASTICSEARCH_CA_PATH: z.string().optional(),
  ELASTICSEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/, "must be at most 100 of a-z, 0-9, _ and -, a letter or digit first")
    .default("novatech-products"),
});

/** Reads what is the room's own from the environment. Throws a ConfigError with every fault. */
export function readSearchConfig(environment: Environment, base: RoomConfig): SearchConfig {
  const config = readConfig(shape, environment);
  const { ELASTICSEARCH_URL: nodes, ELASTICSEARCH_API_KEY: apiKey, ELASTICSEARCH_INDEX: index } = config;
  if (nodes === undefined) return { ...base, elasticsearch: null };
  const authority = readAuthority(config.ELASTICSEARCH_CA_PATH);
  return { ...base, elasticsearch: { nodes, apiKey: apiKey ?? null, authority, index } };
}

function readAuthority(path: string | undefined): string | null {
  if (path === undefined) return null;
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ConfigError("The environment is not right:\n  ELASTICSEARCH_CA_PATH: names no file that can be read", {
      cause,
    });
  }
}
