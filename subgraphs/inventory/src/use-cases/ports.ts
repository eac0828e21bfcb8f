import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Allocation, StockPlace } from "../domain/allocation.ts";
import type { Reservation, ReservationMove } from "../domain/reservation.ts";
import type { StockFact } from "../domain/stock-fact.ts";
import type { StockReader } from "../domain/reader.ts";
import type { MovementKind, StockItem, StockMovement, Warehouse } from "../domain/stock-item.ts";

/** Reservations and what was decided for each attempt, inside one transaction. */
export type ReservationStore = {
  /**
   * Writes that the attempt is RESERVED and holds these units, in one statement. False, and nothing is written, when the attempt
   * was decided before. The stock items must be locked.
   */
  readonly hold: (held: {
    readonly attemptId: string;
    readonly allocations: readonly (Allocation & { readonly reservationId: string })[];
    readonly expiresAt: Date;
    readonly decidedAt: Date;
  }) => Promise<boolean>;
  /** Writes that the attempt is REJECTED. False when it was decided before. */
  readonly reject: (attemptId: string, decidedAt: Date) => Promise<boolean>;
  /** Sees to it that the attempt will never hold anything it does not hold now. */
  readonly close: (attemptId: string, decidedAt: Date) => Promise<void>;
  /** The attempt's reservations, they and their stock items locked, the latter in the one order. */
  readonly lockOfAttempt: (attemptId: string) => Promise<readonly Reservation[]>;
  /** The order's reservations of these lines in this warehouse, locked like those of an attempt. */
  readonly lockOfOrder: (order: {
    readonly orderId: string;
    readonly warehouseId: string;
    readonly lineIds: readonly string[];
  }) => Promise<readonly Reservation[]>;
  /** Moves locked reservations and the numbers of their stock items, in one statement; by `consume` the ledger tells, too. */
  readonly move: (
    reservations: readonly Reservation[],
    move: ReservationMove,
    details: {
      /** The order they belong to from now on; null leaves it as it is. */
      readonly orderId: string | null;
      /** What the ledger names as the cause. */
      readonly source: string;
      readonly at: Date;
    },
  ) => Promise<void>;
};

/** What lies in the warehouses, inside one transaction. */
export type StockStore = {
  /** Every stock item of these variants, locked in the one order: by variant, then warehouse. */
  readonly lockVariants: (variantIds: readonly string[]) => Promise<readonly StockPlace[]>;
  readonly findWarehouse: (warehouseId: string) => Promise<Warehouse | null>;
  /** Whether catalog told that this merchant sells the variant. */
  readonly isSoldBy: (variantId: string, merchantId: string) => Promise<boolean>;
  /** The stock item of a variant in a warehouse, locked; null when nothing ever lay there. */
  readonly lockItem: (variantId: string, warehouseId: string) => Promise<StockItem | null>;
  /** Makes an empty stock item, unless there is one, and locks it. */
  readonly openItem: (stockItemId: string, variantId: string, warehouseId: string) => Promise<StockItem>;
  /** Changes `onHand` of a locked stock item and writes the ledger, in one statement. Resolves to the item as it is then. */
  readonly writeMovement: (movement: {
    readonly item: StockItem;
    readonly kind: MovementKind;
    readonly quantity: number;
    readonly reason: string | null;
    readonly source: string;
    readonly at: Date;
  }) => Promise<StockItem>;
};

/** The idempotency key of an edit that was done, and of what. */
export type UsedKey = { readonly fingerprint: string; readonly stockItemId: string };

/** Idempotency keys, inside one transaction. */
export type KeyStore = {
  /** What the user's key was used for since `since`; null when it is free. */
  readonly find: (userId: string, key: string, since: Date) => Promise<UsedKey | null>;
  /** Marks the key as used. False when another edit used it since `since`. */
  readonly use: (
    used: UsedKey & { readonly userId: string; readonly key: string; readonly at: Date; readonly since: Date },
  ) => Promise<boolean>;
};

/** Ends reservations that nobody settled in time. */
export type ExpiryTimers = {
  readonly set: (attemptId: string, dueAt: Date) => Promise<void>;
  readonly cancel: (attemptId: string) => Promise<void>;
};

/** All that the use cases need, bound to one transaction. */
export type StockPorts = {
  readonly reservations: ReservationStore;
  readonly stock: StockStore;
  readonly keys: KeyStore;
  readonly expiry: ExpiryTimers;
  /** Tells the other rooms, when the transaction commits. */
  readonly announce: (facts: readonly StockFact[]) => Promise<void>;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** A page of one stock item's ledger, newest first. */
export type MovementPage = {
  readonly direction: "forward" | "backward";
  /** How many are wanted; one more is read, to know whether there are more. */
  readonly size: number;
  /** Versions: only lines older than `after` and newer than `before`. */
  readonly after: number | null;
  readonly before: number | null;
};

/** What the graph shows. Each question is one statement for any number of ids; only what the reader may see is in an answer. */
export type StockQueries = {
  /** How many units of each variant can be promised, over all warehouses. Variants that never lay anywhere are left out. */
  readonly freeUnits: (variantIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** The stock items of each variant that the reader's merchants sell, by warehouse; other variants are left out. */
  readonly itemsOfVariants: (
    variantIds: readonly string[],
    reader: StockReader,
  ) => Promise<ReadonlyMap<string, readonly StockItem[]>>;
  readonly items: (ids: readonly string[], reader: StockReader) => Promise<readonly StockItem[]>;
  readonly warehouses: (ids: readonly string[], reader: StockReader) => Promise<readonly Warehouse[]>;
  /** The warehouses of these merchants, by name. */
  readonly warehousesOfMerchants: (merchantIds: readonly string[]) => Promise<readonly Warehouse[]>;
  /** The page of each stock item, in the order it was read: backward pages oldest first. */
  readonly movements: (
    stockItemIds: readonly string[],
    page: MovementPage,
  ) => Promise<ReadonlyMap<string, readonly StockMovement[]>>;
};

/** Goods that are there from the beginning, for a demonstration or an import. */
export type StockSeed = {
  readonly warehouses: readonly Warehouse[];
  readonly items: readonly { readonly variantId: string; readonly warehouseId: string; readonly quantity: number }[];
};

/** Bulk writes. */
export type StockImport = {
  /** Receives goods where nothing ever lay; leaves everything else as it is. Resolves to the number of stock items made. */
  readonly receive: (seed: StockSeed, at: Date) => Promise<number>;
};

/** Which merchant sells what, inside one transaction. */
export type VariantStore = {
  readonly save: (variantIds: readonly string[], merchantId: string) => Promise<void>;
};
