import type { PaymentAction } from "../domain/payment.ts";
import type { Step } from "./ports.ts";

/** The key of a step about one of a payment's holds: the payment's id, with the round after it from the second hold on. */
export const holdStepKey = (paymentId: string, round: number): string =>
  round === 0 ? paymentId : `${paymentId}/${round}`;

/** The payment and the round behind `holdStepKey`. */
export function ofHoldStepKey(key: string): { readonly paymentId: string; readonly round: number } {
  const [paymentId = key, round = "0"] = key.split("/");
  return { paymentId, round: Number(round) };
}

const steps: Readonly<Record<PaymentAction["kind"], Step>> = {
  AUTHORIZE: "authorize",
  REAUTHORIZE: "renew",
  CAPTURE: "capture",
  VOID: "void",
  REFUND: "refund",
};

/** The step that asks for an action, and its key: a capture's is the shipment, a refund's its own id, a release's the hold, all others the payment. */
export function stepOf({ id, kind, paymentId, shipmentId, holdRound }: PaymentAction): readonly [Step, string] {
  if (kind === "CAPTURE") return [steps[kind], shipmentId ?? id];
  if (kind === "REFUND") return [steps[kind], id];
  return [steps[kind], kind === "VOID" ? holdStepKey(paymentId, holdRound) : paymentId];
}
