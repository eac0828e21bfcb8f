import { orderCreditedV1 } from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { settleCredit } from "../use-cases/plan-captures.ts";
import type { HandlerDeps } from "./handler-deps.ts";

/** An order costs less: what was taken for that goes back, the rest of it is never taken. */
export const onOrderCredited = (deps: HandlerDeps): EventHandler =>
  on(orderCreditedV1, async (tx, { data, raw }) => {
    const { orderId, creditId, cause, merchantOrders } = data;
    const creditedAt = new Date(raw.time);
    const credits = merchantOrders.map((part) => ({ ...part, orderId, creditId, cause, creditedAt }));
    await settleCredit(deps.portsOf(tx), deps, orderId, credits);
  });
