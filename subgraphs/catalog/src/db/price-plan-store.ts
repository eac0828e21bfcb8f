import type { Transaction } from "@novatech/postgres/database";
import { cancelTimer, setTimers } from "@novatech/postgres/timers";
import { and, asc, eq, gt } from "drizzle-orm";
import type { ScheduledPrice } from "../domain/price-history.ts";
import type { PricePlanStore } from "../use-cases/price-ports.ts";
import { priceSchedules } from "./tables/prices.ts";

/** The timers that wake the room when a scheduled price begins and when it ends; their key is its id. */
export const pricePlanTimers = { starts: "scheduled-price.starts", ends: "scheduled-price.ends" } as const;

const columns = {
  id: priceSchedules.id,
  variantId: priceSchedules.variantId,
  currency: priceSchedules.currency,
  amountMinor: priceSchedules.amountMinor,
  startsAt: priceSchedules.startsAt,
  endsAt: priceSchedules.endsAt,
};

/** The scheduled prices of one transaction, in PostgreSQL. */
export function createPostgresPricePlanStore(tx: Transaction): PricePlanStore {
  const wake = (plan: Pick<ScheduledPrice, "id" | "startsAt" | "endsAt">, now: Date) =>
    setTimers(tx, [
      ...(plan.startsAt > now ? [{ kind: pricePlanTimers.starts, key: plan.id, dueAt: plan.startsAt }] : []),
      { kind: pricePlanTimers.ends, key: plan.id, dueAt: plan.endsAt },
    ]);
  return {
    find: async (id) => {
      if (id.includes("\0")) return null;
      const [row] = await tx.select(columns).from(priceSchedules).where(eq(priceSchedules.id, id));
      return row ?? null;
    },
    plannedFor: (variantId, currency, now) =>
      tx
        .select(columns)
        .from(priceSchedules)
        .where(
          and(
            eq(priceSchedules.variantId, variantId),
            eq(priceSchedules.currency, currency),
            gt(priceSchedules.endsAt, now),
          ),
        )
        .orderBy(asc(priceSchedules.startsAt)),
    add: async (plan, now) => {
      await tx.insert(priceSchedules).values({ ...plan, createdAt: now });
      await wake(plan, now);
    },
    remove: async (id) => {
      await tx.delete(priceSchedules).where(eq(priceSchedules.id, id));
      await cancelTimer(tx, pricePlanTimers.starts, id);
      await cancelTimer(tx, pricePlanTimers.ends, id);
    },
    end: async (id, endsAt) => {
      await tx.update(priceSchedules).set({ endsAt }).where(eq(priceSchedules.id, id));
      await cancelTimer(tx, pricePlanTimers.starts, id);
      await cancelTimer(tx, pricePlanTimers.ends, id);
    },
  };
}
