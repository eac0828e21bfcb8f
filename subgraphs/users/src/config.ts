import { type Environment, readConfig } from "@novatech/service/config";
import type { RoomConfig } from "@novatech/service/room";
import { z } from "zod";
import type { ServiceClient } from "./http/service-clients.ts";

/** What users is configured with. */
export type UsersConfig = RoomConfig & {
  /** Seals the private signing keys in the database; at least 32 characters. */
  readonly keyEncryptionSecret: string;
  /** `iss` of every token. */
  readonly jwtIssuer: string;
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
  JWT_ISSUER: z.string({ error: "the address of this installation, as tokens name it" }).min(1),
  SERVICE_CLIENTS: serviceClients,
});

/** Reads what is users' own from an environment. Throws a ConfigError that lists every fault. */
export function readUsersConfig(environment: Environment, base: RoomConfig): UsersConfig {
  const read = readConfig(shape, environment);
  return {
    ...base,
    keyEncryptionSecret: read.USERS_KEY_ENCRYPTION_SECRET,
    jwtIssuer: read.JWT_ISSUER,
    serviceClients: read.SERVICE_CLIENTS,
  };
}
