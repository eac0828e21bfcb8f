import type { EventHandler } from "@novatech/messaging/handler";
import { onMoney } from "./on-money.ts";
import { onOrder } from "./on-order.ts";
import { onProduct } from "./on-product.ts";
import { onReturn } from "./on-return.ts";
import { onShipment } from "./on-shipment.ts";
import { onStock } from "./on-stock.ts";
import { onConsent } from "./people/on-consent.ts";
import { onMoneyForBuyer } from "./people/on-money.ts";
import { onOrderForBuyer } from "./people/on-order.ts";
import { onReturnForBuyer } from "./people/on-return.ts";
import { onShipmentForBuyer } from "./people/on-shipment.ts";
import { onTicketForRequester } from "./people/on-ticket.ts";
import type { PeopleDeps } from "./people/tell.ts";
import type { HandlerDeps } from "./ports.ts";

/** What merchants and partners are told of by webhooks. */
const forMerchants = [onOrder, onReturn, onShipment, onProduct, onStock, onMoney];
/** What people are told of. */
const forPeople = [
  onOrderForBuyer,
  onShipmentForBuyer,
  onReturnForBuyer,
  onMoneyForBuyer,
  onTicketForRequester,
  onConsent,
];

/** All that the room listens to: one handler a type, since an event is handled once. */
export const createHandlers = (
  deps: HandlerDeps & PeopleDeps,
  more: readonly EventHandler[] = [],
): readonly EventHandler[] =>
  oneEach([
    ...forMerchants.flatMap((handlers) => handlers(deps)),
    ...forPeople.flatMap((handlers) => handlers(deps)),
    ...more,
  ]);

/** Handlers of the same type as one, which has them react one after the other in the same transaction. */
function oneEach(handlers: readonly EventHandler[]): readonly EventHandler[] {
  return [...Map.groupBy(handlers, ({ type }) => type).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const handle: EventHandler["handle"] = async (tx, event) => {
      for (const handler of same) await handler.handle(tx, event);
    };
    return [{ topic: first.topic, type: first.type, handle }];
  });
}
