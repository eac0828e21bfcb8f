import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { FraudVerdict } from "../domain/fraud.ts";
import { placeOrder as placed } from "../domain/order.ts";
import { projectOrder } from "../domain/projection.ts";
import type { Cause, TransactionPorts } from "./ports.ts";

/** 2^40 numbers: that eight drawn in a row are taken says that something else is wrong. */
const maxDraws = 8;

/**
 * Stock and money are held: makes the order of a check-out, held for review where the fraud check wants one. Rejects when no free
 * number is found.
 */
export async function placeOrder(ports: TransactionPorts, attempt: CheckoutAttempt, cause: Cause): Promise<void> {
  const { id: attemptId, orderId, customerId, accessTokenHash, draft } = attempt;
  const verdict = await assess(ports, attempt, cause);
  const heldFor = verdict.kind === "REVIEW" ? "FRAUD_REVIEW" : null;
  const reviewReasons = verdict.kind === "REVIEW" ? verdict.reasons : [];
  for (let draw = 1; ; draw += 1) {
    const number = ports.drawNumber();
    const facts = { number, attemptId, customerId, accessTokenHash, draft, heldFor, reviewReasons } as const;
    const event = placed(orderId, facts, cause.at);
    const projection = projectOrder([event]);
    if (await ports.orders.place(event, projection)) {
      await ports.publish.orderPlaced(projection.order, draft, cause);
      if (heldFor !== null) await ports.timers.endHold(orderId, heldFor, cause.at);
      ports.hint({ kind: "order", id: orderId, position: projection.order.sequence });
      return;
    }
    if (draw === maxDraws) throw new Error(`no free order number in ${maxDraws} draws`);
  }
}

const assess = (ports: TransactionPorts, attempt: CheckoutAttempt, cause: Cause): Promise<FraudVerdict> =>
  ports.fraud.assess({
    caller: attempt.caller,
    customerId: attempt.customerId,
    amountMinor: attempt.draft.total.gross,
    currency: attempt.draft.currency,
    billingCountryCode: attempt.billingCountryCode,
    deliveryCountryCode: attempt.draft.countryCode,
    at: cause.at,
  });
