import type { Account } from "../domain/account.ts";
import { refreshTokenExpiry, type SessionGrant } from "../domain/session.ts";
import type { AccessTokens, Secrets, Stores } from "./ports.ts";

/** What a log-in needs besides the transaction. */
export type GrantTools = { readonly tokens: AccessTokens; readonly secrets: Secrets };

/** Opens a session for an account, in the given transaction: writes it and its first refresh token. */
export async function openSession(
  stores: Pick<Stores, "accounts" | "sessions">,
  tools: GrantTools,
  login: { readonly account: Account; readonly sessionId: string; readonly at: Date },
): Promise<SessionGrant> {
  const { account, sessionId, at } = login;
  const refreshToken = tools.secrets.next();
  const expiresAt = refreshTokenExpiry(at);
  const token = { hash: tools.secrets.hashOf(refreshToken), expiresAt };
  await stores.sessions.open({ id: sessionId, userId: account.id, openedAt: at, token });
  return grantOf(stores, tools, account, { id: sessionId, refreshToken, expiresAt });
}

/** The grant of an open session: an access token with what the account may do now. */
export async function grantOf(
  stores: Pick<Stores, "accounts">,
  tools: Pick<GrantTools, "tokens">,
  account: Account,
  session: { readonly id: string; readonly refreshToken: string; readonly expiresAt: Date },
): Promise<SessionGrant> {
  const access = await tools.tokens.issue({
    userId: account.id,
    sessionId: session.id,
    scopes: account.scopes,
    merchantIds: await stores.accounts.merchantIdsOf(account.id),
  });
  return {
    id: session.id,
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt,
    refreshToken: session.refreshToken,
    refreshTokenExpiresAt: session.expiresAt,
  };
}
