import { addMilliseconds } from "@novatech/kernel/clock";

/** How long a refresh token works, in milliseconds: 30 days. Each renewal starts anew. */
const refreshTokenLifetimeMs = 30 * 24 * 60 * 60_000;

/** How long an access token works, in milliseconds: 5 minutes. Other rooms count on it: what is revoked must be remembered no longer. */
export const accessTokenLifetimeMs = 5 * 60_000;

/** A proof of who logs in: when, and how, as RFC 8176 names it (`pwd`, `otp`, `pop`, `user`, `mfa`). */
export type LogInProof = { readonly authenticatedAt: Date; readonly factors: readonly string[] };

/** A refresh token as it is kept, with the session it belongs to. */
export type RefreshToken = LogInProof & {
  readonly sessionId: string;
  readonly userId: string;
  readonly expiresAt: Date;
  /** When it was exchanged for the next one; null while it is the newest. */
  readonly usedAt: Date | null;
  readonly sessionRevokedAt: Date | null;
};

/** A log-in as the client gets it. */
export type SessionGrant = {
  readonly id: string;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
};

/** What to do about a refresh token that somebody shows. */
export type RefreshVerdict = "renew" | "refuse" | "end-session";

/**
 * A used token that comes again ends the session: one of the two who hold it is a thief (RFC 9700 §4.14.2).
 * Unknown, expired and revoked ones are only refused.
 */
export function judgeRefresh(token: RefreshToken | null, now: Date): RefreshVerdict {
  if (token === null || token.sessionRevokedAt !== null || token.expiresAt <= now) return "refuse";
  return token.usedAt === null ? "renew" : "end-session";
}

/** When a refresh token made now stops working. */
export const refreshTokenExpiry = (now: Date): Date => addMilliseconds(now, refreshTokenLifetimeMs);

/** A log-in as its owner sees it in a list. */
export type OpenSession = LogInProof & {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  /** What the client called itself; null when it did not. */
  readonly deviceName: string | null;
};
