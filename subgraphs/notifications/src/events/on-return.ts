import {
  returnApprovedV1,
  returnCancelledV1,
  returnDeclinedV1,
  returnExpiredV1,
  returnInspectedV1,
  returnReceivedV1,
  returnRequestedV1,
  returnResolvedV1,
  returnShippedV1,
} from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { EventKind } from "../domain/event-kind.ts";
import { announce } from "../use-cases/announce.ts";
import { aboutEvent, type HandlerDeps } from "./ports.ts";

const handlers = [
  [returnRequestedV1, "RETURN_REQUESTED"],
  [returnApprovedV1, "RETURN_APPROVED"],
  [returnDeclinedV1, "RETURN_DECLINED"],
  [returnShippedV1, "RETURN_SHIPPED"],
  [returnReceivedV1, "RETURN_RECEIVED"],
  [returnInspectedV1, "RETURN_INSPECTED"],
  [returnResolvedV1, "RETURN_RESOLVED"],
  [returnCancelledV1, "RETURN_CANCELLED"],
  [returnExpiredV1, "RETURN_EXPIRED"],
] as const satisfies readonly (readonly [unknown, EventKind])[];

/** Returns: the merchant whose goods they are is told. */
export const onReturn = ({ portsOf, nextId }: HandlerDeps): readonly EventHandler[] =>
  handlers.map(([contract, kind]) =>
    on(contract, async (tx, { data: { returnId, orderId, merchantOrderId, merchantId }, raw }) => {
      const related = [
        { type: "MerchantOrder", id: merchantOrderId },
        { type: "Order", id: orderId },
      ];
      const told = [{ merchantId, subject: { type: "Return", id: returnId }, related }];
      await announce(portsOf(tx), nextId, { ...aboutEvent(raw), kind, told });
    }),
  );
