import { z } from "zod";
import { type DataOf, defineEvent } from "./event.ts";
import { privacyPartDoneOf } from "./event-privacy-part.ts";

/** Somebody opened an account. Who it is stays in the users room. */
export const customerRegisteredV1 = defineEvent(
  "users.user",
  "customer.registered.v1",
  z.object({ userId: z.string() }),
);
export type CustomerRegisteredV1 = DataOf<typeof customerRegisteredV1>;

/** Somebody confirmed that the e-mail address of their account is theirs: at first, and after every change of it. */
export const customerEmailVerifiedV1 = defineEvent(
  "users.user",
  "customer.email_verified.v1",
  z.object({ userId: z.string() }),
);
export type CustomerEmailVerifiedV1 = DataOf<typeof customerEmailVerifiedV1>;

/** A company may sell here from now on. */
export const merchantApprovedV1 = defineEvent(
  "users.merchant",
  "merchant.approved.v1",
  z.object({ merchantId: z.string() }),
);
export type MerchantApprovedV1 = DataOf<typeof merchantApprovedV1>;

/** A merchant may sell nothing for now: what it sells is not shown. Its orders go on. */
export const merchantSuspendedV1 = defineEvent(
  "users.merchant",
  "merchant.suspended.v1",
  z.object({ merchantId: z.string() }),
);
export type MerchantSuspendedV1 = DataOf<typeof merchantSuspendedV1>;

/** A suspended merchant sells again: what was shown before is shown again. */
export const merchantReinstatedV1 = defineEvent(
  "users.merchant",
  "merchant.reinstated.v1",
  z.object({ merchantId: z.string() }),
);
export type MerchantReinstatedV1 = DataOf<typeof merchantReinstatedV1>;

/** This room did its part of a person's request: what it holds of them can be fetched, or was erased. */
export const usersPrivacyPartDoneV1 = privacyPartDoneOf("users");

/** The aggregate is the person: what they ask for and choose comes in the order in which they did. */
const privacyTopic = "users.privacy";

/** A person wants all that is kept of them. Each room signs off when it can be asked for its part. */
export const privacyExportRequestedV1 = defineEvent(
  privacyTopic,
  "privacy.export_requested.v1",
  z.object({ requestId: z.string(), userId: z.string() }),
);
export type PrivacyExportRequestedV1 = DataOf<typeof privacyExportRequestedV1>;

/** A person is to be erased: the time to think again is over. Each room signs off when its part is done. */
export const privacyErasureRequestedV1 = defineEvent(
  privacyTopic,
  "privacy.erasure_requested.v1",
  z.object({ requestId: z.string(), userId: z.string() }),
);
export type PrivacyErasureRequestedV1 = DataOf<typeof privacyErasureRequestedV1>;

/** A person allowed or no longer allows something to be done with their data. Without such an event nothing is allowed. */
export const consentChangedV1 = defineEvent(
  privacyTopic,
  "consent.changed.v1",
  z.object({
    userId: z.string(),
    purpose: z.enum(["MARKETING_MAIL", "ANALYTICS", "PERSONALISATION"]),
    isGranted: z.boolean(),
  }),
);
export type ConsentChangedV1 = DataOf<typeof consentChangedV1>;
