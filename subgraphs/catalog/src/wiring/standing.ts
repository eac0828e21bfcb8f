import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { EventHandler } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { TimerHandler } from "@novatech/postgres/timers";
import { createPostgresProductBatch } from "../db/product-batch.ts";
import { createPostgresStandingStore, standingTimer } from "../db/standing-store.ts";
import { onMerchantReinstated, onMerchantSuspended } from "../events/on-merchant-standing.ts";
import { followMerchant, type StandingPorts } from "../use-cases/follow-merchant-standing.ts";
import type { Newsroom } from "../use-cases/ports.ts";

/** Has products follow whether their merchant may sell. */
export function followStandings(options: {
  readonly newsroomOf: (tx: Transaction) => Newsroom;
  readonly clock: Clock;
  readonly ids: IdSource;
}): {
  readonly handlers: readonly EventHandler[];
  readonly timers: Readonly<Record<string, TimerHandler>>;
} {
  const { newsroomOf, clock, ids } = options;
  const portsOf = (tx: Transaction): StandingPorts => ({
    standing: createPostgresStandingStore(tx),
    batch: createPostgresProductBatch(tx, ids),
    newsroom: newsroomOf(tx),
    clock,
  });
  return {
    handlers: [onMerchantSuspended(portsOf), onMerchantReinstated(portsOf)],
    timers: { [standingTimer]: (tx, { key }) => followMerchant(portsOf(tx), key) },
  };
}
