import type { IdSource } from "@novatech/kernel/ids";
import type { Clock } from "@novatech/kernel/clock";
import { scopesThrough } from "../domain/oauth-scopes.ts";
import { refreshTokenExpiry } from "../domain/session.ts";
import { claimsOf } from "./grant-session.ts";
import type { AccessTokens, InTransaction } from "./ports.ts";

/** What a client was granted, when it asks for a token of it. */
export type GrantedAccess = {
  readonly grantId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly scopes: readonly string[];
  readonly authenticatedAt: Date;
  readonly factors: readonly string[];
  /** The provider's own name of the token, by which the client may end it. */
  readonly tokenId: string;
  /** The log-in at the pages it came from; null where there is none. */
  readonly pageSessionUid: string | null;
};

/**
 * Gives the house's access token for what a client was granted, with a session behind it that its owner sees and can end. Null when the session or the
 * account has ended meanwhile: then the client gets nothing.
 */
export const createGrantTokens =
  (ports: {
    readonly inTransaction: InTransaction;
    readonly tokens: AccessTokens;
    readonly clock: Clock;
    readonly ids: IdSource;
    readonly hashOf: (text: string) => string;
  }) =>
  (access: GrantedAccess): Promise<{ readonly token: string; readonly expiresAt: Date } | null> => {
    const newId = ports.ids.next("sess");
    return ports.inTransaction(async (stores) => {
      const { userId, authenticatedAt, factors } = access;
      const grant = await stores.grants.lock(access.grantId);
      const account = grant && (await stores.accounts.find(userId));
      if (!grant || grant.userId !== userId || account?.state !== "ACTIVE") return null;
      const at = ports.clock.now();
      const session = {
        id: grant.sessionId ?? newId,
        userId,
        at,
        // As long as a refresh token: whether the client got one or not, it comes back by the same grant.
        expiresAt: refreshTokenExpiry(at),
        authenticatedAt,
        factors,
      };
      if (grant.sessionId === null) {
        const uidHash = access.pageSessionUid === null ? null : ports.hashOf(access.pageSessionUid);
        await stores.grants.openSession(access.grantId, { ...session, deviceName: access.clientName }, uidHash);
      } else if (!(await stores.grants.touchSession(session))) return null;
      const claims = await claimsOf(stores, account);
      return ports.tokens.issue({
        userId,
        sessionId: session.id,
        scopes: scopesThrough(claims.scopes, access.scopes),
        merchantRoles: access.scopes.includes("merchant") ? claims.merchantRoles : {},
        authenticatedAt,
        factors,
        client: { id: access.clientId, tokenId: access.tokenId },
      });
    });
  };
