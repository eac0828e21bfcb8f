import { fileURLToPath } from "node:url";
import { createSubgraphSchema } from "@novatech/graphql/subgraph-schema";
import { addMilliseconds } from "@novatech/kernel/clock";
import { createEventing } from "@novatech/messaging/eventing";
import { connectRedis } from "@novatech/messaging/redis-connection";
import { connect, type Database } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { ConfigError } from "@novatech/service/config";
import type { RoomApp, RoomDeps } from "@novatech/service/room";
import { newSecret, sha256Hex } from "@novatech/service/secrets";
import type { JSONWebKeySet } from "jose";
import { createRedisLoginThrottle } from "./clients/redis/login-throttle.ts";
import { type AccountSeed, createSeedAccounts, type SeededAccounts } from "./commands/seed-accounts.ts";
import type { UsersConfig } from "./config.ts";
import { createPostgresAccountReads } from "./db/account-reads.ts";
import { setScopes } from "./db/account-store.ts";
import { createPostgresSessionStore } from "./db/session-store.ts";
import { createPostgresSigningKeyStore } from "./db/signing-key-store.ts";
import { createInTransaction, sessionEndedTimer } from "./db/stores.ts";
import { accessTokenLifetimeMs } from "./domain/session.ts";
import { published } from "./events/published.ts";
import { createContext, type UseCases } from "./graphql/context.ts";
import { createLoaders } from "./graphql/loaders.ts";
import { resolvers } from "./graphql/resolvers/index.ts";
import { createRoutes } from "./http/routes.ts";
import { createTokenSigner } from "./security/access-tokens.ts";
import { createPasswordHasher } from "./security/password-hasher.ts";
import { SealBrokenError } from "./security/key-encryption.ts";
import { openSigningKeys } from "./security/signing-keys.ts";
import { createCreateAddress } from "./use-cases/create-address.ts";
import { createDeleteAddress } from "./use-cases/delete-address.ts";
import { createLogIn } from "./use-cases/log-in.ts";
import { createRefreshSession } from "./use-cases/refresh-session.ts";
import { createRegisterUser } from "./use-cases/register-user.ts";
import { createRevokeSession } from "./use-cases/revoke-session.ts";
import { createUpdateAddress } from "./use-cases/update-address.ts";
import { createUpdateUser } from "./use-cases/update-user.ts";

/** The users room: what every room is, the keys that verify its tokens, and the set-up of log-ins. */
export type UsersApp = RoomApp & {
  /** For who counts statements. */
  readonly database: Database;
  /** The public keys, for verifiers in the same process. */
  readonly jwks: () => Promise<JSONWebKeySet>;
  /** Sets up merchants and log-ins; see commands/seed-accounts.ts. */
  readonly seedAccounts: (seed: AccountSeed) => Promise<SeededAccounts>;
};

const room = new URL("../", import.meta.url);
const sweepTimer = "sessions-sweep";
const dayMs = 24 * 60 * 60_000;

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
  const inTransaction = createInTransaction(database, published);
  const reads = createPostgresAccountReads(database.db);
  const shared = {
    inTransaction,
    hasher,
    tokens,
    clock,
    ids,
    secrets: { next: newSecret, hashOf: sha256Hex },
    throttle: createRedisLoginThrottle(redis, logger),
  };

  // The other rooms are told at once; should that fail, the timer that was written with the change tells them.
  const tellEnded = async (sessionId: string) => {
    try {
      await revoked.revoke(sessionId);
    } catch (error) {
      logger.warn({ sessionId, reason: String(error) }, "an ended session is told later: Redis is away");
    }
  };
  const refresh = createRefreshSession(shared);
  const revoke = createRevokeSession(shared);
  const useCases: UseCases = {
    registerUser: createRegisterUser(shared),
    logIn: createLogIn(shared),
    refreshSession: async (refreshToken) => {
      const { result, endedSessionId } = await refresh(refreshToken);
      if (endedSessionId !== null) await tellEnded(endedSessionId);
      return result;
    },
    revokeSession: async (userId, sessionId) => {
      const outcome = await revoke(userId, sessionId);
      if (outcome.ok) await tellEnded(outcome.value);
      return outcome;
    },
    isSessionOpen: (sessionId, userId) => createPostgresSessionStore(database.db).isOpen(sessionId, userId),
    updateUser: createUpdateUser(shared),
    createAddress: createCreateAddress(shared),
    updateAddress: createUpdateAddress(shared),
    deleteAddress: createDeleteAddress(shared),
  };

  const sweep: TimerHandler = async (tx) => {
    const now = clock.now();
    await createPostgresSessionStore(tx).sweep(now);
    await setTimer(tx, { kind: sweepTimer, key: "all", dueAt: addMilliseconds(now, dayMs) });
  };
  const eventing = createEventing({
    room: "users",
    database,
    redisUrl: config.redisUrl,
    clock,
    logger,
    handlers: [],
    timers: { [sessionEndedTimer]: (_tx, timer) => revoked.revoke(timer.key), [sweepTimer]: sweep },
  });

  return {
    name: "users",
    database,
    schema: createSubgraphSchema(new URL("schema.graphql", room), resolvers),
    contextFor: (request) => createContext(request, createLoaders(reads), useCases),
    routes: createRoutes({
      jwks: keys.jwks,
      clients: config.serviceClients,
      issueForService: tokens.issueForService,
      tokenLifetimeSeconds: accessTokenLifetimeMs / 1000,
    }),
    start: async () => {
      await database.transaction((tx) => setTimer(tx, { kind: sweepTimer, key: "all", dueAt: clock.now() }));
      await eventing.start();
    },
    health: eventing.health,
    stop: async () => {
      await eventing.stop();
      redis.disconnect();
      await database.close();
    },
    jwks: async () => keys.jwks,
    seedAccounts: createSeedAccounts({ ...shared, setScopes: (scopes) => setScopes(database.db, scopes) }),
  };
}

/** A wrong secret is a fault of the configuration: told as such, without a stack. */
function toConfigError(error: unknown): never {
  throw error instanceof SealBrokenError ? new ConfigError(error.message, { cause: error }) : error;
}
