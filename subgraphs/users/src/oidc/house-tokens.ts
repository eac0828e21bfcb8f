import type Provider from "oidc-provider";
import type { KoaContextWithOIDC } from "oidc-provider";
import { opensTheGraph } from "../domain/oauth-scopes.ts";
import type { GrantedAccess } from "../use-cases/grant-tokens.ts";

type Signed = { readonly token: string; readonly expiresAt: Date };

/** Who makes the tokens that clients get. */
export type HouseTokens = {
  /** Null when the session behind the grant has ended. */
  readonly forGrant: (access: GrantedAccess) => Promise<Signed | null>;
  readonly forService: (name: string, scopes: readonly string[]) => Promise<Signed>;
  /** Ends a grant: all its tokens, and the session behind them. */
  readonly endGrant: (grantId: string) => Promise<void>;
};

/**
 * Puts the house's own tokens in the place of the provider's, which stay behind as the record by which a token is revoked and looked into: the gateway and every
 * room verify one kind of token only, however somebody logged in. A token that was granted nothing of the graph stays the provider's: it tells who somebody is, and the
 * gateway refuses it.
 */
export function giveHouseTokens(provider: Provider, tokens: HouseTokens): void {
  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as unknown as KoaContextWithOIDC;
    if (oidc?.route !== "token" || ctx.status !== 200) return;
    const body = ctx.body as Record<string, unknown>;
    const { AccessToken, ClientCredentials, AuthorizationCode, RefreshToken, Client } = oidc.entities;
    if (ClientCredentials && Client) {
      const { token } = await tokens.forService(Client.clientId, scopesOf(ClientCredentials.scope));
      ctx.body = { ...body, access_token: token };
      return;
    }
    if (!AccessToken?.grantId || !Client || !opensTheGraph(scopesOf(AccessToken.scope))) return;
    const proof = RefreshToken ?? AuthorizationCode;
    const signed = await tokens.forGrant({
      grantId: AccessToken.grantId,
      userId: AccessToken.accountId,
      clientId: Client.clientId,
      clientName: Client.clientName ?? Client.clientId,
      scopes: scopesOf(AccessToken.scope),
      authenticatedAt: new Date((proof?.authTime ?? 0) * 1000),
      factors: proof?.amr ?? [],
      tokenId: AccessToken.jti,
      pageSessionUid: proof?.sessionUid ?? null,
    });
    if (signed) {
      ctx.body = { ...body, access_token: signed.token };
      return;
    }
    await tokens.endGrant(AccessToken.grantId);
    ctx.status = 400;
    ctx.body = { error: "invalid_grant", error_description: "the session has ended: log in again" };
  });
}

const scopesOf = (scope: string | undefined): string[] => (scope ?? "").split(" ").filter(Boolean);
