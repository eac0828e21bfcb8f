import type { Difference } from "../domain/books.ts";
import type { BookReader } from "../use-cases/ports.ts";
import type { PaymentProvider } from "../use-cases/provider.ts";

/** What was done with money that no payment of ours asked for. Amounts in minor units. */
export type LetGo = {
  readonly reference: string;
  readonly currency: string;
  /** What was held and is held no more. */
  readonly releasedMinor: bigint;
  /** What had been taken and was given back. */
  readonly refundedMinor: bigint;
  /** Why the provider would not; null when all is done. A refund that is not decided yet counts as done. */
  readonly refused: string | null;
};

/** What our books say of a payment that has ended without money. */
const ended: readonly string[] = ["voided", "declined", "expired"];

/** Whether the provider has money for what is no payment of ours, or one that has ended without money. */
const isNobodys = ({ kind, ours }: Difference): boolean =>
  kind === "UNKNOWN_TO_US" || (kind === "STILL_HELD" && ended.includes(ours));

/**
 * Lets go of the money behind those differences of a comparison that no payment of ours knows, or only one that has ended without money:
 * what is held is released, what was taken is given back. For a database that was restored to a moment before the provider was asked.
 * What was taken for a payment we know is given back only where orders said that its check-out failed: of that one there is no order.
 * Everything else that differs is left to people. Only for rooms that were all restored to
 * one moment: where payments alone is behind, orders may stand behind what it does not know. Its keys are made
 * of the provider's references: done twice it is done once. Rejects when the provider does not answer.
 */
export async function letGoOfUnknown(
  deps: {
    readonly provider: Pick<PaymentProvider, "look" | "release" | "refund">;
    readonly books: Pick<BookReader, "ofFailedCheckouts">;
  },
  differences: readonly Difference[],
): Promise<readonly LetGo[]> {
  const { provider, books } = deps;
  const nobodys = differences.filter(isNobodys);
  const failed = await books.ofFailedCheckouts(nobodys.flatMap(({ paymentId }) => paymentId ?? []));
  const done: LetGo[] = [];
  for (const { reference, paymentId } of nobodys) {
    if (reference === null) continue;
    const theirs = await provider.look(reference);
    if (theirs === null) continue;
    const { currency, amountMinor, capturedMinor, refundedMinor, state } = theirs;
    // What was taken for a payment we know may have been for goods that left: another room may still have its order.
    if (paymentId !== null && capturedMinor > 0n && !failed.has(paymentId)) continue;
    // Whether the first capture was the last is of no interest for what is let go of.
    const hold = { reference, isTakenOnce: false };
    const reasons: string[] = [];
    let releasedMinor = 0n;
    if (state === "OPEN") {
      const answer = await provider.release({ key: `${reference}:unknown:release`, hold });
      if (answer.kind === "refused") reasons.push(answer.reason);
      else releasedMinor = amountMinor - capturedMinor;
    }
    const owedMinor = capturedMinor - refundedMinor;
    let givenMinor = 0n;
    if (owedMinor > 0n) {
      const request = { key: `${reference}:unknown:refund`, hold, amountMinor: owedMinor, currency, wasAsked: true };
      const answer = await provider.refund(request);
      if (answer.kind === "refused") reasons.push(answer.reason);
      else givenMinor = owedMinor;
    }
    const refused = reasons.length > 0 ? reasons.join(", ") : null;
    done.push({ reference, currency, releasedMinor, refundedMinor: givenMinor, refused });
  }
  return done;
}
