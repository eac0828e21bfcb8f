import type { CloudEvent } from "@novatech/contracts/event";
import type { EventPublisher, ReplayRequest } from "@novatech/postgres/relay";

export type { ReplayRequest };

/** A standing wish to be given events. */
export type Subscription = {
  /** Waits for the running `handle` calls and lets other instances of the group go on at once. */
  readonly stop: () => Promise<void>;
};

/**
 * What carries events from the relays to the consumers: at least once, each aggregate's events to one instance of a group at a time.
 * It may lose everything at any time, as long as `epoch` then tells. Every implementation passes `test/transport-contract.ts`.
 */
export type Transport = EventPublisher & {
  /**
   * Gives a group (a room) the events of its topics. Events of one aggregate come in the order published, through `handle` calls
   * that do not overlap as long as no instance dies or stalls; a repeated event is always possible. When `handle` resolves, its events
   * are done with; when it rejects, the same events come again after a pause. An unreachable transport is waited for.
   */
  readonly subscribe: (options: {
    readonly group: string;
    readonly topics: readonly string[];
    readonly handle: (events: readonly CloudEvent[]) => Promise<void>;
  }) => Subscription;
  /** Asks the producer of a topic (its first word) to send an aggregate's events again. May be lost: ask again while they are missing. */
  readonly requestReplay: (request: ReplayRequest) => Promise<void>;
  /** Rejects when the transport cannot be reached. */
  readonly health: () => Promise<void>;
  /** Closes every connection. Subscriptions must be stopped before. */
  readonly close: () => Promise<void>;
};

/** The room that publishes a topic: `orders` of `orders.order`. */
export const producerOf = (topic: string): string => topic.split(".", 1)[0] ?? topic;
