import type { AuditEntry, AuditFilter } from "../domain/audit-entry.ts";

/** The log of privileged actions. What is in it stays until its term is over. */
export type AuditLog = {
  /** Adds an entry; one that is there already changes nothing. */
  readonly add: (entry: Omit<AuditEntry, "position">) => Promise<void>;
  /** Removes the oldest entries that happened before a moment, at most `limit`; resolves to how many. Rejects for what is younger than a year. */
  readonly trim: (before: Date, limit: number) => Promise<number>;
};

/** Reads the log. */
export type AuditReads = {
  /** Entries that fit, the newest first. `before`: only those that stand before this position. */
  readonly entries: (
    filter: AuditFilter,
    page: { readonly size: number; readonly before: bigint | null },
  ) => Promise<readonly AuditEntry[]>;
};
