import type { PaymentTask } from "./ports.ts";
import type { Hold } from "./provider.ts";

/** The hold an action is about. Throws when nothing was ever held for it. */
export function holdOf({ payment, hold }: PaymentTask): Hold {
  if (hold === null) throw new Error(`nothing is held for the payment ${payment.id}`);
  return hold;
}
