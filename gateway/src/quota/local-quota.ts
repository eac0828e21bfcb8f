import { createBoundedMap } from "@novatech/kernel/bounded-map";
import { type Clock, systemClock } from "@novatech/kernel/clock";
import { keyOf, type Limit, perUnitMs, slackMs, untilMidnightMs } from "./limit.ts";
import type { QuotaStore } from "./quota.ts";

/** Use counted in this process alone, of the `maxSubjects` (20,000) that came last. */
export function createLocalQuota(options: { readonly clock?: Clock; readonly maxSubjects?: number } = {}): QuotaStore {
  const { clock = systemClock } = options;
  // A flow: when it will be full again, in ms. A day: what was used.
  const used = createBoundedMap<string, number>(options.maxSubjects ?? 20_000);

  const waitFor = (limit: Limit, nowMs: number): number => {
    const before = used.get(keyOf(limit, nowMs));
    if (limit.kind === "day") return (before ?? 0) + limit.cost > limit.max ? untilMidnightMs(nowMs) : 0;
    return Math.max(0, Math.max(before ?? 0, nowMs) - nowMs - slackMs(limit));
  };

  return {
    use: async (limits) => {
      const nowMs = clock.now().getTime();
      for (const limit of limits) {
        const retryAfterMs = waitFor(limit, nowMs);
        if (retryAfterMs > 0) return { isAllowed: false, limit, retryAfterMs };
      }
      for (const limit of limits) {
        const key = keyOf(limit, nowMs);
        const before = used.get(key) ?? 0;
        used.set(
          key,
          limit.kind === "day" ? before + limit.cost : Math.max(before, nowMs) + limit.cost * perUnitMs(limit),
        );
      }
      return { isAllowed: true };
    },
    settle: async (limit, givenBack) => {
      const key = keyOf(limit, clock.now().getTime());
      const fullAt = used.get(key);
      if (fullAt !== undefined) used.set(key, fullAt - givenBack * perUnitMs(limit));
    },
  };
}
