import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import type { Passkey } from "../domain/factors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { InTransaction } from "./ports.ts";
import { readPasskeyName } from "./register-passkey.ts";

/** Gives a passkey of the user's another name. Refuses with INVALID_INPUT, or NOT_FOUND for unknown and others' alike. */
export const createRenamePasskey =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (userId: string, passkeyId: string, wanted: string): Promise<Result<Passkey, Refusal>> => {
    const name = readPasskeyName(wanted);
    if (!name.ok) return name;
    if (!isLookable(passkeyId)) return refuse(noPasskey);
    const passkey = await ports.inTransaction(({ factors }) => factors.renamePasskey(passkeyId, userId, name.value));
    return passkey ? ok(passkey) : refuse(noPasskey);
  };

/** Removes a passkey of the user's; a letter for a new password logs in without one. Refuses with NOT_FOUND for unknown and others' alike. */
export const createRemovePasskey =
  (ports: { readonly inTransaction: InTransaction }) =>
  async (userId: string, passkeyId: string): Promise<Result<string, Refusal>> => {
    if (!isLookable(passkeyId)) return refuse(noPasskey);
    return ports.inTransaction(async (stores): Promise<Result<string, Refusal>> => {
      if (!(await stores.factors.removePasskey(passkeyId, userId))) return refuse(noPasskey);
      await stores.mail.queue({ kind: "FACTOR_REMOVED", factor: "PASSKEY" }, { userId });
      return ok(passkeyId);
    });
  };

const noPasskey: Refusal = {
  code: "NOT_FOUND",
  message: "You have no passkey with this id.",
  field: ["input", "passkeyId"],
};
