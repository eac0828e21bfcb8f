import { createHmac, timingSafeEqual } from "node:crypto";
import { sha256Hex } from "@novatech/service/secrets";
import type { JWK } from "jose";
import Provider, {
  type AdapterFactory,
  type Configuration,
  errors,
  type FindAccount,
  type Grant,
  type JWKS,
  type KoaContextWithOIDC,
} from "oidc-provider";
import { accessTokenLifetimeMs, refreshTokenExpiry } from "../domain/session.ts";
import { personScopes, programScopes } from "../domain/oauth-scopes.ts";
import type { Account } from "../domain/account.ts";
import { acrValues } from "./acr.ts";
import { firstParty, isFirstParty } from "./client-metadata.ts";
import { interactionPolicy } from "./interaction-policy.ts";
import { paths } from "./paths.ts";

const minute = 60;
const day = 24 * 60 * minute;

/** How long things live, in seconds. */
const lifetimes = {
  accessToken: accessTokenLifetimeMs / 1000,
  authorizationCode: minute,
  idToken: 60 * minute,
  refreshToken: refreshTokenExpiry(new Date(0)).getTime() / 1000,
  interaction: 60 * minute,
  /** A log-in at the pages, from its last use. */
  pageSession: 14 * day,
  /** What a client was granted: after that, people log in again however often they come. */
  grant: 366 * day,
} as const;

/** What the provider stands on. */
export type ProviderPorts = {
  /** The address of this installation, as clients know it. */
  readonly issuer: string;
  readonly adapter: AdapterFactory;
  /** The keys that sign ID tokens, the newest first. */
  readonly keys: readonly JWK[];
  /** Signs cookies; 32 or more characters. */
  readonly cookieSecret: string;
  /** The scopes of rooms that ask for service tokens. */
  readonly serviceScopes: readonly string[];
  /** An account that may log in; null for one that is gone or blocked. */
  readonly findAccount: (userId: string) => Promise<Account | null>;
  readonly pages: ProviderPages;
};

/** The pages the provider shows by itself. Each answers with HTML. */
export type ProviderPages = {
  readonly fault: (ctx: KoaContextWithOIDC, message: string) => string;
  readonly logOut: (ctx: KoaContextWithOIDC, form: { readonly action: string; readonly secret: string }) => string;
  readonly loggedOut: (ctx: KoaContextWithOIDC) => string;
};

/**
 * An OpenID Connect provider (oidc-provider) as this house wants it: codes with PKCE only, refresh tokens that work once, no dynamic registration. It keeps nothing in
 * memory but clients it has checked, so that a new one takes its place when the keys change.
 */
export function createOpenIdProvider(ports: ProviderPorts): Provider {
  const provider = new Provider(ports.issuer, configurationOf(ports));
  // Addresses are made of the issuer's: see request-at-the-door.ts.
  provider.proxy = true;
  provider.Client.prototype.compareClientSecret = function (this: { clientSecret?: string }, actual: string) {
    return timingSafeEqual(Buffer.from(sha256Hex(actual)), Buffer.from(this.clientSecret ?? sha256Hex("")));
  };
  return provider;
}

const configurationOf = (ports: ProviderPorts): Configuration => ({
  adapter: ports.adapter,
  jwks: { keys: ports.keys } as JWKS,
  routes: paths.provider,
  scopes: [...Object.keys(personScopes), ...programScopes, ...ports.serviceScopes],
  claims: { openid: ["sub", "acr", "amr", "auth_time"], profile: ["name"], email: ["email", "email_verified"] },
  acrValues: Object.values(acrValues),
  responseTypes: ["code"],
  pkce: { required: () => true },
  // Exact addresses, always told: RFC 9700 §2.1, OpenID Connect Core §3.1.2.1.
  allowOmittingSingleRegisteredRedirectUri: false,
  clientAuthMethods: ["client_secret_basic", "client_secret_post", "private_key_jwt", "none"],
  clientDefaults: { id_token_signed_response_alg: "EdDSA", token_endpoint_auth_method: "none" },
  enabledJWA: { idTokenSigningAlgValues: ["EdDSA"], clientAuthSigningAlgValues: ["EdDSA", "ES256", "RS256", "PS256"] },
  extraClientMetadata: { properties: [firstParty] },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    dPoP: { enabled: false },
    resourceIndicators: { enabled: false },
    introspection: { enabled: true, allowedPolicy: (_ctx, client, token) => mayLookInto(client, token) },
    revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        const [, action = "", secret = ""] = /action="([^"]*)".*value="([^"]*)"/.exec(form) ?? [];
        ctx.body = ports.pages.logOut(ctx, { action, secret });
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = ports.pages.loggedOut(ctx);
      },
    },
  },
  cookies: {
    keys: [createHmac("sha256", ports.cookieSecret).update("oidc cookies").digest("base64url")],
    names: { session: "novatech_session", interaction: "novatech_interaction", resume: "novatech_resume" },
    long: { httpOnly: true, sameSite: "lax", path: paths.root },
    short: { httpOnly: true, sameSite: "lax" },
  },
  ttl: {
    AccessToken: lifetimes.accessToken,
    AuthorizationCode: lifetimes.authorizationCode,
    ClientCredentials: lifetimes.accessToken,
    Grant: lifetimes.grant,
    IdToken: lifetimes.idToken,
    Interaction: lifetimes.interaction,
    RefreshToken: lifetimes.refreshToken,
    Session: lifetimes.pageSession,
  },
  // The session behind a grant says how long its tokens live, not the browser's: see log-out.ts.
  expiresWithSession: () => false,
  issueRefreshToken: (_ctx, client, source) =>
    client.grantTypeAllowed("refresh_token") && (isFirstParty(client) || source.scopes.has("offline_access")),
  rotateRefreshToken: true,
  // Whatever of a grant is taken back, all of it ends: a client that revokes one of its tokens means to be logged out.
  revokeGrantPolicy: () => true,
  clientBasedCORS: (_ctx, origin, client) =>
    (client.redirectUris ?? []).some((uri) => URL.parse(uri)?.origin === origin),
  findAccount: findAccountBy(ports.findAccount),
  loadExistingGrant,
  interactions: { policy: interactionPolicy(), url: (_ctx, interaction) => paths.interaction(interaction.uid) },
  renderError: (ctx, out, error) => {
    ctx.type = "html";
    ctx.body = ports.pages.fault(
      ctx,
      error instanceof errors.OIDCProviderError ? (out.error_description ?? out.error) : "",
    );
  },
});

/** A client looks into its own tokens; a room's, which keeps a secret and is no person's, into all. */
const mayLookInto = (
  client: {
    readonly clientId: string;
    readonly clientAuthMethod?: string | undefined;
    readonly scope?: string | undefined;
  },
  token: { readonly clientId?: string | undefined },
): boolean =>
  client.clientAuthMethod !== "none" &&
  (token.clientId === client.clientId || (client.scope ?? "").startsWith("internal:"));

const findAccountBy =
  (find: ProviderPorts["findAccount"]): FindAccount =>
  async (_ctx, userId) => {
    const account = await find(userId);
    if (!account) return undefined;
    return {
      accountId: userId,
      claims: () => ({
        sub: userId,
        name: account.displayName,
        email: account.email,
        email_verified: account.emailVerifiedAt !== null,
      }),
    };
  };

/** What the client was granted before from this log-in; for our own clients, what they ask for now. */
async function loadExistingGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider, result, requestParamOIDCScopes } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grantId = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  if (!isFirstParty(client)) return known;
  const grant = known ?? new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  const granted = new Set(grant.getOIDCScope().split(" "));
  if (known && [...requestParamOIDCScopes].every((scope) => granted.has(scope))) return known;
  grant.addOIDCScope([...requestParamOIDCScopes].join(" "));
  await grant.save();
  return grant;
}
