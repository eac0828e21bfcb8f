import type { Database, Transaction } from "@novatech/postgres/database";
import type { EventHandler } from "@novatech/messaging/handler";
import type { TimerHandler } from "@novatech/postgres/timers";
import type { RoomDeps } from "@novatech/service/room";
import { createVariantSource } from "../clients/facts/variant-facts.ts";
import { createPostgresAlertReader } from "../db/alert-reader.ts";
import { createPostgresAlertStore, roundTimers, toRound } from "../db/alert-store.ts";
import type { ProductAlertKind } from "../domain/product-alert.ts";
import { onAwaited } from "../events/on-awaited.ts";
import type { AlertDeps } from "../use-cases/manage-alerts.ts";
import type { AlertReader } from "../use-cases/ports-alerts.ts";
import type { NoticeStore } from "../use-cases/ports-notices.ts";
import { tellWaiting } from "../use-cases/tell-waiting.ts";

/** What people wait for, wired. */
export type Alerting = {
  readonly managing: AlertDeps;
  readonly reader: AlertReader;
  readonly handlers: readonly EventHandler[];
  /** To stand among the room's timers. */
  readonly timers: Readonly<Record<string, TimerHandler>>;
};

/** Wires alerts: `noticesOf` is where who waited is told. */
export function createAlerting(options: {
  readonly database: Database;
  readonly deps: Pick<RoomDeps, "clock" | "ids" | "callRoom">;
  readonly noticesOf: (tx: Transaction) => NoticeStore;
}): Alerting {
  const { database, deps, noticesOf } = options;
  const now = (): Date => deps.clock.now();
  const nextId = (prefix: string): string => deps.ids.next(prefix);
  const round =
    (kind: ProductAlertKind): TimerHandler =>
    async (tx, { key, payload }) => {
      const ports = { alerts: createPostgresAlertStore(tx), notices: noticesOf(tx) };
      await tellWaiting(ports, { nextId, now: now() }, toRound(kind, key, payload));
    };
  return {
    managing: {
      inTransaction: (work) => database.transaction((tx) => work(createPostgresAlertStore(tx))),
      variant: createVariantSource(deps.callRoom),
      now,
      nextId,
    },
    reader: createPostgresAlertReader(database.db),
    handlers: onAwaited({ alertsOf: createPostgresAlertStore, now }),
    timers: {
      [roundTimers.BACK_IN_STOCK]: round("BACK_IN_STOCK"),
      [roundTimers.PRICE_DROP]: round("PRICE_DROP"),
    },
  };
}
