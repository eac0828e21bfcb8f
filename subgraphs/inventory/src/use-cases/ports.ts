import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Allocation } from "../domain/allocation/allocate.ts";
import type { Reservation } from "../domain/reservation.ts";
import type { StockFact } from "../domain/stock-fact.ts";
import type { MovementKind, StockItem, StockPlace } from "../domain/stock-item.ts";
import type { UnitMove } from "../domain/unit-move.ts";
import type { Warehouse } from "../domain/warehouse.ts";

/** Units chosen for a line, with the id their reservation gets. */
export type NewReservation = Allocation & { readonly reservationId: string };

/** Where units that left came from, and that they are back. */
export type ReturnedUnits = { readonly reservation: Reservation; readonly quantity: number };

/** What an attempt was given in its newest round. */
export type AttemptsReservations = {
  readonly reservations: readonly Reservation[];
  /** Whether it failed. False when there are no reservations. */
  readonly isClosed: boolean;
  /** When the round was decided; null when there are no reservations. */
  readonly heldAt: Date | null;
};

/** Reservations and what was decided for each attempt and replacement, inside one transaction. */
export type ReservationStore = {
  /**
   * Writes that the attempt's round is RESERVED and holds these units until `expiresAt`, and has time run, in one statement.
   * False, and nothing is written, when this round or a later one was decided before, or the attempt failed. The stock items
   * must be locked.
   */
  readonly hold: (held: {
    readonly attemptId: string;
    readonly round: number;
    readonly allocations: readonly NewReservation[];
    readonly expiresAt: Date;
    readonly decidedAt: Date;
  }) => Promise<boolean>;
  /** Writes that the attempt's round is REJECTED. False as for `hold`. */
  readonly reject: (attemptId: string, round: number, decidedAt: Date) => Promise<boolean>;
  /** Sees to it that the attempt will never hold anything it does not hold now. False when that was so before. */
  readonly close: (attemptId: string, decidedAt: Date) => Promise<boolean>;
  /** Writes that the replacement is COMMITTED to the order with these units, in one statement; false as for `hold`. */
  readonly commitReplacement: (replacement: {
    readonly attemptId: string;
    readonly orderId: string;
    readonly replacementId: string;
    readonly allocations: readonly NewReservation[];
    readonly decidedAt: Date;
  }) => Promise<boolean>;
  /** Writes that the replacement is REJECTED. False when it was decided before. */
  readonly rejectReplacement: (orderId: string, replacementId: string, decidedAt: Date) => Promise<boolean>;
  /** The attempt an order came of; null when none of its stock was ever promised. */
  readonly attemptOfOrder: (orderId: string) => Promise<string | null>;
  /** The attempt's reservations of its newest round, they and their stock items locked in the one order, and whether it failed. */
  readonly lockOfAttempt: (attemptId: string) => Promise<AttemptsReservations>;
  /** The same without those whose time ran out, which are not locked either: more may have to be locked before them. */
  readonly lockPromisedOfAttempt: (attemptId: string) => Promise<AttemptsReservations>;
  /** The order's reservations of these lines, in one warehouse or (null) in all, locked like those of an attempt, oldest first. */
  readonly lockOfOrder: (order: {
    readonly orderId: string;
    readonly warehouseId: string | null;
    readonly lineIds: readonly string[];
  }) => Promise<readonly Reservation[]>;
  /** What `planShortfall` asks for: ACTIVE and COMMITTED reservations of a locked stock item and all its attempts hold, newest first, locked. */
  readonly lockPromised: (stockItemId: string) => Promise<readonly Reservation[]>;
  /**
   * Moves locked reservations, splitting them where not all units go, and the numbers of their stock items, in one statement; the
   * ledger tells what left. With `endsTimeOf` the attempt's time runs no more.
   */
  readonly settle: (
    moves: readonly UnitMove[],
    details: {
      /** The order they belong to from now on; null leaves it as it is. */
      readonly orderId?: string;
      /** What moves them: a shipment's, a withdrawal's, a shortfall's id, or the attempt's or order's. */
      readonly source: string;
      readonly at: Date;
      readonly endsTimeOf?: string;
    },
  ) => Promise<void>;
  /** Has locked reservations of an attempt held until `expiresAt`, in one statement with the timer. */
  readonly extend: (attemptId: string, reservations: readonly Reservation[], expiresAt: Date) => Promise<void>;
  /** Whether units came back by this shipment or return before. */
  readonly wasReturned: (source: string) => Promise<boolean>;
  /** Puts units back into their locked stock items; the ledger tells by what. In one statement. */
  readonly putBack: (units: readonly ReturnedUnits[], source: string, at: Date) => Promise<void>;
};

/** What lies in the warehouses, inside one transaction. */
export type StockStore = {
  /** Every stock item of these variants, locked in the one order: by variant, then warehouse. */
  readonly lockVariants: (variantIds: readonly string[]) => Promise<readonly StockPlace[]>;
  /** The same for the variants that an attempt's reservations are of. */
  readonly lockVariantsOfAttempt: (attemptId: string) => Promise<readonly StockPlace[]>;
  /** The same for the variants of these lines of an order. */
  readonly lockVariantsOfOrder: (orderId: string, lineIds: readonly string[]) => Promise<readonly StockPlace[]>;
  /**
   * What else the check-outs hold that a count might give up: the variants of all their units, when more is promised of the variant
   * in the warehouse than was counted; none otherwise. Locks nothing.
   */
  readonly variantsAtStake: (count: {
    readonly variantId: string;
    readonly warehouseId: string;
    readonly counted: number;
  }) => Promise<readonly string[]>;
  /** Whether catalog told that this merchant sells the variant. */
  readonly isSoldBy: (variantId: string, merchantId: string) => Promise<boolean>;
  /** Makes an empty stock item, unless there is one. */
  readonly openItem: (stockItemId: string, variantId: string, warehouseId: string) => Promise<void>;
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

/** Warehouses, inside one transaction. */
export type WarehouseStore = {
  readonly find: (warehouseId: string) => Promise<Warehouse | null>;
  /** The same, locked against other edits. */
  readonly lock: (warehouseId: string) => Promise<Warehouse | null>;
  readonly insert: (warehouse: Warehouse) => Promise<void>;
  readonly update: (warehouse: Warehouse) => Promise<void>;
};

/** The idempotency key of an edit that was done, of what, and what is answered again besides. */
export type UsedKey = { readonly fingerprint: string; readonly subjectId: string; readonly outcome: unknown };

/** Idempotency keys, inside one transaction. */
export type KeyStore = {
  /** What the user's key was used for since `since`; null when it is free. */
  readonly find: (userId: string, key: string, since: Date) => Promise<UsedKey | null>;
  /** Marks the key as used. False when another edit used it since `since`. */
  readonly use: (
    used: UsedKey & { readonly userId: string; readonly key: string; readonly at: Date; readonly since: Date },
  ) => Promise<boolean>;
};

/** A stock item of a merchant. */
export type ItemOfMerchant = { readonly stockItemId: string; readonly variantId: string; readonly merchantId: string };

/** All that the use cases need, bound to one transaction. */
export type StockPorts = {
  readonly reservations: ReservationStore;
  readonly stock: StockStore;
  readonly warehouses: WarehouseStore;
  readonly keys: KeyStore;
  /** Tells the other rooms, when the transaction commits. One statement, none for an empty list. */
  readonly announce: (facts: readonly StockFact[]) => Promise<void>;
  /** Tells who watches that the numbers of these items changed, once the transaction has committed. May be lost. */
  readonly hint: (items: readonly ItemOfMerchant[]) => void;
  readonly clock: Clock;
  readonly ids: IdSource;
};

/** Which merchant sells what, inside one transaction. */
export type VariantStore = {
  readonly save: (variantIds: readonly string[], merchantId: string) => Promise<void>;
};
