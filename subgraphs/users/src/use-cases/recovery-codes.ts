import { recoveryCodesInSet, plainRecoveryCode, toRecoveryCode } from "../domain/factors.ts";
import type { Secrets, Stores } from "./ports.ts";

/** Makes a new set of recovery codes, in the given transaction: the codes of before no longer work. They are shown now and never again. */
export async function makeRecoveryCodes(
  stores: Pick<Stores, "factors">,
  { secrets }: { readonly secrets: Secrets },
  userId: string,
  count: number = recoveryCodesInSet,
): Promise<readonly string[]> {
  const codes = Array.from({ length: count }, () => toRecoveryCode(Buffer.from(secrets.next(), "base64url")));
  // With the account before it, the same code of two people is two hashes.
  await stores.factors.setRecoveryCodes(
    userId,
    codes.map((code) => secrets.hashOf(`${userId} ${plainRecoveryCode(code)}`)),
  );
  return codes;
}
