import { type Clock, systemClock } from "@novatech/kernel/clock";
import { Counter, type Registry } from "prom-client";
import type { QuotaStore } from "./quota.ts";

/**
 * Counts where all processes count; while that cannot be asked, in this process, each with the whole limit: `n` processes then let through up to `n` times as much.
 * After a failure it is not asked for `pauseMs` (1,000), so that no request waits for it twice. Never rejects.
 */
export function createSharedQuota(options: {
  readonly shared: QuotaStore | null;
  readonly local: QuotaStore;
  readonly registry: Registry;
  readonly pauseMs?: number;
  readonly clock?: Clock;
}): QuotaStore {
  const { shared, local, clock = systemClock, pauseMs = 1_000 } = options;
  const decisions = new Counter({
    name: "gateway_quota_decisions_total",
    help: "Requests held against quotas and rates, by who counted (local: Redis was away, or there is none) and what came of it.",
    labelNames: ["counted", "verdict"],
    registers: [options.registry],
  });
  let awayUntilMs = 0;
  const isAway = (): boolean => clock.now().getTime() < awayUntilMs;
  const noteFailure = (): void => {
    awayUntilMs = clock.now().getTime() + pauseMs;
  };

  return {
    use: async (limits) => {
      if (shared && !isAway()) {
        try {
          const verdict = await shared.use(limits);
          decisions.inc({ counted: "shared", verdict: verdict.isAllowed ? "allowed" : "refused" });
          return verdict;
        } catch {
          noteFailure();
        }
      }
      const verdict = await local.use(limits);
      decisions.inc({ counted: "local", verdict: verdict.isAllowed ? "allowed" : "refused" });
      return verdict;
    },
    settle: async (limit, givenBack) => {
      try {
        await (shared && !isAway() ? shared : local).settle(limit, givenBack);
      } catch {
        noteFailure();
      }
    },
  };
}
