import { z } from "zod";
import { urlVariable } from "./execution/sources.ts";

/** What a gateway of its own process is told by its environment. */
export type GatewayConfig = {
  readonly supergraphPath: string;
  readonly host: string;
  readonly port: number;
  readonly isProduction: boolean;
  readonly logLevel: string;
  /** Null: every access token is refused. */
  readonly identity: { readonly issuer: string; readonly jwksUrl: URL } | null;
};

const url = z.url({ protocol: /^https?$/, error: "must be an address that begins with http:// or https://" });

const environment = z
  .object({
    SUPERGRAPH_PATH: z.string({ error: "must name a composed supergraph file" }).min(1),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number({ error: "must be a number" }).int().min(0).max(65_535).default(4000),
    NODE_ENV: z.string().optional(),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    JWT_ISSUER: z.string().min(1).optional(),
    JWKS_URL: url.optional(),
  })
  .superRefine(({ JWT_ISSUER, JWKS_URL }, context) => {
    if ((JWT_ISSUER === undefined) === (JWKS_URL === undefined)) return;
    const path = [JWT_ISSUER === undefined ? "JWT_ISSUER" : "JWKS_URL"];
    context.addIssue({ code: "custom", path, message: "must be set too: tokens need an issuer and its keys" });
  });

/** Reads the environment. Throws one Error that lists every fault. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) throw faults(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const { data } = parsed;
  return {
    supergraphPath: data.SUPERGRAPH_PATH,
    host: data.HOST,
    port: data.PORT,
    isProduction: data.NODE_ENV === "production",
    logLevel: data.LOG_LEVEL,
    identity:
      data.JWT_ISSUER !== undefined && data.JWKS_URL !== undefined
        ? { issuer: data.JWT_ISSUER, jwksUrl: new URL(data.JWKS_URL) }
        : null,
  };
}

/** The address that `<NAME>_URL` gives to a subgraph; undefined when it gives none. Throws an Error when it is no address. */
export function subgraphUrl(env: Readonly<Record<string, string | undefined>>, subgraph: string): string | undefined {
  const variable = urlVariable(subgraph);
  const value = env[variable];
  if (value === undefined || value === "") return undefined;
  const parsed = url.safeParse(value);
  if (parsed.success) return value;
  throw faults(parsed.error.issues.map(({ message }) => `${variable}: ${message}`));
}

const faults = (list: readonly string[]): Error =>
  new Error(`the environment is wrong:\n${list.map((line) => `  ${line}`).join("\n")}`);

/** `PORT=` in a file of variables means: not set. */
const withoutEmpty = (env: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((one): one is [string, string] => one[1] !== undefined && one[1] !== ""),
  );
