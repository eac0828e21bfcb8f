/** Something a person with power did or read, in any room. Ids and names of fields, never values. */
export type AuditEntry = {
  /** In the order of arrival. */
  readonly position: bigint;
  readonly actionId: string;
  readonly room: string;
  readonly kind: "MUTATION" | "READ";
  readonly field: string;
  readonly actorId: string;
  readonly sessionId: string;
  readonly actingAs: "STAFF" | "MERCHANT" | "OTHER";
  readonly requestId: string;
  readonly outcome: "DONE" | "REFUSED" | "FAILED";
  readonly codes: readonly string[];
  readonly targets: readonly { readonly argument: string; readonly id: string }[];
  readonly occurredAt: Date;
  readonly receivedAt: Date;
};

/** What is wanted of the log; null does not matter. */
export type AuditFilter = {
  readonly actorId: string | null;
  readonly targetId: string | null;
  readonly room: string | null;
  readonly field: string | null;
  readonly kind: AuditEntry["kind"] | null;
  readonly outcome: AuditEntry["outcome"] | null;
  readonly since: Date | null;
  readonly until: Date | null;
};
