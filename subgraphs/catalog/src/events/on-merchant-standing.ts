import { merchantReinstatedV1, merchantSuspendedV1 } from "@novatech/contracts/users";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import { noteStanding, type StandingPorts } from "../use-cases/follow-merchant-standing.ts";

type Ports = Pick<StandingPorts, "standing" | "clock">;

/** A merchant may sell nothing for now: what it sells is hidden. */
export const onMerchantSuspended = (portsOf: (tx: Transaction) => Ports): EventHandler =>
  on(merchantSuspendedV1, (tx, { data }) => noteStanding(portsOf(tx), data.merchantId, true));

/** A merchant sells again: what was shown before is shown again. */
export const onMerchantReinstated = (portsOf: (tx: Transaction) => Ports): EventHandler =>
  on(merchantReinstatedV1, (tx, { data }) => noteStanding(portsOf(tx), data.merchantId, false));
