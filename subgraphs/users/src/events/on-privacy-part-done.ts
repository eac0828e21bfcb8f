import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import { type PrivacyDeps, signOffPart } from "../use-cases/privacy-requests.ts";
import type { PrivacyPorts } from "../use-cases/ports-privacy.ts";
import { privacyParts } from "./privacy-parts.ts";

/** A room did its part of a request. One handler a room, since each tells it on a topic of its own. */
export const onPrivacyPartDone = (
  portsOf: (tx: Transaction) => PrivacyPorts,
  deps: Pick<PrivacyDeps, "clock">,
): readonly EventHandler[] =>
  privacyParts.map(({ room, contract }) =>
    on(contract, (tx, { data: { requestId } }) => signOffPart(portsOf(tx), deps, { requestId, room })),
  );
