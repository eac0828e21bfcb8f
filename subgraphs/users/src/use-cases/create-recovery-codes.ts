import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import { maxRecoveryCodes, recoveryCodesInSet } from "../domain/factors.ts";
import type { InTransaction, Secrets } from "./ports.ts";
import { makeRecoveryCodes } from "./recovery-codes.ts";
import { noTotp } from "./remove-totp.ts";

/** A new set of recovery codes instead of the old one. Refuses with INVALID_INPUT for none or more than 20, and NOT_FOUND without an authenticator app, which they stand in for. */
export const createCreateRecoveryCodes =
  (ports: { readonly inTransaction: InTransaction; readonly secrets: Secrets }) =>
  async (userId: string, count: number | null): Promise<Result<readonly string[], Refusal>> =>
    ports.inTransaction(async (stores): Promise<Result<readonly string[], Refusal>> => {
      const wanted = count ?? recoveryCodesInSet;
      if (wanted < 1 || wanted > maxRecoveryCodes)
        return refuse(invalidInput("count", `count must be 1 to ${maxRecoveryCodes}, not ${wanted}.`));
      if (!(await stores.factors.of(userId)).hasTotp) return refuse(noTotp);
      await stores.mail.queue({ kind: "FACTOR_ADDED", factor: "RECOVERY_CODES" }, { userId });
      return ok(await makeRecoveryCodes(stores, ports, userId, wanted));
    });
