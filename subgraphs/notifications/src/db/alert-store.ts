import type { Transaction } from "@novatech/postgres/database";
import { cancelTimer, setTimer, timerInsertion, timerNotice } from "@novatech/postgres/timers";
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { ProductAlertKind } from "../domain/product-alert.ts";
import type { AlertRound, AlertStore } from "../use-cases/ports-alerts.ts";
import { productAlerts } from "./tables/alerts.ts";

/** The timers of rounds, by what is told; the key is the variant's id and, for a price, its currency. */
export const roundTimers = { BACK_IN_STOCK: "alert.stock", PRICE_DROP: "alert.price" } as const satisfies Readonly<
  Record<ProductAlertKind, string>
>;

type RoundPayload = { readonly occasion: string; readonly occurredAt: string; readonly amountMinor: string | null };

/** The round of a timer. */
export function toRound(kind: ProductAlertKind, key: string, payload: unknown): AlertRound {
  const { occasion, occurredAt, amountMinor } = payload as RoundPayload;
  const [variantId = "", currency] = key.split(" ");
  return {
    kind,
    variantId,
    occasion,
    occurredAt: new Date(occurredAt),
    price: currency === undefined || amountMinor === null ? null : { currency, amountMinor: BigInt(amountMinor) },
  };
}

const timerOf = ({ kind, variantId, occasion, occurredAt, price }: AlertRound, dueAt: Date) => ({
  kind: roundTimers[kind],
  key: price === null ? variantId : `${variantId} ${price.currency}`,
  dueAt,
  payload: {
    occasion,
    occurredAt: occurredAt.toISOString(),
    amountMinor: price === null ? null : String(price.amountMinor),
  } satisfies RoundPayload,
});

/** Alerts in PostgreSQL, in one transaction. */
export const createPostgresAlertStore = (tx: Transaction): AlertStore => ({
  count: async (personId) => {
    const [row] = await tx.execute<{ count: number }>(sql`
      with held as (select pg_advisory_xact_lock(hashtextextended('product_alerts ' || ${personId}::text, 0)))
      select count(*)::int as count from held, product_alerts where person_id = ${personId}`);
    return row?.count ?? 0;
  },
  find: async (personId, variantId, kind) => {
    const [row] = await tx
      .select()
      .from(productAlerts)
      .where(
        and(eq(productAlerts.personId, personId), eq(productAlerts.variantId, variantId), eq(productAlerts.kind, kind)),
      );
    return row ?? null;
  },
  save: async (alert) => {
    const { id: _kept, personId: _person, variantId: _variant, kind: _kind, createdAt: _began, ...changed } = alert;
    const [row] = await tx
      .insert(productAlerts)
      .values(alert)
      .onConflictDoUpdate({
        target: [productAlerts.personId, productAlerts.variantId, productAlerts.kind],
        set: changed,
      })
      .returning();
    if (!row) throw new Error("an alert was written and is not there");
    return row;
  },
  remove: async (personId, alertId) => {
    const gone = await tx
      .delete(productAlerts)
      .where(and(eq(productAlerts.id, alertId), eq(productAlerts.personId, personId)))
      .returning({ id: productAlerts.id });
    return gone.length > 0;
  },
  beginRound: async (round, now) => {
    await tx.execute(sql`
      with begun as (${timerInsertion(timerOf(round, now), sql`exists (select from product_alerts where ${waitsFor(round)})`)})
      select ${timerNotice(now)} from begun`);
  },
  endRound: (kind, variantId) => cancelTimer(tx, roundTimers[kind], variantId),
  goOn: (round, now) => setTimer(tx, timerOf(round, now)),
  waitAgain: async (alertId, occasion, previousMinor) => {
    await tx.execute(sql`
      update product_alerts alert
      set is_waiting = true, baseline_minor = coalesce(${previousMinor === null ? null : String(previousMinor)}::bigint, baseline_minor)
      where id = ${alertId} and told_occasion = ${occasion} and not exists (
        select from notifications told join notification_deliveries sent on sent.notification_id = told.id
        where told.recipient = alert.person_id and told.kind = alert.kind and told.subject_id = alert.variant_id
          and told.occasion = ${occasion} and sent.status = 'SENT')`);
  },
  take: async (round, size, now) => {
    const { kind, occasion, price } = round;
    const told = sql`told_at = ${now.toISOString()}::timestamptz, told_occasion = ${occasion}`;
    const rows = await tx.execute<TakenRow>(sql`
      with picked as (
        select id, baseline_minor from product_alerts where ${waitsFor(round)} order by id limit ${size} for no key update
      )
      update product_alerts alert
      set ${kind === "BACK_IN_STOCK" ? sql`is_waiting = false` : sql`baseline_minor = ${String(price?.amountMinor)}::bigint`}, ${told}
      from picked where alert.id = picked.id
      returning alert.id, alert.person_id, alert.variant_id, alert.product_name, alert.currency, alert.target_minor::text,
        alert.baseline_minor::text, alert.is_waiting, alert.created_at, alert.told_at, picked.baseline_minor::text as previous_minor`);
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      kind,
      variantId: row.variant_id,
      productName: row.product_name,
      currency: row.currency,
      targetMinor: toBigInt(row.target_minor),
      baselineMinor: toBigInt(row.baseline_minor),
      isWaiting: row.is_waiting,
      createdAt: new Date(row.created_at),
      toldAt: row.told_at === null ? null : new Date(row.told_at),
      previousMinor: toBigInt(row.previous_minor),
    }));
  },
});

type TakenRow = {
  readonly id: string;
  readonly person_id: string;
  readonly variant_id: string;
  readonly product_name: string;
  readonly currency: string | null;
  readonly target_minor: string | null;
  readonly baseline_minor: string | null;
  readonly is_waiting: boolean;
  readonly created_at: Date;
  readonly told_at: Date | null;
  readonly previous_minor: string | null;
};

const toBigInt = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** Who waits for what a round tells: for a price, who was told of none as low, and named none lower. */
function waitsFor({ kind, variantId, price }: AlertRound): SQL {
  const waits = sql`kind = ${kind} and is_waiting and variant_id = ${variantId}`;
  if (price === null) return waits;
  const amount = sql`${String(price.amountMinor)}::bigint`;
  return sql`${waits} and currency = ${price.currency} and baseline_minor > ${amount}
    and (target_minor is null or target_minor >= ${amount})`;
}
