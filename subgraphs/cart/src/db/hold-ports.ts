import type { NewEvent } from "@novatech/contracts/event";
import type { Clock } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import { appendEvents } from "@novatech/postgres/outbox";
import { cancelTimer, setTimer } from "@novatech/postgres/timers";
import type { HoldFact, HoldPorts } from "../use-cases/ports.ts";
import { createPostgresHoldStore } from "./hold-store.ts";
import { holdTimer } from "./hold-timer.ts";

/** What the ports of a transaction need from outside it. */
export type HoldPortsDeps = {
  readonly clock: Clock;
  /** How a fact is told, see events/published.ts. */
  readonly toEvent: (fact: HoldFact, occurredAt: Date, causationId: string | null) => NewEvent;
};

/** All ports of the saga on one transaction. `causationId`: the event the work is for. */
export const createPostgresHoldPorts = (
  tx: Transaction,
  { clock, toEvent }: HoldPortsDeps,
  causationId: string | null,
): HoldPorts => ({
  holds: createPostgresHoldStore(tx),
  expiry: {
    set: (attemptId, dueAt) => setTimer(tx, { kind: holdTimer, key: attemptId, dueAt }),
    cancel: (attemptId) => cancelTimer(tx, holdTimer, attemptId),
  },
  announce: (fact) => appendEvents(tx, [toEvent(fact, clock.now(), causationId)]),
  clock,
});
