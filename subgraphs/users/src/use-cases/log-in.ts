import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Clock } from "@novatech/kernel/clock";
import { addMilliseconds } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { type Account, toEmail } from "../domain/account.ts";
import { readDeviceName } from "../domain/device-name.ts";
import type { Refusal } from "../domain/errors.ts";
import type { SessionGrant } from "../domain/session.ts";
import { isLookable } from "../domain/text-field.ts";
import { type GrantTools, openSession } from "./grant-session.ts";
import type { InTransaction, LoginThrottle, PasswordHasher, Stores } from "./ports.ts";
import type { AccountFactors, DeviceTokens } from "./ports-accounts.ts";
import { tooManyAttempts } from "./throttle-refusal.ts";

/** What logs in, and where from (null where nobody knows). `deviceToken` is that of an earlier log-in on the same device. */
export type Login = {
  readonly email: string;
  readonly password: string;
  readonly clientAddress: string | null;
  readonly deviceToken?: string | null | undefined;
  readonly deviceName?: string | null | undefined;
};

/** A second factor that can be shown. */
export type SecondFactor = "TOTP" | "RECOVERY_CODE" | "PASSKEY";

/** A session with a token for the device; or, where the account has a second factor, what completes the log-in. */
export type LogInOutcome =
  | { readonly session: SessionGrant; readonly deviceToken: string; readonly challenge: null }
  | { readonly session: null; readonly deviceToken: null; readonly challenge: LogInChallenge };

/** A log-in that waits for a second factor. `token` is a secret. */
export type LogInChallenge = {
  readonly token: string;
  readonly factors: readonly SecondFactor[];
  readonly expiresAt: Date;
};

/** How long a log-in waits for its second factor, in milliseconds: 10 minutes. */
const challengeLifetimeMs = 10 * 60_000;

/**
 * Logs in by e-mail and password. Refuses with CREDENTIALS_INVALID, with TOO_MANY_ATTEMPTS and how long to wait, or, to who knows the password, with ACCOUNT_BLOCKED.
 * An unknown address and a wrong password cost the same time and get the same answer: nobody learns who has an account.
 */
export const createLogIn =
  (
    ports: GrantTools & {
      readonly inTransaction: InTransaction;
      readonly hasher: PasswordHasher;
      readonly throttle: LoginThrottle;
      readonly devices: DeviceTokens;
      readonly clock: Clock;
      readonly ids: IdSource;
    },
  ) =>
  async (input: Login): Promise<Result<LogInOutcome, Refusal>> => {
    const email = toEmail(input.email);
    const deviceName = readDeviceName(input.deviceName);
    if (!deviceName.ok) return deviceName;
    const find = async () =>
      isLookable(email) ? ports.inTransaction((stores) => stores.accounts.findLogin(email)) : null;
    // Looked for before the counting only to know the device: a flood of guesses is stopped without asking the database.
    const ofDevice = input.deviceToken ? await find() : null;
    const deviceId = ofDevice && ports.devices.read(input.deviceToken ?? "", ofDevice.account.id);
    const attempt = { email, clientAddress: input.clientAddress, deviceId };
    const waitMs = await ports.throttle.attempt(attempt);
    if (waitMs > 0) return refuse(tooManyAttempts(waitMs));
    const known = ofDevice ?? (await find());
    // A password longer than any that was ever accepted is not hashed at all lengths: it is cut, and so cannot match.
    const isRight = await ports.hasher.matches(known?.passwordHash ?? null, input.password.slice(0, 1000));
    if (!known || !isRight || known.account.state === "ERASED") {
      await ports.throttle.failed(attempt);
      return refuse(credentialsInvalid);
    }
    await ports.throttle.succeeded(attempt);
    const { account } = known;
    if (account.state === "BLOCKED") return refuse(accountBlocked);
    const at = ports.clock.now();
    return ports.inTransaction(async (stores): Promise<Result<LogInOutcome, Refusal>> => {
      // While it was compared another may have been set, which ended every session: this one must not begin after that.
      if ((await stores.accounts.passwordHashOf(account.id)) !== known.passwordHash) return refuse(credentialsInvalid);
      const challenge = await beginSecondFactor(stores, ports, account.id, deviceName.value, at);
      if (challenge) return ok({ session: null, deviceToken: null, challenge });
      const login = { account, sessionId: ports.ids.next("sess"), at, deviceName: deviceName.value };
      return ok(logged(ports, account, await openSession(stores, ports, login)));
    });
  };

/** Begins to wait for the second factor of a log-in, in the given transaction; null where the account has none. */
export async function beginSecondFactor(
  stores: Pick<Stores, "factors" | "tokens">,
  { secrets }: Pick<GrantTools, "secrets">,
  userId: string,
  deviceName: string | null,
  at: Date,
): Promise<LogInChallenge | null> {
  const factors = secondFactorsOf(await stores.factors.of(userId));
  if (factors.length === 0) return null;
  const token = secrets.next();
  const expiresAt = addMilliseconds(at, challengeLifetimeMs);
  await stores.tokens.add({
    hash: secrets.hashOf(token),
    purpose: "LOG_IN",
    userId,
    details: { deviceName },
    createdAt: at,
    expiresAt,
  });
  return { token, factors, expiresAt };
}

/** A log-in that is complete, with a token for the device. */
export const logged = (
  { devices }: { readonly devices: DeviceTokens },
  account: Account,
  session: SessionGrant,
): LogInOutcome & { readonly challenge: null } => ({
  session,
  deviceToken: devices.issue(account.id),
  challenge: null,
});

/** What must be shown beside the password: nothing, as long as no authenticator app was confirmed. A passkey logs in alone, and counts here as well. */
export const secondFactorsOf = ({ hasTotp, recoveryCodesLeft, passkeys }: AccountFactors): SecondFactor[] =>
  hasTotp
    ? [
        "TOTP",
        ...(recoveryCodesLeft > 0 ? (["RECOVERY_CODE"] as const) : []),
        ...(passkeys > 0 ? (["PASSKEY"] as const) : []),
      ]
    : [];

const credentialsInvalid: Refusal = {
  code: "CREDENTIALS_INVALID",
  message: "E-mail and password do not belong together. Check both.",
  field: null,
};

/** Staff has blocked the account. */
export const accountBlocked: Refusal = {
  code: "ACCOUNT_BLOCKED",
  message: "This account is blocked. Write to us to have it looked at.",
  field: null,
};
