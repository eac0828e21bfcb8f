import { newEvent } from "@novatech/contracts/event";
import {
  customerEmailVerifiedV1,
  customerRegisteredV1,
  merchantApprovedV1,
  merchantReinstatedV1,
  merchantSuspendedV1,
} from "@novatech/contracts/users";
import type { PublishedEvents } from "../use-cases/ports.ts";

/** What users tells the other rooms: ids, and nothing of the person. */
export const published: PublishedEvents = {
  customerRegistered: (userId, occurredAt) =>
    newEvent(customerRegisteredV1, { aggregateId: userId, occurredAt, data: { userId } }),
  emailVerified: (userId, occurredAt) =>
    newEvent(customerEmailVerifiedV1, { aggregateId: userId, occurredAt, data: { userId } }),
  merchantApproved: (merchantId, occurredAt) =>
    newEvent(merchantApprovedV1, { aggregateId: merchantId, occurredAt, data: { merchantId } }),
  merchantStandingChanged: ({ id: merchantId, status }, occurredAt) =>
    newEvent(status === "SUSPENDED" ? merchantSuspendedV1 : merchantReinstatedV1, {
      aggregateId: merchantId,
      occurredAt,
      data: { merchantId },
    }),
};
