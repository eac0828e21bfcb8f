import type { Reservation } from "../src/domain/reservation.ts";
import type { StockPlace } from "../src/domain/stock-item.ts";

/** Two units that are held for a check-out, or as `over` says. For tests of the rules. */
export const aReservation = (over: Partial<Reservation> = {}): Reservation => ({
  id: "res_1",
  attemptId: "attempt_1",
  orderId: null,
  replacementId: null,
  lineId: "line_1",
  stockItemId: "stock_1",
  variantId: "var_1",
  merchantId: "merch_1",
  warehouseId: "wh_1",
  round: 1,
  quantity: 2,
  returnedQuantity: 0,
  state: "ACTIVE",
  expiresAt: new Date("2026-01-05T09:15:00Z"),
  settledBy: null,
  ...over,
});

/** Ten units on a German shelf of which none is promised, or as `over` says. */
export const aPlace = (over: Partial<StockPlace> = {}): StockPlace => ({
  id: "stock_1",
  variantId: "var_1",
  warehouseId: "wh_1",
  merchantId: "merch_1",
  countryCode: "DE",
  latitude: null,
  longitude: null,
  onHand: 10,
  reserved: 0,
  committed: 0,
  backorderLimit: 0,
  version: 1,
  ...over,
});
