import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import { newAction, type Payment } from "../domain/payment.ts";
import type { TransactionPorts } from "./ports.ts";

/** What a check-out asks for. Amounts in minor units. */
export type PaymentRequest = {
  readonly attemptId: string;
  readonly orderId: string;
  readonly customerId: string | null;
  readonly accessTokenHash: string | null;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly paymentMethodToken: string;
  /** Where the shopper's bank sends them back to; null when nobody said. */
  readonly returnUrl: string | null;
  readonly deadline: Date;
};

/**
 * Begins the payment of a check-out; the provider is asked by a step of its own. An attempt that has a payment gets no second. Of a
 * check-out that failed before, nothing is asked: that is told at once.
 */
export async function beginPayment(
  ports: TransactionPorts,
  deps: { readonly clock: Clock; readonly ids: IdSource },
  request: PaymentRequest,
): Promise<void> {
  const now = deps.clock.now();
  const { attemptId, orderId, customerId, accessTokenHash, amountMinor, currency, deadline } = request;
  const paymentId = deps.ids.next("pay");
  const payment: Payment = {
    id: paymentId,
    attemptId,
    orderId,
    customerId,
    accessTokenHash,
    currency,
    amountMinor,
    authorizedMinor: 0n,
    capturedMinor: 0n,
    refundedMinor: 0n,
    releasedMinor: 0n,
    chargedBackMinor: 0n,
    finalMinor: null,
    status: "INITIATED",
    isUnwanted: false,
    cardBrand: null,
    cardLast4: null,
    actionUrl: null,
    actionExpiresAt: null,
    providerReference: null,
    isTakenOnce: false,
    holdRound: 0,
    holdExpiresAt: null,
    isLapsed: false,
    deadlineAt: deadline,
    createdAt: now,
  };
  const action = newAction({
    id: deps.ids.next("pact"),
    paymentId,
    kind: "AUTHORIZE",
    amountMinor,
    requestedAt: now,
  });
  const { paymentMethodToken: methodToken, returnUrl } = request;
  const begun = await ports.payments.begin({ payment, action, methodToken, returnUrl });
  if (begun === "begun") await ports.schedule("authorize", paymentId, now);
  else if (begun === "unwanted") await ports.publish.voided(payment, now);
}
