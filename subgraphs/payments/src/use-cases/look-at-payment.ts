import type { Clock } from "@novatech/kernel/clock";
import type { PaymentAction } from "../domain/payment.ts";
import { type Difference, differencesOf } from "../domain/books.ts";
import type { Step, TransactionPorts } from "./ports.ts";
import type { PaymentProvider } from "./provider.ts";

/** Has every step of a payment run now that is not settled. Returns how many. */
export async function hastenSteps(
  ports: TransactionPorts,
  { clock }: { readonly clock: Clock },
  paymentId: string,
): Promise<number> {
  const open = await ports.payments.openActions(paymentId);
  const now = clock.now();
  for (const action of open) await ports.schedule(...stepOf(action), now);
  return open.length;
}

/**
 * Something may have happened at the provider: what is not settled is asked for at once, each by its key. When everything is,
 * our books are compared with the provider's, and `report` is told where they differ: somebody did something that we did not ask for.
 */
export async function lookAtPayment(
  ports: TransactionPorts,
  deps: {
    readonly clock: Clock;
    readonly provider: PaymentProvider;
    readonly report: (difference: Difference) => void;
  },
  paymentId: string,
): Promise<void> {
  if ((await hastenSteps(ports, deps, paymentId)) > 0) return;
  const payment = await ports.payments.payment(paymentId);
  if (payment === null || payment.providerReference === null) return;
  for (const difference of differencesOf(payment, await deps.provider.look(payment.providerReference)))
    deps.report(difference);
}

const steps: Readonly<Record<PaymentAction["kind"], Step>> = {
  AUTHORIZE: "authorize",
  CAPTURE: "capture",
  VOID: "void",
  REFUND: "refund",
};

function stepOf({ id, kind, paymentId, shipmentId }: PaymentAction): readonly [Step, string] {
  return [steps[kind], kind === "CAPTURE" ? (shipmentId ?? id) : kind === "REFUND" ? id : paymentId];
}
