import { createHmac } from "node:crypto";
import type { EventEmitter } from "node:events";
import { addMilliseconds } from "@novatech/kernel/clock";
import type { Database } from "@novatech/postgres/database";
import { setTimer, type TimerHandler } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import { createLocalJWKSet, jwtVerify } from "jose";
import type Provider from "oidc-provider";
import { createOutsideIssuers } from "../clients/outside-issuers/outside-issuers.ts";
import type { AccountsConfig } from "../config-accounts.ts";
import type { OidcConfig } from "../config-oidc.ts";
import type { ServiceClient } from "../http/service-clients.ts";
import { createPostgresAccountStore } from "../db/account-store.ts";
import { createPostgresOAuthClientStore } from "../db/oauth-client-store.ts";
import { createPostgresOidcRecordStore } from "../db/oidc-record-store.ts";
import type { RouteOptions } from "../http/routes.ts";
import { faultPage, loggedOutPage, logOutPage } from "../http/pages/provider-pages.ts";
import { createAdapters } from "../oidc/adapter.ts";
import { serviceMetadata, toMetadata } from "../oidc/client-metadata.ts";
import { giveHouseTokens } from "../oidc/house-tokens.ts";
import { endGrantsOnLogOut } from "../oidc/log-out.ts";
import { createOpenIdProvider } from "../oidc/open-id-provider.ts";
import { createWaiting } from "../oidc/waiting.ts";
import { hideInternalScopes, secureOwnPages } from "../oidc/page-headers.ts";
import { paths } from "../oidc/paths.ts";
import type { TokenSigner } from "../security/access-tokens.ts";
import { createPasskeyCeremonies } from "../clients/webauthn/passkey-ceremonies.ts";
import { createDeviceTokens } from "../security/device-tokens.ts";
import { createSealer } from "../security/sealer.ts";
import { totpCodes } from "../security/totp-codes.ts";
import { createSeedClients, type SeedClient } from "../commands/seed-clients.ts";
import { identitiesOfUsers } from "../db/identity-store.ts";
import { createIdentityLoader, type OAuthGraph } from "../graphql/oauth-graph.ts";
import {
  createChangeClientSecret,
  createRegisterOAuthClient,
  createRemoveOAuthClient,
} from "../use-cases/oauth-clients.ts";
import { createRemoveIdentity } from "../use-cases/remove-identity.ts";
import type { SharedPorts } from "./accounts.ts";
import { signatureAlgorithm, type SigningKeys } from "../security/signing-keys.ts";
import type { RequestThrottle } from "../use-cases/ports-requests.ts";
import { createEndGrant } from "../use-cases/end-grant.ts";
import { createGrantTokens } from "../use-cases/grant-tokens.ts";
import { createPageLogIn } from "../use-cases/log-in-at-pages.ts";
import { createOutsideLogIn } from "../use-cases/log-in-outside.ts";

/** The timer that removes what the provider no longer needs. */
const sweepTimer = "oidc-sweep";
const sweepEveryMs = 10 * 60_000;
const sweepAtOnce = 10_000;

/** The timer that looks whether the next signing key is due. */
const keysTimer = "signing-keys";
const lookAtKeysEveryMs = 60 * 60_000;

/** What the OpenID Connect provider adds to the room. */
export type OidcWiring = {
  readonly routes: Omit<RouteOptions, "verifyEmail" | "confirmEmailChange" | "resetPassword">;
  readonly timers: Readonly<Record<string, TimerHandler>>;
  readonly graphFor: () => OAuthGraph;
  /** Writes clients as they are given; known ones get what is new. For setting up only. */
  readonly seedClients: (clients: readonly SeedClient[]) => Promise<void>;
  /** Sets the timers that set themselves again. */
  readonly start: () => Promise<void>;
};

/** Wires the OpenID Connect provider, log-ins at outside issuers, and the rotation of the signing keys. */
export function wireOidc(options: {
  readonly config: OidcConfig &
    Pick<AccountsConfig, "passkeys"> & {
      readonly keyEncryptionSecret: string;
      readonly jwtIssuer: string;
      readonly serviceClients: readonly ServiceClient[];
    };
  readonly shared: SharedPorts;
  readonly database: Database;
  readonly keys: SigningKeys;
  readonly signer: TokenSigner;
  readonly logger: RoomDeps["logger"];
  /** Counts what is asked at `/oauth/…`. */
  readonly requests: RequestThrottle;
  /** Tells the other rooms that a session has ended. */
  readonly revoke: (sessionId: string) => Promise<void>;
}): OidcWiring {
  const { config, shared, database, keys, signer, logger } = options;
  const { clock, inTransaction } = shared;
  const issuer = new URL(config.jwtIssuer);
  const secretOf = (purpose: string): string =>
    createHmac("sha256", config.keyEncryptionSecret).update(`users ${purpose}`).digest("base64url");
  const records = createPostgresOidcRecordStore(database.db);
  const sealer = createSealer(config.keyEncryptionSecret, "openid connect records");
  const clients = createPostgresOAuthClientStore(database.db);
  const accounts = createPostgresAccountStore(database.db);

  const registry = { ...shared, clients };

  const findClient = async (id: string) => {
    const service = config.serviceClients.find((one) => one.name === id);
    if (service) return serviceMetadata(service);
    const client = await clients.find(id);
    return client && toMetadata(client);
  };
  const accountOf = async (userId: string) => {
    const account = await accounts.find(userId);
    return account?.state === "ACTIVE" ? account : null;
  };
  const removeGrant = createEndGrant({ inTransaction, clock });
  const endGrant = async (grantId: string): Promise<void> => {
    const sessionId = await removeGrant(grantId);
    if (sessionId === null) return;
    await options.revoke(sessionId).catch((error: unknown) => {
      // The timer that was written with the change tells them.
      logger.warn({ sessionId, reason: String(error) }, "an ended session is told later: Redis is away");
    });
  };
  const adapter = createAdapters({ records, sealer, clock, findClient, endGrant });
  const forGrant = createGrantTokens({ ...shared, tokens: signer, hashOf: sha256Hex });

  const build = (pairs: Awaited<ReturnType<SigningKeys["pairs"]>>): Provider => {
    const provider = createOpenIdProvider({
      issuer: config.jwtIssuer,
      adapter,
      keys: pairs.keys,
      cookieSecret: secretOf("cookies"),
      serviceScopes: [...new Set(config.serviceClients.flatMap((client) => client.scopes))],
      findAccount: accountOf,
      pages: {
        fault: (_ctx, message) => faultPage(message),
        logOut: (ctx, form) => logOutPage(form, ctx.oidc.client?.clientName ?? null),
        loggedOut: loggedOutPage,
      },
    });
    provider.on("server_error", (_ctx, err) => logger.error({ err }, "the OpenID Connect provider failed"));
    (provider as EventEmitter).on("error", (err: unknown) =>
      logger.error({ err }, "the OpenID Connect provider failed"),
    );
    secureOwnPages(provider);
    hideInternalScopes(provider);
    endGrantsOnLogOut(provider, { confirmPath: paths.logOutConfirm, endGrant });
    giveHouseTokens(provider, { forGrant, forService: signer.issueForService, endGrant });
    return provider;
  };
  // With other keys it is another provider: it keeps nothing that would be lost.
  let held: { readonly version: string; readonly provider: Provider } | null = null;
  const provider = async (): Promise<Provider> => {
    const pairs = await keys.pairs();
    if (held?.version !== pairs.version) held = { version: pairs.version, provider: build(pairs) };
    return held.provider;
  };

  const outside = createOutsideLogIn({
    ...shared,
    issuers: createOutsideIssuers({
      issuers: config.outsideIssuers,
      callbackOf: (id) => new URL(`${paths.callback}/${id}`, issuer),
      logger,
    }),
    waiting: createWaiting(records, sealer),
  });

  return {
    routes: {
      issuer,
      provider,
      jwks: keys.jwks,
      tokenIdOf: async (token) => {
        try {
          const keySet = createLocalJWKSet(await keys.jwks());
          const { payload } = await jwtVerify(token, keySet, {
            issuer: config.jwtIssuer,
            algorithms: [signatureAlgorithm],
            currentDate: clock.now(),
          });
          return payload.jti ?? null;
        } catch {
          return null; // not ours, or too old: nothing that could be ended or looked into
        }
      },
      scopesOfClient: async (id) => (await findClient(id))?.scope ?? null,
      formSecret: secretOf("forms"),
      logIn: createPageLogIn({
        ...shared,
        codes: totpCodes,
        ceremonies: createPasskeyCeremonies(config.passkeys),
        devices: createDeviceTokens(config.keyEncryptionSecret, clock),
      }),
      accountOf,
      outside,
      logger,
      requests: options.requests,
    },
    graphFor: () => ({
      clientPage: clients.page,
      registerClient: createRegisterOAuthClient(registry),
      changeClientSecret: createChangeClientSecret(registry),
      removeClient: createRemoveOAuthClient(registry),
      removeIdentity: createRemoveIdentity({ inTransaction }),
      issuerName: (address) => config.outsideIssuers.find((one) => isIssuer(one.issuer, address))?.name ?? address,
      identitiesOf: createIdentityLoader((userIds) => identitiesOfUsers(database.db, userIds)),
    }),
    seedClients: createSeedClients({ clients, clock }),
    timers: {
      [sweepTimer]: async (tx) => {
        const now = clock.now();
        const swept = await createPostgresOidcRecordStore(tx).sweep(now, sweepAtOnce);
        const againMs = swept < sweepAtOnce ? sweepEveryMs : 1_000;
        await setTimer(tx, { kind: sweepTimer, key: "all", dueAt: addMilliseconds(now, againMs) });
      },
      [keysTimer]: async (tx) => {
        const { signingKeyDays: everyDays } = config;
        const kid = everyDays === 0 ? null : await keys.rotate({ everyDays });
        if (kid !== null) logger.info({ kid }, "a new key is published; it signs tokens in 20 minutes");
        await setTimer(tx, { kind: keysTimer, key: "all", dueAt: addMilliseconds(clock.now(), lookAtKeysEveryMs) });
      },
    },
    start: () =>
      database.transaction(async (tx) => {
        for (const kind of [sweepTimer, keysTimer]) await setTimer(tx, { kind, key: "all", dueAt: clock.now() });
      }),
  };
}

/** An issuer's address is the same with and without a slash at its end. */
const isIssuer = (issuer: URL, address: string): boolean =>
  issuer.href.replace(/\/$/, "") === address.replace(/\/$/, "");
