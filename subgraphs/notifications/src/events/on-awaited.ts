import { priceChangedV1 } from "@novatech/contracts/catalog";
import { stockBackInV1, stockOutV1 } from "@novatech/contracts/inventory";
import { type EventHandler, on } from "@novatech/messaging/handler";
import type { Transaction } from "@novatech/postgres/database";
import type { AlertStore } from "../use-cases/ports-alerts.ts";

/** What people wait for: each event begins telling them, in transactions of its own, and costs one statement when nobody waits. */
export const onAwaited = ({
  alertsOf,
  now,
}: {
  readonly alertsOf: (tx: Transaction) => Pick<AlertStore, "beginRound" | "endRound">;
  readonly now: () => Date;
}): readonly EventHandler[] => [
  on(stockBackInV1, (tx, { data: { variantId }, raw }) =>
    alertsOf(tx).beginRound(
      { kind: "BACK_IN_STOCK", variantId, occasion: raw.id, occurredAt: new Date(raw.time), price: null },
      now(),
    ),
  ),
  // Who was not told yet of what is gone again goes on waiting.
  on(stockOutV1, (tx, { data: { variantId } }) => alertsOf(tx).endRound("BACK_IN_STOCK", variantId)),
  on(priceChangedV1, (tx, { data: { variantId, price }, raw }) =>
    alertsOf(tx).beginRound(
      {
        kind: "PRICE_DROP",
        variantId,
        occasion: raw.id,
        occurredAt: new Date(raw.time),
        price: { currency: price.currency, amountMinor: price.amountMinor },
      },
      now(),
    ),
  ),
];
