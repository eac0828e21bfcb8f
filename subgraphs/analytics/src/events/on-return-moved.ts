import {
  returnCancelledV1,
  returnDeclinedV1,
  returnExpiredV1,
  returnReceivedV1,
  returnRequestedV1,
  returnResolvedV1,
} from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { ReturnStatus } from "../use-cases/sales-ports.ts";
import type { PortsOf } from "./ports.ts";

const steps = [
  [returnRequestedV1, "REQUESTED"],
  [returnDeclinedV1, "DECLINED"],
  [returnReceivedV1, "RECEIVED"],
  [returnCancelledV1, "CANCELLED"],
  [returnExpiredV1, "EXPIRED"],
] as const satisfies readonly (readonly [unknown, ReturnStatus])[];

/** Something is sent back: how far it came. Money it costs is told by `order.credited`. */
export const onReturns = (portsOf: PortsOf): readonly EventHandler[] => [
  ...steps.map(([contract, status]) =>
    on(contract, (tx, { data: { returnId, merchantId, lines }, raw }) =>
      portsOf(tx).sales.noteReturn({ returnId, merchantId, at: new Date(raw.time), lines, status }),
    ),
  ),
  on(returnResolvedV1, (tx, { data: { returnId, merchantId, lines, resolution }, raw }) =>
    portsOf(tx).sales.noteReturn({ returnId, merchantId, at: new Date(raw.time), lines, status: resolution }),
  ),
];
