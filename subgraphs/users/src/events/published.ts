import { newEvent, type NewEvent } from "@novatech/contracts/event";
import { customerRegisteredV1 } from "@novatech/contracts/users";

/** What users tells the other rooms when somebody opens an account: an id, and nothing of the person. */
export const customerRegistered = (userId: string, occurredAt: Date): NewEvent =>
  newEvent(customerRegisteredV1, { aggregateId: userId, occurredAt, data: { userId } });
