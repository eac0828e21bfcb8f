import { createServer } from "node:net";
import { sha256Hex } from "@novatech/service/secrets";
import { createRevokedSessions } from "@novatech/service/revoked-sessions";
import { sql } from "drizzle-orm";
import Fastify from "fastify";
import { Redis } from "ioredis";
import { type CryptoKey, exportJWK, generateKeyPair } from "jose";
import { generateSync } from "otplib";
import * as openid from "openid-client";
import type { UsersConfig } from "../src/config.ts";
import { createPostgresOAuthClientStore } from "../src/db/oauth-client-store.ts";
import { createPostgresFactorStore } from "../src/db/factor-store.ts";
import { createSealer } from "../src/security/sealer.ts";
import { totpCodes } from "../src/security/totp-codes.ts";
import type { OAuthClient } from "../src/domain/oauth-client.ts";
import { createBrowser, type Seen } from "./browser.ts";
import { startRoom } from "./room.ts";

/** Where the clients of the tests have people come back to: another site. */
export const redirectUri = "https://app.example/back";
const loggedOutUri = "https://app.example/bye";
/** The secret of the clients that keep one. */
export const clientSecret = "a secret of a client, long enough";

const person = ["openid", "profile", "email", "offline_access", "shopper", "merchant", "staff"];

/** A registered client as the tests need it. */
export const clientOf = (id: string, changes: Partial<OAuthClient> = {}): OAuthClient => ({
  id,
  name: `The ${id} app`,
  kind: "WEB",
  isFirstParty: true,
  secretHash: null,
  jwks: null,
  redirectUris: [redirectUri],
  postLogoutRedirectUris: [loggedOutUri],
  scopes: person,
  createdAt: new Date("2026-01-01T00:00:00Z"),
  secretChangedAt: null,
  ...changes,
});

/** An address of this machine that nobody uses. */
export async function freeOrigin(): Promise<{ readonly origin: string; readonly port: number }> {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
  });
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return { origin: `http://127.0.0.1:${port}`, port };
}

/** The users room as an OpenID Connect provider that answers over HTTP, with clients `web`, `native`, `server`, `other` (asks people) and `service`. */
export async function startProvider(
  changes: Partial<UsersConfig> = {},
  at: { readonly origin: string; readonly port: number } | null = null,
) {
  const { origin, port } = at ?? (await freeOrigin());
  const room = await startRoom({ jwtIssuer: origin, publicUrl: origin, ...changes }, new Date().toISOString());
  // As a room trusts its gateway: where somebody comes from stands in a header.
  const http = Fastify({ trustProxy: true });
  await room.app.routes?.(http);
  await http.listen({ port, host: "127.0.0.1" });
  const clients = createPostgresOAuthClientStore(room.app.database.db);
  const secretHash = sha256Hex(clientSecret);
  for (const client of [
    clientOf("web"),
    clientOf("native", { kind: "NATIVE", redirectUris: ["com.example.app:/back"] }),
    clientOf("server", { kind: "SERVER", secretHash }),
    clientOf("other", { kind: "SERVER", secretHash, isFirstParty: false }),
    clientOf("service", {
      kind: "SERVICE",
      secretHash,
      redirectUris: [],
      postLogoutRedirectUris: [],
      scopes: ["partner"],
    }),
  ])
    await clients.save(client);

  const configOf = (
    id: string,
    auth?: openid.ClientAuth,
    metadata: Partial<openid.ClientMetadata> = {},
  ): Promise<openid.Configuration> =>
    openid.discovery(new URL(origin), id, metadata, auth ?? openid.None(), { execute: [openid.allowInsecureRequests] });

  /** Begins a log-in as a client does; the browser is then wherever it stops. */
  async function begin(
    config: openid.Configuration,
    options: {
      readonly scope?: string;
      readonly browser?: ReturnType<typeof createBrowser>;
      readonly parameters?: Readonly<Record<string, string>>;
    } = {},
  ) {
    const { scope = "openid profile email shopper", browser = createBrowser(origin), parameters = {} } = options;
    const verifier = openid.randomPKCECodeVerifier();
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: "S256",
      ...parameters,
    });
    const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
    return { browser, page: await browser.go(url), checks, url };
  }

  /** Logs in at the page the browser stands at. */
  const logIn = (browser: ReturnType<typeof createBrowser>, page: Seen, email: string, password = "correct horse") =>
    browser.submit(page, "/password", { email, password });

  /** A whole log-in of somebody, as far as the tokens. */
  async function tokensFor(config: openid.Configuration, email: string, options: Parameters<typeof begin>[1] = {}) {
    const { browser, page, checks } = await begin(config, options);
    const done = page.left ? page : await logIn(browser, page, email);
    const tokens = await openid.authorizationCodeGrant(config, done.left ?? new URL(origin), checks);
    return { browser, tokens, checks, left: done.left as URL };
  }

  const redis = new Redis(room.redis.url);

  /** Registers a client that signs, and answers with its key. */
  async function keyClient(id: string): Promise<CryptoKey> {
    const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
    const jwks = { keys: [{ ...(await exportJWK(publicKey)) }] };
    const none = { redirectUris: [], postLogoutRedirectUris: [], scopes: ["partner"] };
    await clients.save(clientOf(id, { kind: "SERVICE", jwks, ...none }));
    return privateKey as CryptoKey;
  }

  return {
    ...room,
    keyClient,
    isRevoked: (sessionId: string) => createRevokedSessions(redis).isRevoked(sessionId),
    /** Gives an account an authenticator app, and answers with what shows its codes. */
    addTotp: async (userId: string): Promise<() => string> => {
      const secret = totpCodes.newSecret();
      const sealer = createSealer(room.config.keyEncryptionSecret, "factors");
      const factors = createPostgresFactorStore(room.app.database.db as never, sealer);
      await factors.beginTotp(userId, secret, room.clock.now());
      await factors.useTotp(userId, 1, room.clock.now());
      return () => generateSync({ secret, epoch: Math.floor(room.clock.now().getTime() / 1000) });
    },
    block: async (email: string) => {
      await room.app.database.db.execute(sql`update users set state = 'BLOCKED' where email = ${email}`);
    },
    origin,
    http,
    clients,
    configOf,
    begin,
    logIn,
    tokensFor,
    stop: async () => {
      redis.disconnect();
      await http.close();
      await room.stop();
    },
  };
}

/** A running provider of a test. */
export type TestProvider = Awaited<ReturnType<typeof startProvider>>;
