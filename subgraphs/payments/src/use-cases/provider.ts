import type { TheirBooks } from "../domain/books.ts";
import type { Card } from "../domain/payment.ts";

/** What a provider says to an authorisation. */
export type AuthorizationAnswer =
  | {
      readonly kind: "held";
      readonly card: Card;
      /** The provider's own id of the hold. */
      readonly reference: string;
      /** Whether the first capture is the last: what it leaves is let go. */
      readonly isTakenOnce: boolean;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** What a provider says to a capture or a release. */
export type OperationAnswer = { readonly kind: "done" } | { readonly kind: "refused"; readonly reason: string };

/** What a provider says to a refund. A pending one is accepted and not yet decided: ask again later. */
export type RefundAnswer = OperationAnswer | { readonly kind: "pending" };

/** Money that is held, by the key it was asked for with and by the provider's own id. */
export type Hold = { readonly key: string; readonly reference: string; readonly isTakenOnce: boolean };

/** An amount of a hold, in minor units, to be taken or given back. */
export type AmountRequest = {
  readonly key: string;
  readonly hold: Hold;
  readonly amountMinor: bigint;
  readonly currency: string;
  /**
   * Whether this very request may have reached the provider before. It then looks for the effect first: a key is remembered for a
   * limited time only (Stripe: 24 hours), our question for as long as it is open.
   */
  readonly wasAsked: boolean;
};

/**
 * Who holds the money. Every request carries a key; a key that is known is answered as it was the first time, so that asking
 * twice has one effect. Every method rejects when no answer came: the outcome is then unknown. Amounts in minor units.
 */
export type PaymentProvider = {
  readonly authorize: (request: {
    readonly key: string;
    readonly amountMinor: bigint;
    readonly currency: string;
    readonly methodToken: string;
  }) => Promise<AuthorizationAnswer>;
  /** What was answered to an authorisation's key, or null when the provider never got it. Has no effect. `askedAt`: when it was first asked for. */
  readonly find: (request: { readonly key: string; readonly askedAt: Date }) => Promise<AuthorizationAnswer | null>;
  readonly capture: (request: AmountRequest) => Promise<OperationAnswer>;
  /** Ends a hold of which nothing was taken. One that is ended already is done. */
  readonly void: (request: { readonly key: string; readonly hold: Hold }) => Promise<OperationAnswer>;
  /** Gives a part of what was taken back. */
  readonly refund: (request: AmountRequest) => Promise<RefundAnswer>;
  /** A hold by the provider's own id, or null. */
  readonly look: (reference: string) => Promise<TheirBooks | null>;
  /** Every authorisation of ours begun in [since, until), in any order. */
  readonly list: (range: { readonly since: Date; readonly until: Date }) => AsyncIterable<TheirBooks>;
};
