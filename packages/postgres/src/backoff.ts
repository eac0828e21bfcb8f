/**
 * How long to wait before the next attempt, in milliseconds: `firstMs` times `factor` per attempt made, at most `capMs`,
 * spread evenly over the upper half so that many failures at once do not return at once.
 * `attempts` counts those made, from 1.
 */
export function backoffMs(attempts: number, limits: { firstMs: number; factor: number; capMs: number }): number {
  const full = Math.min(limits.capMs, limits.firstMs * limits.factor ** Math.max(0, attempts - 1));
  return full / 2 + (Math.random() * full) / 2;
}
