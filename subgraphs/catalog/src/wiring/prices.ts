import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { Database, Transaction } from "@novatech/postgres/database";
import { cancelTimer, setTimer, type TimerHandler } from "@novatech/postgres/timers";
import { createPostgresPriceHistoryReader } from "../db/price-history-reader.ts";
import { createPostgresPricePlanStore, pricePlanTimers } from "../db/price-plan-store.ts";
import type { PlanChanges } from "../graphql/plans.ts";
import { carryOutPublication, planPublication, type PublicationPorts } from "../use-cases/plan-publication.ts";
import type { ProductPorts } from "../use-cases/ports.ts";
import type { PriceHistoryReader, PricePlanPorts } from "../use-cases/price-ports.ts";
import { cancelScheduledPrice, schedulePrice } from "../use-cases/schedule-price.ts";
import { tellPriceNow } from "../use-cases/tell-price-now.ts";

/** Wakes the room for a product at the next moment something is planned for it. */
const publicationTimer = "publication";

/** Prices over time, and what is planned for prices and products. */
export function createPlans(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly portsOf: (tx: Transaction) => ProductPorts;
}): {
  readonly changes: PlanChanges;
  readonly history: PriceHistoryReader;
  readonly timers: Readonly<Record<string, TimerHandler>>;
} {
  const { database, clock, ids, portsOf } = options;
  const pricesOf = (tx: Transaction): PricePlanPorts => ({
    ...portsOf(tx),
    plans: createPostgresPricePlanStore(tx),
    ids,
  });
  const publicationOf = (tx: Transaction): PublicationPorts => ({
    ...portsOf(tx),
    wakeFor: (productId, at) =>
      at === null
        ? cancelTimer(tx, publicationTimer, productId)
        : setTimer(tx, { kind: publicationTimer, key: productId, dueAt: at }),
  });
  const tellPrice: TimerHandler = async (tx, { key }) => {
    const ports = pricesOf(tx);
    const plan = await ports.plans.find(key);
    if (plan !== null) await tellPriceNow(ports, plan);
  };
  return {
    changes: {
      schedulePrice: (command) => database.transaction((tx) => schedulePrice(pricesOf(tx), command)),
      cancelScheduledPrice: (command) => database.transaction((tx) => cancelScheduledPrice(pricesOf(tx), command)),
      planPublication: (command) => database.transaction((tx) => planPublication(publicationOf(tx), command)),
    },
    history: createPostgresPriceHistoryReader(database.db, clock),
    timers: {
      [pricePlanTimers.starts]: tellPrice,
      [pricePlanTimers.ends]: tellPrice,
      [publicationTimer]: (tx, { key }) => carryOutPublication(publicationOf(tx), key),
    },
  };
}
