import { ConfigError, type Environment, httpUrl, port, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";
import { type AccountsConfig, readAccountsConfig } from "./config-accounts.ts";
import { type OidcConfig, readOidcConfig } from "./config-oidc.ts";
import type { ServiceClient } from "./http/service-clients.ts";

/** What users is configured with. */
export type UsersConfig = RoomConfig &
  AccountsConfig &
  OidcConfig & {
    /** Seals the private signing keys in the database; at least 32 characters. */
    readonly keyEncryptionSecret: string;
    /** `iss` of every token. */
    readonly jwtIssuer: string;
    /** Where the gateway shows this room's routes to people, without a slash at its end. */
    readonly publicUrl: string;
    /** How long an erasure can be taken back before it begins, in milliseconds. */
    readonly erasureWaitingMs: number;
    /** How long an entry of the log of privileged actions is kept, in days. */
    readonly auditLogDays: number;
    /** The rooms that may ask for service tokens. */
    readonly serviceClients: readonly ServiceClient[];
  };

// `name:sha256hex:scope scope,name:…`; the scopes have colons themselves, so only the first two part.
const serviceClients = z
  .string()
  .default("")
  .transform((text, context): ServiceClient[] =>
    text
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .flatMap((entry) => {
        const [, name, secretHash, scopes] = /^([a-z][a-z0-9-]*):([0-9a-f]{64}):(.*)$/.exec(entry) ?? [];
        if (name !== undefined && secretHash !== undefined && scopes !== undefined)
          return [{ name, secretHash, scopes: scopes.split(" ").filter((scope) => scope !== "") }];
        context.addIssue({
          code: "custom",
          message:
            "each client must read name:<SHA-256 of its secret in hex>:<scopes parted by blanks>; clients are parted by commas",
        });
        return [];
      }),
  );

const shape = z.object({
  USERS_KEY_ENCRYPTION_SECRET: z.string({ error: "a secret of 32 or more characters" }).min(32, {
    error: "must have 32 or more characters, for example the output of: openssl rand -base64 32",
  }),
  // OpenID Connect wants an address at which the issuer can be asked: Discovery §4.
  JWT_ISSUER: httpUrl.describe("the address of this installation, as people and tokens know it"),
  SERVICE_CLIENTS: serviceClients,
  PORT: port.default(4000),
  PUBLIC_URL: httpUrl.optional(),
  ERASURE_WAITING_HOURS: z.coerce.number().min(0).max(720).optional(),
  // The database lets nothing go that is younger than a year.
  AUDIT_LOG_DAYS: z.coerce.number().int().min(366).max(3_660).default(400),
  NODE_ENV: z.string().optional(),
});

/** How long somebody who wants to be erased can think again, in hours. At a demo nobody waits for a week. */
const waitingHours = { production: 7 * 24, demo: 0 };
const hourMs = 60 * 60_000;

/** Reads what is users' own from an environment. Throws a ConfigError that lists every fault. */
export function readUsersConfig(environment: Environment, base: RoomConfig): UsersConfig {
  const faults: string[] = [];
  const part = <Part>(readPart: () => Part): Part | null => {
    try {
      return readPart();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      faults.push(...error.message.split("\n").slice(1));
      return null;
    }
  };
  const read = part(() => readConfig(shape, environment));
  const publicUrl = (read?.PUBLIC_URL ?? `http://127.0.0.1:${read?.PORT ?? 4000}`).replace(/\/$/, "");
  const oidc = part(() => readOidcConfig(environment));
  const accounts = part(() => readAccountsConfig(environment, publicUrl));
  if (read === null || oidc === null || accounts === null)
    throw new ConfigError(["The environment is not right:", ...faults].join("\n"));
  return {
    ...base,
    keyEncryptionSecret: read.USERS_KEY_ENCRYPTION_SECRET,
    jwtIssuer: read.JWT_ISSUER,
    serviceClients: read.SERVICE_CLIENTS,
    ...oidc,
    publicUrl,
    ...accounts,
    auditLogDays: read.AUDIT_LOG_DAYS,
    erasureWaitingMs:
      (read.ERASURE_WAITING_HOURS ?? waitingHours[read.NODE_ENV === "production" ? "production" : "demo"]) * hourMs,
  };
}
