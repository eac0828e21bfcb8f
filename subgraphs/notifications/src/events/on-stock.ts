import { stockBackInV1, stockLowV1, stockOutV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { EventKind } from "../domain/event-kind.ts";
import { announce } from "../use-cases/announce.ts";
import { aboutEvent, type HandlerDeps } from "./ports.ts";

const handlers = [
  [stockLowV1, "STOCK_LOW"],
  [stockOutV1, "STOCK_OUT"],
  [stockBackInV1, "STOCK_BACK_IN"],
] as const satisfies readonly (readonly [unknown, EventKind])[];

/** Stock: how many there are is not told, only that it is time to look. */
export const onStock = ({ portsOf, nextId }: HandlerDeps): readonly EventHandler[] =>
  handlers.map(([contract, kind]) =>
    on(contract, async (tx, { data: { variantId, merchantId }, raw }) => {
      const told = [{ merchantId, subject: { type: "ProductVariant", id: variantId }, related: [] }];
      await announce(portsOf(tx), nextId, { ...aboutEvent(raw), kind, told });
    }),
  );
