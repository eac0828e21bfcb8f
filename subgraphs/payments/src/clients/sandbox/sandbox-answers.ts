import type { TheirBooks } from "../../domain/books.ts";
import type { AuthorizationAnswer } from "../../use-cases/provider.ts";
import { sandboxCardOf } from "./sandbox-cards.ts";
import type { sandboxAuthorizations } from "./tables.ts";

/** A hold in the sandbox's books. */
export type Authorization = typeof sandboxAuthorizations.$inferSelect;

/** What the sandbox says of an authorisation. `pageOf` makes the address of a challenge. */
export function answerOf(row: Authorization, pageOf: (challengeId: string) => string): AuthorizationAnswer {
  if (row.challengeState === "OPEN" && row.challengeId !== null)
    return { kind: "action_required", reference: row.key, url: pageOf(row.challengeId), expiresAt: null };
  if (!row.isApproved) return { kind: "refused", reason: row.reason ?? "card_declined" };
  return {
    kind: "held",
    card: { brand: row.cardBrand ?? "unknown", last4: row.cardLast4 ?? "0000" },
    reference: row.key,
    isTakenOnce: sandboxCardOf(row.methodToken).isTakenOnce,
    expiresAt: row.expiresAt,
  };
}

/** What can still be taken of a hold at a moment. */
export function leftOf(row: Authorization, now: Date): bigint {
  const hasEnded = row.expiresAt !== null && row.expiresAt <= now;
  const isSpent = sandboxCardOf(row.methodToken).isTakenOnce && row.capturedMinor > 0n;
  return hasEnded || isSpent || !row.isApproved ? 0n : row.amountMinor - row.capturedMinor - row.releasedMinor;
}

/** What the sandbox's books say of a hold at a moment. */
export const booksOf = (row: Authorization, now: Date): TheirBooks => ({
  key: row.key,
  reference: row.key,
  currency: row.currency,
  amountMinor: row.amountMinor,
  capturedMinor: row.capturedMinor,
  refundedMinor: row.refundedMinor,
  disputedMinor: row.disputedMinor,
  disputeReason: row.disputeReason,
  state: !row.isApproved ? "REFUSED" : leftOf(row, now) === 0n ? "ENDED" : "OPEN",
});
