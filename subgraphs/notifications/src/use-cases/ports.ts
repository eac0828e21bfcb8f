import type { Attempt, Delivery, DeliveryStatus, Verdict } from "../domain/delivery.ts";
import type { DisabledReason, Endpoint, EndpointOwner, EndpointSecret } from "../domain/endpoint.ts";
import type { EventKind } from "../domain/event-kind.ts";
import type { Payload } from "../domain/message.ts";

/** Where endpoints are kept, bound to one transaction. */
export type EndpointStore = {
  /** Locks the row until the transaction ends; null where there is none. */
  readonly find: (endpointId: string) => Promise<Endpoint | null>;
  /** How many an owner has. Others who make one for the same owner wait until the transaction ends. */
  readonly count: (owner: EndpointOwner) => Promise<number>;
  readonly add: (endpoint: Endpoint) => Promise<void>;
  /** Writes all of it. One that is not enabled has nothing waiting any more: that is skipped. */
  readonly save: (endpoint: Endpoint) => Promise<void>;
  /** With its secrets, messages and log. */
  readonly remove: (endpointId: string) => Promise<void>;
  /** Adds a secret as the one in use. Those before it sign until `oldEndsAt`; of these only the newest is kept. */
  readonly addSecret: (endpointId: string, secret: string, now: Date, oldEndsAt: Date) => Promise<void>;
  /** Takes from a partner's endpoints the merchants it no longer speaks for; one that is left without any is disabled. */
  readonly narrowPartner: (partnerId: string, merchantIds: readonly string[], now: Date) => Promise<void>;
};

/** A message to a merchant, or to an owner about an endpoint. */
export type NewMessage = {
  readonly id: string;
  readonly payload: Payload;
  readonly occurredAt: Date;
  /** Who is told: every endpoint with this merchant among its own. */
  readonly merchantId: string;
};

/** Where messages are written, bound to one transaction. */
export type MessageStore = {
  /**
   * Writes messages of one event for all endpoints that want them: to be sent, or skipped where the endpoint is disabled. A message that
   * nobody wants is not kept. A second time for the same event and merchant does nothing. One statement.
   */
  readonly publish: (eventId: string, kind: EventKind, messages: readonly NewMessage[]) => Promise<void>;
  /** Writes a message for the other endpoints of an owner that want to be told of a disabled one. */
  readonly publishDisabled: (endpoint: Endpoint, message: Omit<NewMessage, "merchantId">) => Promise<void>;
  /** Writes a test and has it sent; null when there were too many in the last minute. Resolves to the delivery's id. */
  readonly publishTest: (endpointId: string, message: Omit<NewMessage, "merchantId">) => Promise<string | null>;
  /** Has a delivery sent again from now on. One that is being sent just now stays as it is. */
  readonly replay: (deliveryId: string, now: Date) => Promise<void>;
  /** Has deliveries of what happened in [from, to) sent again. Resolves to how many. */
  readonly replayRange: (
    endpointId: string,
    range: { readonly from: Date; readonly to: Date; readonly statuses: readonly DeliveryStatus[]; readonly now: Date },
  ) => Promise<number>;
};

/** A merchant's part of an order. */
export type OrderPart = {
  readonly merchantId: string;
  readonly merchantOrderId: string;
  /** Whether any endpoint is told of the merchant: most have none, and then nothing more is asked or written. */
  readonly isListening: boolean;
};

/** Whose things are, as far as events do not say it each time; bound to one transaction. */
export type OwnerStore = {
  /** Resolves to what `partsOf` does from then on. */
  readonly noteOrder: (
    orderId: string,
    parts: readonly Omit<OrderPart, "isListening">[],
  ) => Promise<readonly OrderPart[]>;
  /** Empty for an order nobody told of. */
  readonly partsOf: (orderId: string) => Promise<readonly OrderPart[]>;
  /** Resolves to the merchant, where any endpoint is told of it. */
  readonly noteProduct: (productId: string, merchantId: string) => Promise<string | null>;
  /** The same for a product that was noted; null for another. */
  readonly merchantOfProduct: (productId: string) => Promise<string | null>;
};

/** Tells other rooms; bound to one transaction. */
export type Publisher = {
  readonly endpointDisabled: (endpoint: Endpoint, reason: DisabledReason, at: Date) => Promise<void>;
};

/** Has the owners of a merchant told that its endpoint was switched off, once the transaction committed. */
export type OwnersTold = (endpointId: string, at: Date) => Promise<void>;

/** All that one transaction may change. */
export type TransactionPorts = {
  readonly endpoints: EndpointStore;
  readonly messages: MessageStore;
  readonly owners: OwnerStore;
  readonly queue: Pick<DeliveryQueue, "settle">;
  readonly publish: Publisher;
  readonly tellOwners: OwnersTold;
};

/** Runs a piece of work in one transaction. */
export type InTransaction = <Result>(work: (ports: TransactionPorts) => Promise<Result>) => Promise<Result>;

/** A page of a newest-first list. */
export type NewestPage = {
  readonly direction: "forward" | "backward";
  readonly size: number;
  readonly after: NewestKey | null;
  readonly before: NewestKey | null;
};
/** Where something stands in a newest-first list. */
export type NewestKey = { readonly createdAt: Date; readonly id: string };

/** Which endpoints are listed. All conditions hold together; null asks for all. */
export type EndpointSearch = { readonly owners: readonly EndpointOwner[] | null };

/** Which deliveries of an endpoint are listed. */
export type DeliverySearch = {
  readonly status: DeliveryStatus | null;
  readonly kind: EventKind | null;
  readonly from: Date | null;
  readonly to: Date | null;
};

/** What resolvers read. One row more than the page's size is read. */
export type WebhookReader = {
  readonly endpoints: (ids: readonly string[]) => Promise<ReadonlyMap<string, Endpoint>>;
  readonly endpointPage: (search: EndpointSearch, page: NewestPage) => Promise<readonly Endpoint[]>;
  /** Pages for several owners at once, by `ownerKey`. */
  readonly endpointPages: (
    merchantIds: readonly string[],
    page: NewestPage,
  ) => Promise<ReadonlyMap<string, readonly Endpoint[]>>;
  readonly secrets: (
    endpointIds: readonly string[],
    now: Date,
  ) => Promise<ReadonlyMap<string, readonly EndpointSecret[]>>;
  readonly deliveries: (ids: readonly string[]) => Promise<ReadonlyMap<string, Delivery>>;
  readonly deliveryPages: (
    endpointIds: readonly string[],
    search: DeliverySearch,
    page: NewestPage,
  ) => Promise<ReadonlyMap<string, readonly Delivery[]>>;
  /** The last 20 of each. */
  readonly attempts: (deliveryIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Attempt[]>>;
};

/** A delivery that was taken to be sent. Whoever takes it later, because it was not settled in time, has another `lease`. */
export type ClaimedDelivery = {
  readonly id: string;
  readonly lease: string;
  readonly endpointId: string;
  readonly messageId: string;
  readonly url: string;
  readonly payload: string;
  /** Tries since it was sent first, or again, before this one. */
  readonly tries: number;
  /** What signs, the newest first; empty where none of it opens. */
  readonly secrets: readonly string[];
};

/** What waits to be sent. */
export type DeliveryQueue = {
  /** When the next one is due; null when none waits. */
  readonly nextDueAt: () => Promise<Date | null>;
  /** Takes at most `slots` that are due, of each endpoint no more than it may be sent at once, in turns. Nobody else gets them for `leaseMs`. */
  readonly claim: (now: Date, slots: number) => Promise<readonly ClaimedDelivery[]>;
  /**
   * Writes what came of an attempt, and what that says of the endpoint. False, and nothing done, when the lease is another's by now.
   * Resolves to the endpoint as it is then, where it was disabled by it.
   */
  readonly settle: (
    claimed: Pick<ClaimedDelivery, "id" | "lease" | "endpointId">,
    attempt: Attempt,
    verdict: Verdict,
    now: Date,
  ) => Promise<{ readonly disabled: Endpoint | null }>;
  /** Gives back what was not sent after all. */
  readonly release: (claimed: Pick<ClaimedDelivery, "id" | "lease">, now: Date) => Promise<void>;
};

/** An answer to a message that was sent, with how long the endpoint wants to be left alone. */
export type SendAnswer = { readonly attempt: Attempt; readonly retryAfterMs: number | null };

/** Sends messages over HTTP. Never rejects but when `signal` was aborted. */
export type WebhookSender = (
  message: Pick<ClaimedDelivery, "messageId" | "url" | "payload" | "secrets">,
  signal: AbortSignal,
) => Promise<SendAnswer>;
