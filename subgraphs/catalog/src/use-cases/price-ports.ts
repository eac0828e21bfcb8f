import type { IdSource } from "@novatech/kernel/ids";
import type { PriceStep, Reduction, ScheduledPrice } from "../domain/price-history.ts";
import type { ProductPorts } from "./ports.ts";

/** Scheduled prices in one open transaction. They are changed with the product locked: so two never overlap. */
export type PricePlanStore = {
  /** By its id; null when there is none. */
  readonly find: (id: string) => Promise<ScheduledPrice | null>;
  /** Those of a variant and currency that hold at a moment or are to come, the earliest first. */
  readonly plannedFor: (variantId: string, currency: string, now: Date) => Promise<readonly ScheduledPrice[]>;
  /** Keeps a new one, and wakes the room when it begins and ends. */
  readonly add: (plan: ScheduledPrice, now: Date) => Promise<void>;
  /** Deletes one that has not begun. */
  readonly remove: (id: string) => Promise<void>;
  /** Has one end earlier than planned. */
  readonly end: (id: string, endsAt: Date) => Promise<void>;
};

/** What the use cases of scheduled prices need, bound to one transaction. */
export type PricePlanPorts = ProductPorts & { readonly plans: PricePlanStore; readonly ids: IdSource };

/** A variant and a currency. */
export type PricePlace = { readonly variantId: string; readonly currency: string };

/** A part of the history of a price: what comes after a moment, or before it; the newest first. */
export type HistoryPart = {
  readonly currency: string;
  readonly direction: "forward" | "backward";
  readonly after: Date | null;
  readonly before: Date | null;
  /** The most entries. */
  readonly limit: number;
};

/** A step of a price's history, in its currency. */
export type PricedStep = PriceStep & { readonly currency: string };

/** What the graph reads of prices over time. Each call is one statement, however many keys it is given. */
export type PriceHistoryReader = {
  /** How prices came down to what they are now, in the order they were asked for; null where they did not. */
  readonly reductionsOf: (places: readonly PricePlace[]) => Promise<readonly (Reduction | null)[]>;
  /** What holds now or is to come, by variant, the earliest first. */
  readonly scheduledOf: (variantIds: readonly string[]) => Promise<ReadonlyMap<string, readonly ScheduledPrice[]>>;
  /** The same part of several histories, by variant, in the order they are read (backward: the last first). */
  readonly historyOf: (
    variantIds: readonly string[],
    part: HistoryPart,
  ) => Promise<ReadonlyMap<string, readonly PricedStep[]>>;
};
