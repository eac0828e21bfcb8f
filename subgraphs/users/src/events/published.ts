import { newEvent } from "@novatech/contracts/event";
import { customerRegisteredV1 } from "@novatech/contracts/users";
import type { PublishedEvents } from "../use-cases/ports.ts";

/** What users tells the other rooms: ids, and nothing of the person. */
export const published: PublishedEvents = {
  customerRegistered: (userId, occurredAt) =>
    newEvent(customerRegisteredV1, { aggregateId: userId, occurredAt, data: { userId } }),
};
