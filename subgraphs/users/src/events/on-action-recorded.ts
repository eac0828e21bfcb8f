import { actionRecordedV1 } from "@novatech/contracts/audit";
import type { Clock } from "@novatech/kernel/clock";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { AuditLog } from "../use-cases/ports-audit.ts";

/** Collects what people with power did, of every room, this one included. */
export const onActionRecorded = (logOf: (tx: Transaction) => AuditLog, clock: Clock): EventHandler =>
  on(actionRecordedV1, (tx, { data: { at, ...entry } }) =>
    logOf(tx).add({ ...entry, occurredAt: at, receivedAt: clock.now() }),
  );
