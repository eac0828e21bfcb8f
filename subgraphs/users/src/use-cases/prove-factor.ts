import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Refusal } from "../domain/errors.ts";
import { type Passkey, plainRecoveryCode } from "../domain/factors.ts";
import { isLookable } from "../domain/text-field.ts";
import type { LoginThrottle, Secrets, Stores } from "./ports.ts";
import type { PasskeyCeremonies, TotpCodes } from "./ports-accounts.ts";
import { tooManyAttempts } from "./throttle-refusal.ts";

/** An answer of a passkey, with the token of the ceremony it answers. */
export type PasskeyAnswer = { readonly ceremonyToken: string; readonly response: string };

/** What somebody shows beside a password; exactly one of the three. */
export type ShownFactor = {
  readonly totpCode?: string | null | undefined;
  readonly recoveryCode?: string | null | undefined;
  readonly passkey?: PasskeyAnswer | null | undefined;
};

/** What checks of factors need besides the transaction. */
export type FactorTools = {
  readonly secrets: Secrets;
  readonly codes: TotpCodes;
  readonly ceremonies: PasskeyCeremonies;
  readonly throttle: LoginThrottle;
};

/**
 * Checks a second factor, in the given transaction: uses up the code, counts the passkey, tells of a used recovery code by mail. Answers how it was proved, as RFC 8176
 * names it. Refuses with CODE_INVALID, PASSKEY_INVALID, TOO_MANY_ATTEMPTS or, for none or several at once, INVALID_INPUT: what was counted is kept, so the transaction must be committed.
 */
export async function proveFactor(
  stores: Pick<Stores, "factors" | "tokens" | "mail">,
  tools: FactorTools,
  userId: string,
  shown: ShownFactor,
  at: Date,
): Promise<Result<readonly string[], Refusal>> {
  const { totpCode, recoveryCode, passkey } = shown;
  if ([totpCode, recoveryCode, passkey].filter((one) => one != null).length !== 1) return refuse(oneOf);
  if (passkey != null) {
    const known = await provePasskey(stores, tools, passkey, userId, at);
    return known === null ? refuse(passkeyInvalid) : ok(["pop", "user"]);
  }
  const waitMs = await tools.throttle.factor(userId);
  if (waitMs > 0) return refuse(tooManyAttempts(waitMs));
  const isRight =
    totpCode != null
      ? await useTotp(stores, tools, userId, totpCode, at)
      : await useRecoveryCode(stores, tools, userId, recoveryCode ?? "");
  if (!isRight) return refuse(codeInvalid(totpCode != null ? "totpCode" : "recoveryCode"));
  await tools.throttle.factorSucceeded(userId);
  return ok(["otp"]);
}

/**
 * Checks a passkey's answer and uses up its ceremony, in the given transaction. `userId` is whose it must be; null: whoever it belongs to. Null when it is not right.
 */
export async function provePasskey(
  stores: Pick<Stores, "factors" | "tokens">,
  tools: Pick<FactorTools, "secrets" | "ceremonies">,
  { ceremonyToken, response }: PasskeyAnswer,
  userId: string | null,
  at: Date,
): Promise<Passkey | null> {
  const ceremony = await stores.tokens.use(tools.secrets.hashOf(ceremonyToken), "PASSKEY_PROOF", at);
  if (ceremony === null || (ceremony.userId !== null && ceremony.userId !== userId)) return null;
  const claimed = tools.ceremonies.credentialOf(response);
  if (claimed === null || !isLookable(claimed.credentialId.slice(0, 200))) return null;
  const passkey = await stores.factors.findPasskey(claimed.credentialId);
  if (passkey === null || (userId !== null && passkey.userId !== userId)) return null;
  if (claimed.userId !== null && claimed.userId !== passkey.userId) return null;
  const { challenge } = ceremony.details as { readonly challenge: string };
  const proof = await tools.ceremonies.readProof(response, challenge, passkey);
  if (proof === null) return null;
  await stores.factors.passkeyUsed(passkey.id, { ...proof, at });
  return passkey;
}

async function useTotp(
  stores: Pick<Stores, "factors">,
  { codes }: FactorTools,
  userId: string,
  code: string,
  at: Date,
): Promise<boolean> {
  const totp = await stores.factors.totp(userId);
  if (totp === null || !totp.isConfirmed) return false;
  const step = codes.stepOf(totp.secret, code, at);
  return step !== null && stores.factors.useTotp(userId, step, at);
}

async function useRecoveryCode(
  stores: Pick<Stores, "factors" | "mail">,
  { secrets }: FactorTools,
  userId: string,
  code: string,
): Promise<boolean> {
  const left = await stores.factors.useRecoveryCode(userId, secrets.hashOf(`${userId} ${plainRecoveryCode(code)}`));
  if (left === null) return false;
  await stores.mail.queue({ kind: "RECOVERY_CODE_USED", left }, { userId });
  return true;
}

/** A code that is wrong, or was used before. */
export const codeInvalid = (field: string): Refusal => ({
  code: "CODE_INVALID",
  message: "The code is wrong, too old or was used before. Wait for the next one, or use another factor.",
  field: ["input", field],
});

/** A passkey's answer that proves nothing. */
export const passkeyInvalid: Refusal = {
  code: "PASSKEY_INVALID",
  message:
    "The passkey was not accepted: it is unknown, or the request for it is used or too old. Begin again with passkeyProofRequest.",
  field: ["input", "passkey"],
};

const oneOf: Refusal = {
  code: "INVALID_INPUT",
  message: "Give exactly one of totpCode, recoveryCode and passkey.",
  field: ["input"],
};
