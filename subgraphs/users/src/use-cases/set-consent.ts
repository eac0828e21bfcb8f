import type { Clock } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type ConsentChange, type ConsentChoice, faultOfChoice } from "../domain/consent.ts";
import { invalidInput, type Refusal } from "../domain/errors.ts";
import type { PrivacyPorts } from "./ports-privacy.ts";

/** Adds what a person chose to the history, and tells the other rooms when it is another choice than before. */
export async function setConsent(
  ports: PrivacyPorts,
  { clock }: { readonly clock: Clock },
  asked: { readonly userId: string; readonly choice: ConsentChoice },
): Promise<Result<ConsentChange, Refusal>> {
  const fault = faultOfChoice(asked.choice);
  if (fault !== null) return refuse(invalidInput(fault.field, fault.message));
  const now = clock.now();
  const { change, isOther } = await ports.consents.add(asked.userId, asked.choice, now);
  if (isOther) await ports.announce.consentChanged(asked.userId, asked.choice, now);
  return ok(change);
}
