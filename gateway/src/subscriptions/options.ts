import type { RenewalOptions } from "./renewal.ts";
import type { StreamLimitOptions } from "./stream-limits.ts";

/** How subscriptions are bounded and kept going. */
export type StreamOptions = StreamLimitOptions & { readonly renewal: RenewalOptions };

/** A room that starts again is back within a minute. */
const defaults: StreamOptions = {
  maxPerClient: 1_000,
  maxInProcess: 20_000,
  renewal: { backoffMs: 100, maxBackoffMs: 5_000, giveUpAfterMs: 60_000 },
};

/** What was not said is the default. */
export const streamOptionsOf = (given: Partial<StreamOptions> = {}): StreamOptions => ({ ...defaults, ...given });
