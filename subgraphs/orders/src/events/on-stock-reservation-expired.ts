import { stockReservationExpiredV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { failCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The stock is no longer held: without an order by now, the check-out failed. */
export const onStockReservationExpired = (deps: HandlerDeps): EventHandler =>
  on(stockReservationExpiredV1, async (tx, { data, raw }) => {
    await failCheckout(deps.portsOf(tx), data.attemptId, "RESERVATION_EXPIRED", causeOf(deps, raw));
  });
