import { ok, refuse, type Result } from "@novatech/kernel/result";
import { readPassword } from "../domain/account.ts";
import type { Refusal } from "../domain/errors.ts";
import type { PasswordTools } from "./reset-password.ts";

/**
 * Sets the viewer's password, who proved of late who they are; also the first one of an account that logs in by other means. Ends the other sessions and answers with their ids. Refuses
 * with INVALID_INPUT or PASSWORD_UNSAFE.
 */
export const createChangePassword =
  (ports: PasswordTools) =>
  async (
    { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
    wanted: string,
  ): Promise<Result<readonly string[], Refusal>> => {
    const password = readPassword(wanted);
    if (!password.ok) return password;
    const account = await ports.inTransaction((stores) => stores.accounts.find(userId));
    if (!account) return refuse({ code: "NOT_FOUND", message: "This account is gone.", field: null });
    const unsafe = await ports.policy(password.value, account, "password");
    if (unsafe !== null) return refuse(unsafe);
    const passwordHash = await ports.hasher.hash(password.value);
    return ports.inTransaction(async (stores): Promise<Result<readonly string[], Refusal>> => {
      const at = ports.clock.now();
      await stores.accounts.setPassword(userId, passwordHash);
      await stores.tokens.drop(userId, ["PASSWORD_RESET", "LOG_IN"]);
      const ended = await stores.sessions.revokeAll(userId, sessionId, at);
      await stores.announcements.sessionsEnded(ended, at);
      await stores.mail.queue({ kind: "PASSWORD_CHANGED" }, { userId });
      return ok(ended);
    });
  };
