import { ok, refuse, type Result } from "@novatech/kernel/result";
import type { Allowance } from "../domain/allowance.ts";
import { dayOf } from "../domain/slot.ts";
import { type EventsInput, type EventsRefusal, readEvents, type ReadEvent } from "../domain/tracked-event.ts";
import type { EventBuffer } from "./event-buffer.ts";
import type { EventRow } from "./ports.ts";

/** Who tells, each null where nobody knows. */
export type Teller = {
  readonly userId: string | null;
  readonly clientAddress: string | null;
  readonly userAgent: string | null;
};

/** What came of telling: events that were counted, and those that were left out as known already, of no known product, or a program's. */
export type Told = { readonly accepted: number; readonly ignored: number };

/** Why nothing was taken: the input, or too much at once. */
export type TrackRefusal =
  | ({ readonly code: "INVALID_INPUT" } & EventsRefusal)
  | { readonly code: "EVENTS_THROTTLED"; readonly retryAfterMs: number };

/** What telling events needs. */
export type TrackDeps = {
  readonly buffer: EventBuffer;
  readonly allowance: Allowance;
  /** Whether a client calls itself a program. */
  readonly saysItIsBot: (userAgent: string | null) => boolean;
  /** A UUID of a text that the text cannot be found by; the same for the same. */
  readonly uuidOf: (text: string) => string;
  readonly now: () => Date;
  /** How many days late an event may be. */
  readonly lateDays: number;
};

/** How long to wait when too much waits to be written: a batch or two. In milliseconds. */
const busyMs = 1000;

/**
 * Counts what an app tells; resolves when it is kept. Of a program that names itself one nothing is counted, and it is not told so. Without consent nothing is kept
 * that leads to a visit or a person. Rejects with what the database rejects with: then the same events can be told again.
 */
export async function trackEvents(
  { buffer, allowance, saysItIsBot, uuidOf, now, lateDays }: TrackDeps,
  { userId, clientAddress, userAgent }: Teller,
  input: EventsInput,
): Promise<Result<Told, TrackRefusal>> {
  const read = readEvents(input, { now: now(), lateDays });
  if (!read.ok) return refuse({ code: "INVALID_INPUT", ...read.refusal });
  const told = read.value;
  const waitMs = clientAddress === null ? 0 : allowance.waitOfAddress(clientAddress, told.length);
  if (waitMs > 0) return refuse({ code: "EVENTS_THROTTLED", retryAfterMs: waitMs });
  const taken = saysItIsBot(userAgent) ? [] : told.slice(0, allowance.ofVisitor(input.visitorKey, told.length));
  if (taken.length === 0) return ok({ accepted: 0, ignored: told.length });
  const rows = taken.flatMap((event) => rowsOf(event, input, userId, uuidOf));
  const kept = await buffer.add(rows);
  if (kept === null) return refuse({ code: "EVENTS_THROTTLED", retryAfterMs: busyMs });
  const accepted = new Set(rows.flatMap(({ eventKey }) => (kept.has(eventKey) ? [eventKey] : []))).size;
  return ok({ accepted, ignored: told.length - accepted });
}

function rowsOf(
  event: ReadEvent,
  { visitorKey, isConsented }: EventsInput,
  userId: string | null,
  uuidOf: TrackDeps["uuidOf"],
): EventRow[] {
  const { id, kind, happenedAt, productIds, variantId, quantity, page } = event;
  const happenedOn = dayOf(happenedAt);
  const about = {
    happenedOn,
    eventKey: uuidOf(`event ${visitorKey} ${id}`),
    kind,
    happenedAt,
    visit: isConsented ? uuidOf(`visit ${visitorKey} ${happenedOn}`) : null,
    person: isConsented ? userId : null,
    variantId,
    quantity: kind === "CART_ADDED" ? (quantity ?? 1) : quantity,
    page,
  };
  const products = productIds.length > 0 ? productIds : [null];
  return products.map((productId, item) => ({ ...about, item, productId }));
}
