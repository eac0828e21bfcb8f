import type { Redis } from "ioredis";

/** Access tokens live this long; a revoked session must be remembered no longer. */
const accessTokenLifetimeMs = 5 * 60_000;

/** Which sessions ended while access tokens of theirs still work: money and account mutations ask it. */
export type RevokedSessions = {
  /** Remembers that a session ended. */
  readonly revoke: (sessionId: string) => Promise<void>;
  /** Whether it ended. Answers false when Redis does not: the token then works for its last minutes, as offline verification has it. */
  readonly isRevoked: (sessionId: string) => Promise<boolean>;
};

const key = (sessionId: string) => `novatech:revoked-session:${sessionId}`;

/** Revoked sessions in Redis. PostgreSQL of the users room holds the truth; this is how other rooms learn it at once. */
export const createRevokedSessions = (redis: Pick<Redis, "set" | "exists">): RevokedSessions => ({
  revoke: async (sessionId) => {
    await redis.set(key(sessionId), "1", "PX", accessTokenLifetimeMs);
  },
  isRevoked: async (sessionId) => {
    try {
      return (await redis.exists(key(sessionId))) === 1;
    } catch {
      return false;
    }
  },
});
