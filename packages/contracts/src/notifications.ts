import { z } from "zod";
import { type DataOf, defineEvent } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** The aggregate is the endpoint of webhooks. */
const topic = "notifications.endpoint";

/** An endpoint of webhooks is not told any more, because it failed for days or said that it is gone: its owner should hear of it. */
export const webhookEndpointDisabledV1 = defineEvent(
  topic,
  "webhook.endpoint_disabled.v1",
  z.object({
    endpointId: z.string(),
    ownerKind: z.enum(["MERCHANT", "PARTNER"]),
    ownerId: z.string(),
    reason: z.enum(["GONE", "FAILING"]),
  }),
);
export type WebhookEndpointDisabledV1 = DataOf<typeof webhookEndpointDisabledV1>;

/** This room did its part of a person's request: it holds nothing of theirs. */
export const notificationsPrivacyPartDoneV1 = privacyPartDoneOf("notifications");
