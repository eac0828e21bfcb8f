import type { ProductAlert, ProductAlertKind } from "../domain/product-alert.ts";

/** A variant as the catalogue and the shelves have it now. */
export type VariantNow = {
  readonly name: string;
  /** Minor units of the currency that was asked for, tax included where the list has it so; null where it is not sold in it. */
  readonly priceMinor: bigint | null;
  readonly isAvailable: boolean;
};

/** Asks the rooms that know. Null for a variant that is not sold. Rejects with a RoomUnavailableError. */
export type VariantSource = (variantId: string, currency: string | null) => Promise<VariantNow | null>;

/** Something happened that people may wait for. */
export type AlertRound = {
  readonly kind: ProductAlertKind;
  readonly variantId: string;
  /** The event, which each of them is told of once. */
  readonly occasion: string;
  readonly occurredAt: Date;
  /** For a price: the new one. Null for stock. */
  readonly price: { readonly currency: string; readonly amountMinor: bigint } | null;
};

/** Where alerts are kept, bound to one transaction. */
export type AlertStore = {
  /** How many a person has. Others who make one for them wait until the transaction ends. */
  readonly count: (personId: string) => Promise<number>;
  /** The person's alert of a kind for a variant. */
  readonly find: (personId: string, variantId: string, kind: ProductAlertKind) => Promise<ProductAlert | null>;
  /** Writes one; what the person waited for before of the same kind and variant is replaced, its id stays. Resolves to it. */
  readonly save: (alert: ProductAlert) => Promise<ProductAlert>;
  /** False when there is none, or it is another's. */
  readonly remove: (personId: string, alertId: string) => Promise<boolean>;
  /** Has everybody told who waits, soon; nothing happens when nobody does. A round of the same kind, variant and currency that is not over is replaced. One statement. */
  readonly beginRound: (round: AlertRound, now: Date) => Promise<void>;
  /** Tells nobody else of it: it is so no longer. One statement. */
  readonly endRound: (kind: ProductAlertKind, variantId: string) => Promise<void>;
  /** Goes on with a round from now on, in another transaction. */
  readonly goOn: (round: AlertRound, now: Date) => Promise<void>;
  /**
   * Takes at most `size` who wait for this and writes that they were told: a stock alert waits no more, a price alert from now on for less. With the price each was told last,
   * or began with. One statement.
   */
  readonly take: (
    round: AlertRound,
    size: number,
    now: Date,
  ) => Promise<readonly (ProductAlert & { readonly previousMinor: bigint | null })[]>;
  /**
   * What an alert told of an occasion was kept back, since it was so no longer: unless some of it went out, the alert waits again, for what it waited for
   * before. Nothing happens when it told of something else since. One statement.
   */
  readonly waitAgain: (alertId: string, occasion: string, previousMinor: bigint | null) => Promise<void>;
};

/** What resolvers read of alerts. */
export type AlertReader = {
  /** A person's alerts by variant. */
  readonly ofVariants: (
    personId: string,
    variantIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly ProductAlert[]>>;
  /** The newest first; one more than `size`. */
  readonly page: (
    personId: string,
    page: {
      readonly direction: "forward" | "backward";
      readonly size: number;
      readonly after: { readonly createdAt: Date; readonly id: string } | null;
      readonly before: { readonly createdAt: Date; readonly id: string } | null;
    },
  ) => Promise<readonly ProductAlert[]>;
};
