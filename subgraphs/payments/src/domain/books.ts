import { type Payment, restOf } from "./payment.ts";

/** What the provider's books say of a payment. Amounts in minor units. */
export type TheirBooks = {
  readonly key: string;
  readonly reference: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** What the shopper's bank took back and has not given up, and why in the provider's word. */
  readonly disputedMinor: bigint;
  readonly disputeReason: string | null;
  /** REFUSED nothing was held; OPEN there is money left to take; ENDED nothing more can be taken. */
  readonly state: "REFUSED" | "OPEN" | "ENDED";
};

/** Where our books and the provider's part. `ours` and `theirs` read `36890 EUR` or say in a word how it stands. */
export type Difference = {
  readonly kind: DifferenceKind;
  /** Null when we have no such payment. */
  readonly paymentId: string | null;
  /** The provider's own id; null when it has no such payment. */
  readonly reference: string | null;
  readonly ours: string;
  readonly theirs: string;
  /** What somebody should do about it. */
  readonly advice: string;
};

/** How books may part. */
export type DifferenceKind = keyof typeof adviceFor;

const adviceFor = {
  UNKNOWN_TO_US:
    "The provider holds or took money that no payment of ours asked for. Look the key up in the check-outs; release or refund it at the provider.",
  UNKNOWN_TO_PROVIDER:
    "The provider does not know what we say it holds. Is this the right account, and the right mode? Ask the provider before anything is shipped.",
  STILL_HELD:
    "The provider holds money for a payment that was refused here, or of which nothing more is taken. Release it at the provider; the shopper is waiting for it.",
  NO_LONGER_HELD:
    "The provider ended the hold (it expired, or somebody cancelled it there). Nothing can be taken: stop the shipment, or ask for the money anew.",
  AMOUNT: "Another amount or currency is held than was asked for. Ship nothing before it is understood.",
  CAPTURED:
    "Another amount was taken than our books say. Refund what is too much; take what is missing at the provider.",
  REFUNDED:
    "Another amount was given back than our books say: somebody refunded at the provider, or a refund came back. Settle it with the customer.",
  CHARGED_BACK:
    "The shopper's bank took another amount back than our books say, or gave it back. Look at the dispute at the provider, and settle it with the merchants.",
} as const;

const describe = (amountMinor: bigint, currency: string): string => `${amountMinor} ${currency}`;

/** A difference with what to do about it. */
export const difference = (kind: DifferenceKind, found: Omit<Difference, "kind" | "advice">): Difference => ({
  kind,
  ...found,
  advice: adviceFor[kind],
});

/** What our books say of one hold of a payment. Amounts in minor units. */
export type OurHold = {
  readonly reference: string | null;
  readonly amountMinor: bigint;
  readonly capturedMinor: bigint;
  readonly refundedMinor: bigint;
  /** Whether something is still to be taken of it. */
  readonly isOpen: boolean;
};

/** What our books say of the hold of a payment that was held once. */
export const onlyHoldOf = (payment: Payment): OurHold => ({
  reference: payment.providerReference,
  amountMinor: payment.authorizedMinor,
  capturedMinor: payment.capturedMinor,
  refundedMinor: payment.refundedMinor,
  isOpen: isHoldOpen(payment),
});

/** Whether something is still to be taken of the hold a payment has. */
export const isHoldOpen = (payment: Payment): boolean =>
  restOf(payment) > 0n && !payment.isLapsed && payment.finalMinor !== payment.capturedMinor;

const unheld = new Set<Payment["status"]>(["INITIATED", "ACTION_REQUIRED", "DECLINED", "EXPIRED", "VOIDED"]);

/**
 * Where our books of one hold and the provider's part; none when they agree. `theirs` is null when the provider has no such thing.
 * For payments of which nothing is under way: an open action explains a difference.
 */
export function differencesOf(payment: Payment, theirs: TheirBooks | null, hold = onlyHoldOf(payment)): Difference[] {
  const found = { paymentId: payment.id, reference: hold.reference ?? theirs?.reference ?? null };
  const status = payment.status.toLowerCase();
  if (unheld.has(payment.status)) {
    const isHeld = theirs !== null && (theirs.state === "OPEN" || theirs.capturedMinor > theirs.refundedMinor);
    return isHeld
      ? [difference("STILL_HELD", { ...found, ours: status, theirs: describe(theirs.amountMinor, theirs.currency) })]
      : [];
  }
  const { currency } = payment;
  if (theirs === null || theirs.state === "REFUSED") {
    const word = theirs === null ? "nothing" : "refused";
    return [difference("UNKNOWN_TO_PROVIDER", { ...found, ours: describe(hold.amountMinor, currency), theirs: word })];
  }
  const differences: Difference[] = [];
  const compare = (kind: DifferenceKind, ours: bigint, there: bigint): void => {
    if (ours === there) return;
    const texts = { ours: describe(ours, currency), theirs: describe(there, theirs.currency) };
    differences.push(difference(kind, { ...found, ...texts }));
  };
  if (currency === theirs.currency) compare("AMOUNT", hold.amountMinor, theirs.amountMinor);
  else differences.push(difference("AMOUNT", { ...found, ours: currency, theirs: theirs.currency }));
  compare("CAPTURED", hold.capturedMinor, theirs.capturedMinor);
  compare("REFUNDED", hold.refundedMinor, theirs.refundedMinor);
  if (theirs.disputedMinor > 0n) compare("CHARGED_BACK", payment.chargedBackMinor, theirs.disputedMinor);
  const isSame = theirs.capturedMinor === hold.capturedMinor;
  if (hold.isOpen && theirs.state === "ENDED" && isSame)
    differences.push(difference("NO_LONGER_HELD", { ...found, ours: status, theirs: "ended" }));
  if (!hold.isOpen && !payment.isLapsed && theirs.state === "OPEN")
    differences.push(
      difference("STILL_HELD", { ...found, ours: status, theirs: describe(theirs.amountMinor, theirs.currency) }),
    );
  return differences;
}
