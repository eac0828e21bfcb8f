import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { newAccount, publicNameOf, readRegistration, type Registration } from "../domain/account.ts";
import { readDeviceName } from "../domain/device-name.ts";
import type { Refusal } from "../domain/errors.ts";
import { readLanguage } from "../domain/language.ts";
import { type GrantTools, openSession } from "./grant-session.ts";
import { logged, type LogInOutcome } from "./log-in.ts";
import type { InTransaction, PasswordHasher } from "./ports.ts";
import type { DeviceTokens, PasswordPolicy } from "./ports-accounts.ts";
import { askForVerification, type LinkTools } from "./request-email-verification.ts";

/** Opens an account, sends the letter that confirms its address, and logs in. Refuses with INVALID_INPUT, PASSWORD_UNSAFE or EMAIL_TAKEN. */
export const createRegisterUser =
  (
    ports: GrantTools &
      LinkTools & {
        readonly inTransaction: InTransaction;
        readonly hasher: PasswordHasher;
        readonly policy: PasswordPolicy;
        readonly devices: DeviceTokens;
        readonly ids: IdSource;
      },
  ) =>
  async (
    input: Registration & {
      readonly language?: string | null | undefined;
      readonly deviceName?: string | null | undefined;
    },
  ): Promise<Result<LogInOutcome, Refusal>> => {
    const checked = readRegistration(input);
    if (!checked.ok) return checked;
    const deviceName = readDeviceName(input.deviceName);
    if (!deviceName.ok) return deviceName;
    const { email, displayName, password } = checked.value;
    const unsafe = await ports.policy(password, checked.value, "password");
    if (unsafe !== null) return refuse(unsafe);
    // Before the transaction: it takes some 40 ms, and no connection should wait for it.
    const passwordHash = await ports.hasher.hash(password);
    const at = ports.clock.now();
    const language = readLanguage(input.language);
    const account = newAccount({
      id: ports.ids.next("user"),
      email,
      displayName,
      scopes: ["shopper"],
      createdAt: at,
      language,
    });
    const profile = {
      id: ports.ids.next("prof"),
      userId: account.id,
      displayName: publicNameOf(displayName),
      memberSince: at,
    };
    const sessionId = ports.ids.next("sess");
    return ports.inTransaction(async (stores): Promise<Result<LogInOutcome, Refusal>> => {
      if (!(await stores.accounts.open({ account, passwordHash, profile }))) return refuse(emailTaken);
      await stores.announcements.customersRegistered([account.id], at);
      await askForVerification(stores, ports, account);
      const login = { account, sessionId, at, deviceName: deviceName.value };
      return ok(logged(ports, account, await openSession(stores, ports, login)));
    });
  };

/** Somebody has an account with this address. */
export const emailTaken: Refusal = {
  code: "EMAIL_TAKEN",
  message: "An account with this e-mail address exists. Log in with sessionCreate, or take another address.",
  field: ["input", "email"],
};
