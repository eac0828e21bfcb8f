import { consentChangedV1 } from "@novatech/contracts/users";
import { type EventHandler, on } from "@novatech/messaging/handler";
import { setPreference } from "../use-cases/set-preference.ts";
import type { PortsOf } from "./ports.ts";

/** A person allowed or no longer allows something. What is no business of recommendations changes nothing here. */
export const onConsentChanged = (portsOf: PortsOf): EventHandler =>
  on(consentChangedV1, async (tx, { data: { userId, purpose, isGranted }, raw }) => {
    if (purpose === "PERSONALISATION") await setPreference(portsOf(tx).history, userId, isGranted, new Date(raw.time));
  });
