import { addMilliseconds } from "@novatech/kernel/clock";
import type { Stores } from "./ports.ts";

/** A guest's cart that nobody touched for so long is removed, in milliseconds: 30 days. */
const guestCartLifetimeMs = 30 * 24 * 60 * 60_000;

/** Quotes are kept for so long after they ended, in milliseconds, for who asks what was promised: 30 days. */
const quoteRetentionMs = 30 * 24 * 60 * 60_000;

const dayMs = 24 * 60 * 60_000;

const batchSize = 1000;

/** Removes what nobody needs any more: at most 1,000 carts, so that no transaction grows long. Answers whether there is more. */
export async function sweep(stores: Stores, now: Date): Promise<{ readonly isDone: boolean }> {
  await stores.quotes.sweep(addMilliseconds(now, -quoteRetentionMs));
  // A day later no quote holds them to their word any more.
  await stores.promotions.sweep(addMilliseconds(now, -dayMs));
  await stores.holds.sweep(addMilliseconds(now, -quoteRetentionMs));
  const swept = await stores.carts.sweepGuests(addMilliseconds(now, -guestCartLifetimeMs), batchSize);
  return { isDone: swept < batchSize };
}
