import { type Result, ok, refuse } from "@novatech/kernel/result";
import type { Payment } from "./payment.ts";

/** What somebody wants to give back. */
export type RefundInput = {
  /** Null: the payment of the merchant's part. */
  readonly paymentId: string | null;
  /** Whose part of the order it is; null: everybody's. */
  readonly merchantOrderId: string | null;
  /** In minor units; null: all that is left. */
  readonly amount: { readonly minor: bigint; readonly currency: string } | null;
  readonly reason: string;
  readonly idempotencyKey: string;
};

/** Why money is not given back. */
export type RefundRefusal =
  | { readonly code: "INVALID_INPUT"; readonly message: string; readonly field: readonly string[] }
  | { readonly code: "NOT_FOUND"; readonly field: "paymentId" | "merchantOrderId" }
  | { readonly code: "IDEMPOTENCY_KEY_REUSED" }
  | { readonly code: "REFUND_LIMIT_REACHED" }
  | { readonly code: "REFUND_BLOCKED" }
  | { readonly code: "REFUND_TOO_LARGE"; readonly leftMinor: bigint; readonly currency: string };

/** The most refunds that staff may make of a payment. */
export const maxRefunds = 50;

const invalid = (field: string, message: string): RefundRefusal => ({
  code: "INVALID_INPUT",
  message,
  field: ["input", ...field.split(".")],
});

/** What is wrong with the input by itself. */
export function faultsOf(input: RefundInput): RefundRefusal[] {
  const { amount, reason, idempotencyKey } = input;
  const faults: RefundRefusal[] = [];
  if (input.paymentId === null && input.merchantOrderId === null)
    faults.push(invalid("merchantOrderId", "Say what is given back: a payment, or a merchant's part of an order."));
  if (amount !== null && amount.minor <= 0n)
    faults.push(
      invalid("amount.minorUnits", "The amount must be more than 0. Leave it out to give back all that is left."),
    );
  if (reason.trim().length === 0 || reason.length > 500)
    faults.push(invalid("reason", "Say why, in 1 to 500 characters."));
  if (idempotencyKey.length === 0 || idempotencyKey.length > 200)
    faults.push(
      invalid(
        "idempotencyKey",
        "Send a key of your own, 1 to 200 characters; the same one when you repeat this refund.",
      ),
    );
  return faults;
}

/** How much is given back, in minor units: never more than was taken, counting what is on its way back already. */
export function refundable(
  payment: Payment,
  asked: RefundInput["amount"],
  others: { readonly count: number; readonly openMinor: bigint },
  /** What a merchant's part still has, in minor units; null when it is about the whole payment. */
  partMinor: bigint | null = null,
): Result<bigint, RefundRefusal> {
  const { currency, capturedMinor, refundedMinor } = payment;
  if (asked !== null && asked.currency !== currency)
    return refuse(invalid("amount.currencyCode", `The payment was made in ${currency}: give it back in ${currency}.`));
  // What the bank took back would be given back twice.
  if (payment.status === "CHARGED_BACK") return refuse({ code: "REFUND_BLOCKED" });
  if (others.count >= maxRefunds) return refuse({ code: "REFUND_LIMIT_REACHED" });
  const wholeMinor = capturedMinor - refundedMinor - others.openMinor;
  const leftMinor = partMinor !== null && partMinor < wholeMinor ? partMinor : wholeMinor;
  const amountMinor = asked?.minor ?? leftMinor;
  return amountMinor <= 0n || amountMinor > leftMinor
    ? refuse({ code: "REFUND_TOO_LARGE", leftMinor, currency })
    : ok(amountMinor);
}
