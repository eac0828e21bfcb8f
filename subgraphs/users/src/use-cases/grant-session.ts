import type { Account } from "../domain/account.ts";
import type { MerchantRole } from "../domain/merchant.ts";
import { scopesOf } from "../domain/powers.ts";
import { type LogInProof, refreshTokenExpiry, type SessionGrant } from "../domain/session.ts";
import type { AccessTokens, Secrets, Stores } from "./ports.ts";

/** What a log-in needs besides the transaction. */
export type GrantTools = { readonly tokens: AccessTokens; readonly secrets: Secrets };

/** A log-in that was proved. `factors` default to a password alone; `deviceName` is what the client calls itself. */
export type ProvedLogin = {
  readonly account: Account;
  readonly sessionId: string;
  readonly at: Date;
  readonly factors?: readonly string[];
  readonly deviceName?: string | null;
};

/** Opens a session for an account, in the given transaction: writes it and its first refresh token. */
export async function openSession(
  stores: Pick<Stores, "accounts" | "sessions">,
  tools: GrantTools,
  login: ProvedLogin,
): Promise<SessionGrant> {
  const { account, sessionId, at, factors = ["pwd"], deviceName = null } = login;
  const refreshToken = tools.secrets.next();
  const expiresAt = refreshTokenExpiry(at);
  const token = { hash: tools.secrets.hashOf(refreshToken), expiresAt };
  await stores.sessions.open({ id: sessionId, userId: account.id, openedAt: at, factors, deviceName, token });
  const proof = { authenticatedAt: at, factors };
  return grantOf(stores, tools, account, { id: sessionId, refreshToken, expiresAt, proof });
}

/** What an account may do now, and for which merchants. */
export async function claimsOf(
  stores: Pick<Stores, "accounts">,
  account: Account,
): Promise<{ readonly scopes: readonly string[]; readonly merchantRoles: Readonly<Record<string, MerchantRole>> }> {
  const powers = await stores.accounts.powersOf(account.id);
  return { scopes: scopesOf(account, powers), merchantRoles: powers.merchantRoles };
}

/** The grant of an open session: an access token with what the account may do now. */
export async function grantOf(
  stores: Pick<Stores, "accounts">,
  tools: Pick<GrantTools, "tokens">,
  account: Account,
  session: {
    readonly id: string;
    readonly refreshToken: string;
    readonly expiresAt: Date;
    readonly proof: LogInProof;
  },
): Promise<SessionGrant> {
  const access = await accessOf(stores, tools, account, session.id, session.proof);
  return {
    id: session.id,
    accessToken: access.token,
    accessTokenExpiresAt: access.expiresAt,
    refreshToken: session.refreshToken,
    refreshTokenExpiresAt: session.expiresAt,
  };
}

/** An access token of a session, with what the account may do now. */
export const accessOf = async (
  stores: Pick<Stores, "accounts">,
  tools: Pick<GrantTools, "tokens">,
  account: Account,
  sessionId: string,
  { authenticatedAt, factors }: LogInProof,
): Promise<{ readonly token: string; readonly expiresAt: Date }> =>
  tools.tokens.issue({
    userId: account.id,
    sessionId,
    ...(await claimsOf(stores, account)),
    authenticatedAt,
    factors,
  });
