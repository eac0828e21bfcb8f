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
      /** When the provider lets go of what was not taken; null where it does not say. */
      readonly expiresAt: Date | null;
    }
  | {
      /** The shopper's bank wants to see them (3-D Secure); then the money is held or refused: see `find`. */
      readonly kind: "action_required";
      /** The provider's own id of what will be the hold. */
      readonly reference: string;
      /** Where the shopper must go. */
      readonly url: string;
      /** Until when; null where the provider does not say. */
      readonly expiresAt: Date | null;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** What a provider says to a capture or a release. */
export type OperationAnswer = { readonly kind: "done" } | { readonly kind: "refused"; readonly reason: string };

/** What a provider says to a refund. A pending one is accepted and not yet decided: ask again later. */
export type RefundAnswer = OperationAnswer | { readonly kind: "pending" };

/** Money that is held, by the provider's own id. */
export type Hold = { readonly reference: string; readonly isTakenOnce: boolean };

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

/** The reason of a provider that cannot hold money anew without the shopper. */
export const notReauthorizable = "reauthorization_not_possible";

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
    /** Where the shopper's bank sends them back to; null when nobody said, and then a bank that wants to see them refuses. */
    readonly returnUrl: string | null;
  }) => Promise<AuthorizationAnswer>;
  /**
   * How an authorisation stands by now, or null when the provider never got it. Has no effect. `askedAt`: when it was first asked
   * for. `reference`: the provider's own id, when it is known.
   */
  readonly find: (request: {
    readonly key: string;
    readonly askedAt: Date;
    readonly reference: string | null;
  }) => Promise<AuthorizationAnswer | null>;
  /** Holds money anew with the method of an earlier hold, without the shopper. Refused with `notReauthorizable` where that never works. */
  readonly reauthorize: (request: {
    readonly key: string;
    readonly hold: Hold;
    readonly amountMinor: bigint;
    readonly currency: string;
  }) => Promise<AuthorizationAnswer>;
  readonly capture: (request: AmountRequest) => Promise<OperationAnswer>;
  /** Lets go of everything that was not taken, a challenge nobody passed yet included. Done when nothing was left. */
  readonly release: (request: { readonly key: string; readonly hold: Hold }) => Promise<OperationAnswer>;
  /** Gives a part of what was taken back. */
  readonly refund: (request: AmountRequest) => Promise<RefundAnswer>;
  /** A hold by the provider's own id, or null. */
  readonly look: (reference: string) => Promise<TheirBooks | null>;
  /** Every authorisation of ours begun in [since, until), in any order. */
  readonly list: (range: { readonly since: Date; readonly until: Date }) => AsyncIterable<TheirBooks>;
};
