import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
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
  readonly deadline: Date;
};

/** Begins the payment of a check-out; the provider is asked by a step of its own. An attempt that has a payment gets no second. */
export async function beginPayment(
  ports: TransactionPorts,
  deps: { readonly clock: Clock; readonly ids: IdSource },
  request: PaymentRequest,
): Promise<void> {
  const now = deps.clock.now();
  const { attemptId, orderId, customerId, accessTokenHash, amountMinor, currency, deadline } = request;
  const paymentId = deps.ids.next("pay");
  const begun = await ports.payments.begin({
    payment: {
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
      status: "INITIATED",
      isUnwanted: false,
      cardBrand: null,
      cardLast4: null,
      providerReference: null,
      isTakenOnce: false,
      deadlineAt: deadline,
      createdAt: now,
    },
    action: {
      id: deps.ids.next("pact"),
      paymentId,
      kind: "AUTHORIZE",
      status: "REQUESTED",
      shipmentId: null,
      amountMinor,
      refusals: 0,
      tries: 0,
      reason: null,
      requestedAt: now,
      settledAt: null,
    },
    methodToken: request.paymentMethodToken,
  });
  if (begun) await ports.schedule("authorize", paymentId, now);
}
