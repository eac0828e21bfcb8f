import type { RoomRequest } from "@novatech/graphql/viewer";
import type { Result } from "@novatech/kernel/result";
import type { Onlooker } from "../domain/access.ts";
import type { CheckoutAttempt } from "../domain/checkout-attempt.ts";
import type { CheckoutInput } from "../domain/checkout-input.ts";
import type { CheckoutRefusal } from "../domain/checkout-refusal.ts";
import type { TimelineEntry } from "../domain/timeline.ts";
import type { ClaimDeps } from "../use-cases/claim-orders.ts";
import type { Actor, CommandDeps } from "../use-cases/command-order.ts";
import type { OrderKey } from "../use-cases/order-reader.ts";
import type { Loaders } from "./loaders.ts";

/** What a resolver of one operation may reach. */
export type Context = {
  readonly request: RoomRequest;
  readonly onlooker: Onlooker;
  /** What was read in this operation. A subscription takes new ones for each event, or it would answer from the past. */
  loaders: Loaders;
  /** For streams: what several of them ask in one turn is read at once. */
  readonly newLoaders: () => Loaders;
  /** SHA-256 in hex of a secret. */
  readonly hashOf: (secret: string) => string;
  /** Has what is read from now on include what a guest's secret opens that came as an argument. Whether it is shown is decided besides. */
  readonly showSecret: (secret: string) => void;
  /** The secret of a guest's attempt. */
  readonly accessTokenOf: (attemptId: string) => string;
  /** Whether the viewer's session was ended. */
  readonly isRevoked: () => Promise<boolean>;
  readonly submitCheckout: (input: CheckoutInput) => Promise<Result<CheckoutAttempt, readonly CheckoutRefusal[]>>;
  /** Who asks for a change; `accessToken` as the argument of a mutation. */
  readonly actorWith: (accessToken: string | null | undefined) => Actor;
  /** What changing an order needs. */
  readonly commands: CommandDeps & ClaimDeps;
  readonly streams: {
    /** An order's entries above `after`, see `Subscription.orderTracking`. */
    readonly orderEntries: (key: OrderKey, after: number) => Promise<AsyncIterableIterator<TimelineEntry>>;
    /** An attempt's states, see `Subscription.checkoutUpdated`; null when there is none or `isTheirs` says no. */
    readonly checkoutStates: (
      attemptId: string,
      isTheirs: (attempt: CheckoutAttempt) => boolean,
    ) => Promise<AsyncIterableIterator<CheckoutAttempt> | null>;
  };
};
