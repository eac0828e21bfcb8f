import type { CloudEvent } from "@novatech/contracts/event";

/** How far an aggregate is handled. */
export type Head = {
  readonly topic: string;
  readonly aggregateId: string;
  lastVersion: number;
  parked: boolean;
  /** No row yet: the first event of this aggregate. */
  readonly fresh: boolean;
  changed: boolean;
};

/** The key of an aggregate in a map. */
export const headKey = (of: { readonly topic: string; readonly aggregateId: string }): string =>
  `${of.topic}\n${of.aggregateId}`;

/** The aggregate an event belongs to. */
export const aggregateOf = (event: CloudEvent): { topic: string; aggregateId: string } => ({
  topic: event.topic,
  aggregateId: event.subject,
});

/**
 * What to do with a received event:
 * `duplicate` it was handled before; `handle` it is the next one; `fill` it is the next one, but later ones are parked and it must go
 * through the parked rows; `follow` an earlier one is parked; `gap` an earlier one has not come.
 */
export function admit(
  head: Pick<Head, "lastVersion" | "parked">,
  version: number,
): "duplicate" | "handle" | "fill" | "follow" | "gap" {
  if (version <= head.lastVersion) return "duplicate";
  const next = version === head.lastVersion + 1;
  if (head.parked) return next ? "fill" : "follow";
  return next ? "handle" : "gap";
}
