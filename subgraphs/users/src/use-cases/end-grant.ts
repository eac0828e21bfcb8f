import type { Clock } from "@novatech/kernel/clock";
import type { InTransaction } from "./ports.ts";

/** Ends what a client was granted: its codes and tokens are gone, and so is the session behind them. Answers with the session that ended; null when there was none. */
export const createEndGrant =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  (grantId: string): Promise<string | null> =>
    ports.inTransaction(async (stores) => {
      const ended = await stores.grants.remove(grantId);
      const at = ports.clock.now();
      if (!ended || !(await stores.sessions.revoke(ended.sessionId, ended.userId, at))) return null;
      await stores.announcements.sessionEnded(ended.sessionId, at);
      return ended.sessionId;
    });
