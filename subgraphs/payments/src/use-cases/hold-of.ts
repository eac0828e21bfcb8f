import { authorizationKey, type Payment } from "../domain/payment.ts";
import type { Hold } from "./provider.ts";

/** The hold behind a payment whose money is held. Throws for one that never was. */
export function holdOf({ id, attemptId, providerReference, isTakenOnce }: Payment): Hold {
  if (providerReference === null) throw new Error(`nothing is held for the payment ${id}`);
  return { key: authorizationKey(attemptId), reference: providerReference, isTakenOnce };
}
