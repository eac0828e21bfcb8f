import type { Clock } from "@novatech/kernel/clock";
import type { InTransaction } from "./ports.ts";

/** Ends all sessions of the user's but this one, and answers with their ids. */
export const createRevokeOtherSessions =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  (userId: string, sessionId: string): Promise<readonly string[]> =>
    ports.inTransaction(async (stores) => {
      const at = ports.clock.now();
      const ended = await stores.sessions.revokeAll(userId, sessionId, at);
      await stores.announcements.sessionsEnded(ended, at);
      return ended;
    });
