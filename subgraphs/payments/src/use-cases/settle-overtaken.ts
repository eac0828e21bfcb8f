import type { Payment, PaymentAction } from "../domain/payment.ts";
import type { Settled, TransactionPorts } from "./ports.ts";

/** How often what the provider said is written again that another answer for the same payment overtook. */
const maxRaces = 5;

/**
 * Writes down what the provider did for an action, on the payment as it is by then: captures and refunds of one payment settle
 * side by side. `change` gives the payment after it, or null when it cannot follow. Throws when it could not be written: what
 * happened at the provider must not be forgotten.
 */
export async function settleOvertaken(
  { payments }: Pick<TransactionPorts, "payments">,
  found: Payment,
  action: PaymentAction,
  change: (before: Payment) => Payment | null,
): Promise<{ readonly after: Payment; readonly settled: Settled }> {
  let before: Payment | null = found;
  for (let race = 0; race < maxRaces && before !== null; race += 1) {
    const after = change(before);
    if (after === null) break;
    const settled = await payments.settle(before, after, action);
    if (settled !== null) return { after, settled };
    before = await payments.payment(found.id);
  }
  throw new Error(`what the provider did for the action ${action.id} could not be written down`);
}
