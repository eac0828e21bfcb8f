import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { judgeRefresh, refreshTokenExpiry, type SessionGrant } from "../domain/session.ts";
import { grantOf, type GrantTools } from "./grant-session.ts";
import type { InTransaction } from "./ports.ts";

/** A renewal, or a refusal; `endedSessionId` names the session that a token used twice has ended. */
export type RefreshOutcome = {
  readonly result: Result<SessionGrant, Refusal>;
  readonly endedSessionId: string | null;
};

/**
 * Gives a new access token for a refresh token, which is used up by it. Refuses with REFRESH_TOKEN_INVALID; a token that
 * comes a second time ends its whole session, which is kept although the answer is a refusal.
 */
export const createRefreshSession =
  (ports: GrantTools & { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  async (refreshToken: string): Promise<RefreshOutcome> => {
    const usedHash = ports.secrets.hashOf(refreshToken);
    const next = ports.secrets.next();
    return ports.inTransaction(async (stores): Promise<RefreshOutcome> => {
      const at = ports.clock.now();
      const token = await stores.sessions.lockToken(usedHash);
      const verdict = judgeRefresh(token, at);
      if (token === null || verdict === "refuse") return { result: refuse(invalidToken), endedSessionId: null };
      const { sessionId, userId } = token;
      if (verdict === "end-session") {
        await stores.sessions.revoke(sessionId, userId, at);
        await stores.announcements.sessionEnded(sessionId, at);
        return { result: refuse(invalidToken), endedSessionId: sessionId };
      }
      const account = await stores.accounts.find(userId);
      if (account?.state !== "ACTIVE") return { result: refuse(invalidToken), endedSessionId: null };
      const expiresAt = refreshTokenExpiry(at);
      await stores.sessions.renew({
        sessionId,
        usedHash,
        usedAt: at,
        token: { hash: ports.secrets.hashOf(next), expiresAt },
      });
      const grant = await grantOf(stores, ports, account, {
        id: sessionId,
        refreshToken: next,
        expiresAt,
        proof: token,
      });
      return { result: ok(grant), endedSessionId: null };
    });
  };

const invalidToken: Refusal = {
  code: "REFRESH_TOKEN_INVALID",
  message: "The refresh token is unknown, expired, revoked or was used before. Log in again with sessionCreate.",
  field: ["input", "refreshToken"],
};
