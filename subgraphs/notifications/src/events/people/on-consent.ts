import { consentChangedV1 } from "@novatech/contracts/users";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PeopleDeps } from "./tell.ts";

/** Consent to marketing: what waits is asked again when it is sent, so taking it back holds for that, too. */
export const onConsent = ({ peopleOf }: PeopleDeps): readonly EventHandler[] => [
  on(consentChangedV1, async (tx, { data: { userId, purpose, isGranted }, raw }) => {
    if (purpose === "MARKETING_MAIL") await peopleOf(tx).people.setConsent(userId, isGranted, new Date(raw.time));
  }),
];
