import type { EventKind } from "../domain/tracked-event.ts";

/** An event as it is kept: a row for each product it names, one with `productId` null when it names none. */
export type EventRow = {
  /** `YYYY-MM-DD` of UTC. */
  readonly happenedOn: string;
  /** A UUID: the same event has the same. */
  readonly eventKey: string;
  readonly item: number;
  readonly kind: EventKind;
  readonly happenedAt: Date;
  /** A UUID; null without consent. */
  readonly visit: string | null;
  /** The account that is logged in, whether it allows analytics or not: the store looks. */
  readonly person: string | null;
  readonly productId: string | null;
  readonly variantId: string | null;
  readonly quantity: number | null;
  readonly page: string | null;
};

/** Where what apps tell is kept and counted, bound to one transaction. */
export type TrafficStore = {
  /**
   * Keeps rows and counts them, in one statement. Left out are rows that are kept already and products nobody heard of; the visit and the person of an account that
   * did not allow analytics. Resolves to the keys of events of which anything was kept.
   */
  readonly keep: (rows: readonly EventRow[]) => Promise<ReadonlySet<string>>;
  /** Notes what a person allows; taking it back makes every row nobody's. */
  readonly setConsent: (person: string, isGranted: boolean, at: Date) => Promise<void>;
};
