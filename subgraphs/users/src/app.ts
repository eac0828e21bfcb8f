import { fileURLToPath } from "node:url";
import { allStaffPermissions } from "@novatech/graphql/permissions";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { createEventing } from "@novatech/messaging/eventing";
import { connectRedis } from "@novatech/messaging/redis-connection";
import { connect, type Database, type Transaction } from "@novatech/postgres/database";
import { audited } from "@novatech/service/audit/audited";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { ConfigError } from "@novatech/service/config";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { newSecret, sha256Hex } from "@novatech/service/secrets";
import type { FastifyInstance } from "fastify";
import type { JSONWebKeySet } from "jose";
import { createRedisLoginThrottle } from "./clients/redis/login-throttle.ts";
import { createRedisRequestThrottle } from "./clients/redis/request-throttle.ts";
import { type AccountSeed, createSeedAccounts, type SeededAccounts } from "./commands/seed-accounts.ts";
import type { UsersConfig } from "./config.ts";
import { createPostgresAccountMail } from "./db/account-mail.ts";
import { createPostgresAccountReads } from "./db/account-reads.ts";
import { setScopes } from "./db/account-store.ts";
import { createPostgresSigningKeyStore } from "./db/signing-key-store.ts";
import { createInTransaction } from "./db/stores.ts";
import { published } from "./events/published.ts";
import { createContext, type UseCases } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createRoutes } from "./http/routes.ts";
import { createTokenSigner } from "./security/access-tokens.ts";
import { createPasswordHasher } from "./security/password-hasher.ts";
import { SealBrokenError } from "./security/key-encryption.ts";
import { createSealer } from "./security/sealer.ts";
import { openSigningKeys, type SigningKeys } from "./security/signing-keys.ts";
import { createCreateAddress } from "./use-cases/create-address.ts";
import { createDeleteAddress } from "./use-cases/delete-address.ts";
import { createUpdateAddress } from "./use-cases/update-address.ts";
import { createUpdateUser } from "./use-cases/update-user.ts";
import { wirePeople } from "./wiring/people.ts";
import { sealersOf, wireAccounts } from "./wiring/accounts.ts";
import { type OidcWiring, wireOidc } from "./wiring/oidc.ts";
import { wirePrivacy } from "./wiring/privacy.ts";

/** The users room: what every room is, the keys that verify its tokens, and the set-up of log-ins. */
export type UsersApp = RoomApp & {
  /** For who counts statements. */
  readonly database: Database;
  /** The public keys, for verifiers in the same process. */
  readonly jwks: () => Promise<JSONWebKeySet>;
  /** Makes the next key that signs tokens. */
  readonly rotateKeys: SigningKeys["rotate"];
  /** Sets up programs that log people in; see commands/seed-clients.ts. */
  readonly seedClients: OidcWiring["seedClients"];
  /** Sets up merchants and log-ins; see commands/seed-accounts.ts. */
  readonly seedAccounts: (seed: AccountSeed) => Promise<SeededAccounts>;
};

const room = new URL("../", import.meta.url);

/** Makes the room: connects, migrates, opens or makes the signing key. Rejects with a ConfigError for a wrong encryption secret. */
export async function createApp(config: UsersConfig, deps: RoomDeps): Promise<UsersApp> {
  const { clock, ids } = deps;
  const logger = deps.logger.child({ room: "users" });
  const database = connect({ url: config.databaseUrl, poolSize: config.poolSize, applicationName: "users" });
  await database.migrate(fileURLToPath(new URL("migrations", room)));
  const keys = await openSigningKeys({
    store: createPostgresSigningKeyStore(database),
    clock,
    encryptionSecret: config.keyEncryptionSecret,
  }).catch(toConfigError);
  const redis = connectRedis({ redisUrl: config.redisUrl, logger, purpose: "log-ins", commandTimeoutMs: 1_000 });

  const revoked = createRevokedSessions(redis);
  const tokens = createTokenSigner({ keys, issuer: config.jwtIssuer, clock });
  const hasher = await createPasswordHasher();
  const sealers = sealersOf(config.keyEncryptionSecret);
  const inTransaction = createInTransaction(database, published, { ids, clock, sealers });
  const reads = createPostgresAccountReads(database.db);
  const mailOf = (tx: Transaction) => createPostgresAccountMail(tx, { sealer: sealers.mail, ids, clock });
  const shared = {
    inTransaction,
    hasher,
    tokens,
    clock,
    ids,
    secrets: { next: newSecret, hashOf: sha256Hex },
    throttle: createRedisLoginThrottle(redis, logger),
  };

  const accounts = wireAccounts({ config, shared, database, logger, revoke: revoked.revoke });
  const requests = createRedisRequestThrottle(redis, logger, config.requestRates);
  const oidc = wireOidc({ config, shared, database, keys, signer: tokens, logger, requests, revoke: revoked.revoke });
  const useCases: UseCases = {
    ...accounts.useCases,
    updateUser: createUpdateUser(shared),
    createAddress: createCreateAddress(shared),
    updateAddress: createUpdateAddress(shared),
    deleteAddress: createDeleteAddress(shared),
  };

  const people = wirePeople({
    database,
    deps,
    inTransaction,
    secrets: shared.secrets,
    tellEnded: (sessionId) => accounts.tellEnded([sessionId]),
    invitationLinkOf: (token) => `${config.webUrl}/account/merchant-invitation#token=${token}`,
    auditLogDays: config.auditLogDays,
  });
  await people.begin();
  const privacy = wirePrivacy({
    database,
    deps: { ...deps, logger },
    mailOf,
    sealer: createSealer(config.keyEncryptionSecret, "archives"),
    publicUrl: config.publicUrl,
    waitingMs: config.erasureWaitingMs,
  });
  const eventing = createEventing({
    room: "users",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [...privacy.handlers, ...people.handlers],
    timers: { ...accounts.timers, ...oidc.timers, ...privacy.timers, ...people.timers },
  });

  const { verifyEmail, confirmEmailChange, resetPassword } = accounts.useCases;
  const app: UsersApp = privacy.part.serve({
    name: "users",
    database,
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request) =>
      createContext(
        request,
        createLoaders(reads, clock.now()),
        useCases,
        privacy.graphFor(),
        people.graphFor(),
        oidc.graphFor(),
      ),
    routes: both(createRoutes({ ...oidc.routes, verifyEmail, confirmEmailChange, resetPassword }), privacy.routes),
    start: async () => {
      await accounts.start();
      await oidc.start();
      await eventing.start();
    },
    health: eventing.health,
    stop: async () => {
      await eventing.stop();
      await privacy.stop();
      await accounts.stop();
      redis.disconnect();
      await database.close();
    },
    jwks: keys.jwks,
    rotateKeys: keys.rotate,
    seedClients: oidc.seedClients,
    seedAccounts: createSeedAccounts({
      ...shared,
      permissions: allStaffPermissions,
      setScopes: (scopes) => setScopes(database.db, scopes),
    }),
  });
  return audited(app, { database, clock, ids, publicTypes: ["PublicProfile"] });
}

/** A wrong secret is a fault of the configuration: told as such, without a stack. */
function toConfigError(error: unknown): never {
  throw error instanceof SealBrokenError ? new ConfigError(error.message, { cause: error }) : error;
}

type Routes = (http: FastifyInstance) => Promise<void>;

const both =
  (...all: readonly Routes[]): Routes =>
  async (http) => {
    for (const routes of all) await routes(http);
  };
