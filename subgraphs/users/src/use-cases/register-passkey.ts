import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import { maxPasskeys, type Passkey } from "../domain/factors.ts";
import { readText } from "../domain/text-field.ts";
import { type BegunCeremony, keepCeremony } from "./passkey-ceremonies.ts";
import type { InTransaction, Secrets } from "./ports.ts";
import type { PasskeyCeremonies, PasskeyDevice } from "./ports-accounts.ts";

/** What registering a passkey needs. */
export type PasskeyTools = {
  readonly inTransaction: InTransaction;
  readonly ceremonies: PasskeyCeremonies;
  readonly secrets: Secrets;
  readonly clock: Clock;
};

/** What a passkey is called: 1 to 80 characters. */
export const readPasskeyName = (name: string): Result<string, Refusal> => readText("name", name, { min: 1, max: 80 });

/** Begins the registration of a passkey. Refuses with INVALID_INPUT when the account has 20 already. */
export const createRequestPasskeyRegistration =
  (ports: PasskeyTools) =>
  async (userId: string, device: PasskeyDevice | null): Promise<Result<BegunCeremony, Refusal>> =>
    ports.inTransaction(async (stores): Promise<Result<BegunCeremony, Refusal>> => {
      const account = await stores.accounts.find(userId);
      const known = await stores.factors.passkeysOf(userId);
      if (!account || known.length >= maxPasskeys) return refuse(tooMany);
      const { email, displayName } = account;
      const ceremony = await ports.ceremonies.registration({ userId, email, displayName, known, device });
      return ok(await keepCeremony(stores, ports, ceremony, { purpose: "PASSKEY_REGISTRATION", userId }));
    });

/** Adds a passkey by what the browser answered. Refuses with PASSKEY_INVALID or INVALID_INPUT. */
export const createRegisterPasskey =
  (ports: PasskeyTools & { readonly ids: IdSource }) =>
  async (
    userId: string,
    input: { readonly ceremonyToken: string; readonly response: string; readonly name: string },
  ): Promise<Result<Passkey, Refusal>> => {
    const name = readPasskeyName(input.name);
    if (!name.ok) return name;
    return ports.inTransaction(async (stores): Promise<Result<Passkey, Refusal>> => {
      const at = ports.clock.now();
      const hash = ports.secrets.hashOf(input.ceremonyToken);
      const ceremony = await stores.tokens.use(hash, "PASSKEY_REGISTRATION", at);
      if (ceremony?.userId !== userId) return refuse(notRegistered);
      const { challenge } = ceremony.details as { readonly challenge: string };
      const registered = await ports.ceremonies.readRegistration(input.response, challenge);
      if (registered === null) return refuse(notRegistered);
      // Two that were begun at once must not make 21.
      if ((await stores.factors.passkeysOf(userId)).length >= maxPasskeys) return refuse(tooMany);
      const id = ports.ids.next("pkey");
      const passkey = { ...registered, id, userId, name: name.value, createdAt: at, lastUsedAt: null };
      if (!(await stores.factors.addPasskey(passkey))) return refuse(notRegistered);
      await stores.mail.queue({ kind: "FACTOR_ADDED", factor: "PASSKEY" }, { userId });
      return ok(passkey);
    });
  };

const tooMany: Refusal = invalidInput("name", `An account has at most ${maxPasskeys} passkeys. Remove one first.`);
const notRegistered: Refusal = {
  code: "PASSKEY_INVALID",
  message:
    "The passkey was not registered: the answer is not right, or its request is used or too old. Begin again with passkeyRegistrationRequest.",
  field: ["input", "response"],
};
