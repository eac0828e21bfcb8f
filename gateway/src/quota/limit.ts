/**
 * A limit on use. `flow`: a bucket of `burst` units that fills at `perMinute` (GCRA); what costs more than the bucket holds passes when it is full,
 * and is paid off afterwards. `day`: `max` units from midnight UTC.
 */
export type Limit = {
  /** What a client is told, as in "requests a minute". */
  readonly name: string;
  /** Whose use it is. The same subject has its limits in one place. */
  readonly subject: string;
  readonly cost: number;
} & (
  | { readonly kind: "flow"; readonly perMinute: number; readonly burst: number }
  | { readonly kind: "day"; readonly max: number }
);

/** Whether all limits let it through. When one does not, nothing is used of any. */
export type Verdict =
  | { readonly isAllowed: true }
  | { readonly isAllowed: false; readonly limit: Limit; readonly retryAfterMs: number };

const dayMs = 86_400_000;

/** The name under which a limit's use is kept. The braces keep a subject's limits on one machine of a Redis cluster. */
export const keyOf = (limit: Limit, nowMs: number): string =>
  `gateway:{quota:${limit.subject}}:${limit.name}${limit.kind === "day" ? `:${Math.floor(nowMs / dayMs)}` : ""}`;

/** Milliseconds until the next midnight UTC. */
export const untilMidnightMs = (nowMs: number): number => dayMs - (nowMs % dayMs);

/** Milliseconds in which one unit flows back. */
export const perUnitMs = (limit: Limit & { readonly kind: "flow" }): number => 60_000 / limit.perMinute;

/** How far ahead of now the bucket may be used before this use: 0 when the use alone fills it. */
export const slackMs = (limit: Limit & { readonly kind: "flow" }): number =>
  Math.max(0, (limit.burst - limit.cost) * perUnitMs(limit));
