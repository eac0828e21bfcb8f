import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";

/** Ends a session of the user's. Refuses with NOT_FOUND for unknown, ended and others' sessions alike. */
export const createRevokeSession =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  async (userId: string, sessionId: string): Promise<Result<string, Refusal>> => {
    if (!isLookable(sessionId)) return refuse(noSession);
    return ports.inTransaction(async (stores) => {
      const at = ports.clock.now();
      if (!(await stores.sessions.revoke(sessionId, userId, at))) return refuse(noSession);
      await stores.announcements.sessionEnded(sessionId, at);
      return ok(sessionId);
    });
  };

const noSession: Refusal = {
  code: "NOT_FOUND",
  message: "You have no open session with this id. It may have ended already.",
  field: ["input", "sessionId"],
};
