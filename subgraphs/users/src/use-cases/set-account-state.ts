import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Account } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";

/** The account as it is now, or a refusal; and the sessions that ended by it. */
export type AccountStateOutcome = {
  readonly result: Result<Account, Refusal>;
  readonly endedSessionIds: readonly string[];
};

/** Blocks an account, which ends its sessions, or unblocks it. Refuses with NOT_FOUND, also for one that was erased. */
export const createSetAccountState =
  (ports: { readonly inTransaction: InTransaction; readonly clock: Clock }) =>
  async (userId: string, isBlocked: boolean): Promise<AccountStateOutcome> => {
    if (!isLookable(userId)) return { result: refuse(noAccount), endedSessionIds: [] };
    return ports.inTransaction(async (stores): Promise<AccountStateOutcome> => {
      const account = await stores.accounts.find(userId);
      if (!account || account.state === "ERASED") return { result: refuse(noAccount), endedSessionIds: [] };
      const state = isBlocked ? "BLOCKED" : "ACTIVE";
      await stores.accounts.setState(userId, state);
      const at = ports.clock.now();
      const endedSessionIds = isBlocked ? await stores.sessions.revokeAll(userId, null, at) : [];
      await stores.announcements.sessionsEnded(endedSessionIds, at);
      return { result: ok({ ...account, state }), endedSessionIds };
    });
  };

const noAccount: Refusal = {
  code: "NOT_FOUND",
  message: "There is no account with this id.",
  field: ["input", "userId"],
};
