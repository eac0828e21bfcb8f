import {
  returnApprovedV1,
  returnDeclinedV1,
  returnReceivedV1,
  returnRequestedV1,
  returnResolvedV1,
} from "@novatech/contracts/orders";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Kind } from "../../domain/kind.ts";
import { type PeopleDeps, tellBuyer } from "./tell.ts";

const told = [
  [returnRequestedV1, "RETURN_REQUESTED"],
  [returnApprovedV1, "RETURN_APPROVED"],
  [returnDeclinedV1, "RETURN_DECLINED"],
  [returnReceivedV1, "RETURN_RECEIVED"],
  [returnResolvedV1, "RETURN_RESOLVED"],
] as const satisfies readonly (readonly [unknown, Kind])[];

/** Returns, for who sends them back. */
export const onReturnForBuyer = (deps: PeopleDeps): readonly EventHandler[] =>
  told.map(([contract, kind]) =>
    on(contract, async (tx, { data: { returnId, orderId }, raw }) => {
      await tellBuyer(deps, tx, { orderId, kind, subjectId: returnId, occurredAt: new Date(raw.time) });
    }),
  );
