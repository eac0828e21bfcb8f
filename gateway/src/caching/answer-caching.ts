import type { PurgeMark } from "./purge-log.ts";

/** How long an answer may be kept, and by what it is taken back. It is the same for everybody. */
export type AnswerCaching = {
  /** Seconds from when it was made. */
  readonly maxAgeSeconds: number;
  /** Seconds after that in which it may still be given while another is made. */
  readonly staleSeconds: number;
  /** Seconds since it was made. */
  readonly ageSeconds: number;
  /** At most 40, the most specific first. */
  readonly tags: readonly string[];
  /** When work on it began: purged tags since then make it old. */
  readonly mark: PurgeMark;
};

/**
 * Where an answer came from. `none`: it may not be kept. `memory`: this process. `hit`, `stale`: Redis. `shared`: waited for an equal request's answer.
 * `miss`: subgraphs.
 */
export type CacheStatus = "none" | "memory" | "hit" | "stale" | "shared" | "miss";
