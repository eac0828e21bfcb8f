import { ConfigError, type Environment, httpUrl, port, readConfig, redisUrl } from "@novatech/service/config";
import { tracingOf, tracingVariables } from "@novatech/service/tracing/config";
import type { OtlpOptions } from "@novatech/service/tracing/otlp";
import { z } from "zod";
import { network } from "./clients/policy.ts";
import type { Issuer } from "./identity/issuers.ts";
import { parsePurgeConfig, type PurgeConfig } from "./purge/config.ts";
import { urlVariable } from "./execution/sources.ts";
import { streamsOf, streamVariables } from "./subscriptions/config.ts";
import type { StreamOptions } from "./subscriptions/options.ts";

/** What a gateway of its own process is told by its environment. */
export type GatewayConfig = {
  readonly supergraphPath: string;
  readonly host: string;
  readonly port: number;
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** Who may issue tokens; empty: every access token is refused. */
  readonly issuers: readonly Issuer[];
  /** Where quotas are counted; several addresses with commas are nodes of one cluster. Null: each process counts for itself. */
  readonly redisUrl: string | null;
  /** Who may read metrics and the schema; empty: everybody. */
  readonly internalNetworks: readonly string[];
  /** Where spans go, and how many of 1 traces are kept; null: nothing is traced. */
  readonly tracing: OtlpOptions | null;
  /** What processes share for a while: kept answers, registered texts. Null: each process keeps its own. */
  readonly redisCacheUrl: string | null;
  /** Which events purge what, and where; null: none do. */
  readonly purging: (PurgeConfig & { readonly redisUrl: string }) | null;
  /** Labels of progressive overrides that hold, beside percentages; empty: none. */
  readonly overrideLabels: readonly string[];
  /** What signs for partners; null: a key of this process's own. */
  readonly partnerKey: object | null;
  /** Whose `x-forwarded-for` is believed; empty: nobody's. */
  readonly trustedProxies: readonly string[];
  /** The room of accounts, to which log-ins outside the graph are handed on; null: there are none. */
  readonly identityUrl: string | null;
  /** The room that writes letters, to which links that end them are handed on; null: there is none. */
  readonly lettersUrl: string | null;
  readonly streams: StreamOptions;
  /** The address of a subgraph by `<NAME>_URL`; undefined when it gives none. Throws a ConfigError when it is no address. */
  readonly subgraphUrl: (subgraph: string) => string | undefined;
};

const listOf = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(",").flatMap((one) => one.trim() || []))
    .pipe(z.array(item));

/** One Redis, or nodes of a cluster with commas between them: `redis://a:6379,redis://b:6379`. */
const redisNodes = listOf(redisUrl).transform((urls) => urls.join(","));

const signingKey = z.string().transform((text, context): object => {
  try {
    return z.looseObject({ kty: z.string() }).parse(JSON.parse(text));
  } catch {
    context.addIssue("must be a private Ed25519 key as JWK, in JSON");
    return z.NEVER;
  }
});

const variables = z.object({
  SUPERGRAPH_PATH: z.string({ error: "must name a composed supergraph file" }),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(4000),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  /** One, or several with commas between them. */
  JWT_ISSUER: z.string().optional(),
  /** As many, in the same order. */
  JWKS_URL: listOf(httpUrl).optional(),
  JWT_AUDIENCE: z.string().default("novatech"),
  INTERNAL_NETWORKS: listOf(network).default([]),
  /** The Redis that carries events, or nodes of a cluster, which does not. */
  REDIS_URL: redisNodes.optional(),
  ...tracingVariables,
  /** Default: `REDIS_URL`. */
  REDIS_CACHE_URL: redisNodes.optional(),
  /** Labels of `@override(from:, label:)`, with commas between them. */
  OVERRIDE_LABELS: listOf(z.string()).default([]),
  /** The private Ed25519 key, as JWK, that tells rooms over HTTP which partner asks. */
  PARTNER_SIGNING_KEY: signingKey.optional(),
  /** Where the room of accounts is: its pages for log-in and its OpenID Connect provider are shown here. */
  IDENTITY_URL: httpUrl.optional(),
  /** Where the room is that writes letters: links that end them are answered here. */
  LETTERS_URL: httpUrl.optional(),
  /** Addresses or networks of proxies, with commas between them. */
  TRUSTED_PROXIES: listOf(z.string()).default([]),
  ...streamVariables,
});

/** An issuer without its keys, or keys without an issuer, would refuse every token and not say why. */
const identity = {
  JWT_ISSUER: z.string({ error: "JWKS_URL is set, and tokens need both" }),
  JWKS_URL: listOf(httpUrl),
};

/** Reads the environment. Throws one ConfigError that lists every fault, those of `<NAME>_URL` once the supergraph is known. */
export function parseConfig(environment: Environment): GatewayConfig {
  const hasIdentity = Boolean(environment["JWT_ISSUER"]) || Boolean(environment["JWKS_URL"]);
  const read = readConfig(hasIdentity ? variables.extend(identity) : variables, environment);
  return {
    supergraphPath: read.SUPERGRAPH_PATH,
    host: read.HOST,
    port: read.PORT,
    isProduction: read.NODE_ENV === "production",
    logLevel: read.LOG_LEVEL,
    issuers: issuersOf(read.JWT_ISSUER ?? "", read.JWKS_URL ?? [], read.JWT_AUDIENCE),
    redisUrl: read.REDIS_URL ?? null,
    internalNetworks: read.INTERNAL_NETWORKS,
    tracing: tracingOf(read, "gateway"),
    redisCacheUrl: read.REDIS_CACHE_URL ?? read.REDIS_URL ?? null,
    purging: purgingOf(environment),
    overrideLabels: read.OVERRIDE_LABELS,
    partnerKey: read.PARTNER_SIGNING_KEY ?? null,
    trustedProxies: read.TRUSTED_PROXIES,
    identityUrl: read.IDENTITY_URL ?? null,
    lettersUrl: read.LETTERS_URL ?? null,
    streams: streamsOf(read),
    subgraphUrl: (subgraph) => {
      const name = urlVariable(subgraph);
      return readConfig(z.object({ [name]: httpUrl.optional() }), environment)[name];
    },
  };
}

function issuersOf(names: string, urls: readonly string[], audience: string): readonly Issuer[] {
  const issuers = names.split(",").flatMap((one) => one.trim() || []);
  if (issuers.length !== urls.length)
    throw new ConfigError(
      `The environment is not right:\n  JWKS_URL: names ${urls.length} addresses for the ${issuers.length} issuers of JWT_ISSUER`,
    );
  return issuers.map((issuer, index) => ({ issuer, audience, keys: new URL(urls[index] ?? "") }));
}

function purgingOf(environment: Environment): GatewayConfig["purging"] {
  const purge = parsePurgeConfig(environment);
  if (!purge) return null;
  const needed = z.object({
    REDIS_URL: z
      .string({ error: "PURGE_RULES_PATH is set, and events come through Redis" })
      .refine((text) => !text.includes(","), {
        error: "PURGE_RULES_PATH is set, and events come through one Redis: name a cluster by REDIS_CACHE_URL",
      }),
  });
  return { ...purge, redisUrl: readConfig(needed, environment).REDIS_URL };
}
