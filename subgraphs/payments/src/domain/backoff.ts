/** How long to wait before the provider is asked again, in milliseconds: `firstMs`, twice as long each time, at most `capMs`. `tries` counts from 1. */
export const retryDelayMs = (tries: number, { firstMs, capMs }: { firstMs: number; capMs: number }): number =>
  Math.min(capMs, firstMs * 2 ** Math.min(20, Math.max(0, tries - 1)));

/** An answer got lost: the shopper waits, so soon. */
export const unknownBackoff = { firstMs: 500, capMs: 5_000 };
/** The provider refused to capture: a bank's reasons seldom end within minutes. */
export const refusedBackoff = { firstMs: 60_000, capMs: 3_600_000 };
/** The provider accepted a refund and decides later, in days; it tells us when it did, mostly. */
export const pendingBackoff = { firstMs: 600_000, capMs: 21_600_000 };
/** The shopper is at their bank: they are told at once when they say that they are back, this is for those who do not. */
export const actionBackoff = { firstMs: 2_000, capMs: 15_000 };
/** Money could not be held anew: a card may be good again tomorrow. */
export const renewalBackoff = { firstMs: 3_600_000, capMs: 86_400_000 };
