import { consentChangedV1 } from "@novatech/contracts/users";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { PortsOf } from "./ports.ts";

/** A person allows or no longer allows something. What is no business of analytics changes nothing here. */
export const onConsentChanged = (portsOf: PortsOf): EventHandler =>
  on(consentChangedV1, async (tx, { data: { userId, purpose, isGranted }, raw }) => {
    if (purpose === "ANALYTICS") await portsOf(tx).traffic.setConsent(userId, isGranted, new Date(raw.time));
  });
