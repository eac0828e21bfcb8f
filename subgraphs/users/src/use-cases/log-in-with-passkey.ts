import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { readDeviceName } from "../domain/device-name.ts";
import type { Refusal } from "../domain/errors.ts";
import { type GrantTools, openSession } from "./grant-session.ts";
import { accountBlocked, logged, type LogInOutcome } from "./log-in.ts";
import { type BegunCeremony, keepCeremony } from "./passkey-ceremonies.ts";
import type { InTransaction } from "./ports.ts";
import type { DeviceTokens } from "./ports-accounts.ts";
import { type FactorTools, type PasskeyAnswer, passkeyInvalid, provePasskey } from "./prove-factor.ts";
import type { PasskeyTools } from "./register-passkey.ts";

/**
 * Begins a proof by passkey: of whoever it belongs to, for a log-in; of the user who is logged in, for a step-up; or of whose log-in waits (`challengeToken`). The last two name the
 * account's passkeys, the first does not: nobody learns which there are.
 */
export const createRequestPasskeyProof =
  (ports: PasskeyTools) =>
  async (about: { readonly userId: string | null; readonly challengeToken: string | null }): Promise<BegunCeremony> =>
    ports.inTransaction(async (stores) => {
      const at = ports.clock.now();
      const waiting =
        about.challengeToken === null
          ? null
          : await stores.tokens.lock(ports.secrets.hashOf(about.challengeToken), "LOG_IN", at);
      const userId = waiting?.userId ?? about.userId;
      const ceremony = await ports.ceremonies.proof(userId === null ? null : await stores.factors.passkeysOf(userId));
      return keepCeremony(stores, ports, ceremony, { purpose: "PASSKEY_PROOF", userId });
    });

/** Logs in by a passkey, without a password: it is two factors, because its holder is verified by PIN or finger. Refuses with PASSKEY_INVALID or ACCOUNT_BLOCKED. */
export const createLogInWithPasskey =
  (
    ports: GrantTools &
      Pick<FactorTools, "ceremonies"> & {
        readonly inTransaction: InTransaction;
        readonly devices: DeviceTokens;
        readonly clock: Clock;
        readonly ids: IdSource;
      },
  ) =>
  async (
    input: PasskeyAnswer & { readonly deviceName?: string | null | undefined },
  ): Promise<Result<LogInOutcome, Refusal>> => {
    const deviceName = readDeviceName(input.deviceName);
    if (!deviceName.ok) return deviceName;
    return ports.inTransaction(async (stores): Promise<Result<LogInOutcome, Refusal>> => {
      const at = ports.clock.now();
      const passkey = await provePasskey(stores, ports, input, null, at);
      const account = passkey && (await stores.accounts.find(passkey.userId));
      if (!account || account.state === "ERASED") return refuse(passkeyInvalid);
      if (account.state === "BLOCKED") return refuse(accountBlocked);
      const factors = ["pop", "user", "mfa"];
      const login = { account, sessionId: ports.ids.next("sess"), at, factors, deviceName: deviceName.value };
      return ok(logged(ports, account, await openSession(stores, ports, login)));
    });
  };
