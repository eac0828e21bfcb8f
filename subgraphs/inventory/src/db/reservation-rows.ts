import type { Transaction } from "@novatech/postgres/database";
import { asc, eq, type SQL } from "drizzle-orm";
import { attempts, reservations, stockItems, warehouses } from "./tables.ts";

const columns = {
  id: reservations.id,
  attemptId: reservations.attemptId,
  orderId: reservations.orderId,
  replacementId: reservations.replacementId,
  lineId: reservations.lineId,
  stockItemId: reservations.stockItemId,
  variantId: stockItems.variantId,
  merchantId: warehouses.merchantId,
  warehouseId: stockItems.warehouseId,
  round: reservations.round,
  quantity: reservations.quantity,
  returnedQuantity: reservations.returnedQuantity,
  state: reservations.state,
  expiresAt: reservations.expiresAt,
  settledBy: reservations.settledBy,
  attemptOutcome: attempts.outcome,
  attemptDecidedAt: attempts.decidedAt,
};

/**
 * The one order of locks: stock items by variant, then warehouse, and a reservation only after its stock item. Every transaction
 * takes them so; PostgreSQL locks row by row, and within a row in the order of `of`.
 */
const inLockOrder = [asc(stockItems.variantId), asc(stockItems.warehouseId), asc(reservations.id)];

/** Reservations and what was decided for their attempt, they and their stock items locked, in `order`. */
export const lockReservations = async (tx: Transaction, where: SQL | undefined, order: SQL[] = inLockOrder) =>
  tx
    .select(columns)
    .from(reservations)
    .innerJoin(stockItems, eq(stockItems.id, reservations.stockItemId))
    .innerJoin(warehouses, eq(warehouses.id, stockItems.warehouseId))
    .innerJoin(attempts, eq(attempts.attemptId, reservations.attemptId))
    .where(where)
    .orderBy(...order)
    .for("update", { of: [stockItems, reservations] });
