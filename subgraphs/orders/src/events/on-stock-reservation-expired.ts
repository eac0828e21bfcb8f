import { stockReservationExpiredV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { advanceCheckout } from "../use-cases/advance-checkout.ts";
import { causeOf, type HandlerDeps } from "./handler-deps.ts";

/** The stock is held no longer. While the money is being held this is noted: the stock is asked for again once it is. */
export const onStockReservationExpired = (deps: HandlerDeps): EventHandler =>
  on(stockReservationExpiredV1, async (tx, { data, raw }) => {
    const signal = data.cause === "SHORTFALL" ? "RESERVATION_SHORT" : "RESERVATION_EXPIRED";
    await advanceCheckout(deps.portsOf(tx), data.attemptId, signal, causeOf(deps, raw));
  });
