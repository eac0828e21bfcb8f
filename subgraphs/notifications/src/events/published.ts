import { newEvent, type NewEvent } from "@novatech/contracts/event";
import { webhookEndpointDisabledV1 } from "@novatech/contracts/notifications";
import type { Publisher } from "../use-cases/ports.ts";

/** Tells other rooms by events. `append` writes them in the running transaction. */
export const createPublisher = (append: (events: readonly NewEvent[]) => Promise<void>): Publisher => ({
  endpointDisabled: async ({ id, owner }, reason, occurredAt) => {
    if (reason === "OWNER" || reason === "NO_MERCHANT") return;
    const data = { endpointId: id, ownerKind: owner.kind, ownerId: owner.id, reason };
    await append([newEvent(webhookEndpointDisabledV1, { aggregateId: id, occurredAt, data })]);
  },
});
