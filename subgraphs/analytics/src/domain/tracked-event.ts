import { ok, refuse, type Result } from "@novatech/kernel/result";
import { skewOf } from "./clock-skew.ts";

/** What apps tell, with the number each is kept as. Numbers stay what they are. */
export const eventKinds = {
  PAGE_VIEWED: 1,
  PRODUCT_VIEWED: 2,
  SEARCH_PERFORMED: 3,
  CART_ADDED: 4,
  CHECKOUT_STARTED: 5,
  ORDER_COMPLETED: 6,
} as const;
export type EventKind = keyof typeof eventKinds;

/** An event as an app tells it. */
export type EventInput = {
  readonly id: string;
  readonly kind: EventKind;
  readonly occurredAt: Date;
  readonly productIds: readonly string[];
  readonly variantId: string | null;
  readonly quantity: number | null;
  readonly page: string | null;
};

/** What an app tells at once. */
export type EventsInput = {
  readonly visitorKey: string;
  readonly isConsented: boolean;
  readonly sentAt: Date;
  readonly events: readonly EventInput[];
};

/** An event that can be: each of its products once, its time set right. */
export type ReadEvent = Omit<EventInput, "occurredAt"> & { readonly happenedAt: Date };

/** Why events are refused: which field of the input, and what would be right. */
export type EventsRefusal = { readonly field: readonly string[]; readonly message: string };

/** The most events at once. */
const maxEvents = 100;
const maxProducts = 50;
const maxQuantity = 100_000;
const dayMs = 24 * 60 * 60 * 1000;
/** So much an event may seem to be ahead: what is left of a clock that is believed. */
const aheadMs = 2 * 60 * 1000;

/** How many products each kind names, at least and at most. */
const productsOf: Readonly<Record<EventKind, readonly [number, number]>> = {
  PAGE_VIEWED: [0, 0],
  PRODUCT_VIEWED: [1, 1],
  SEARCH_PERFORMED: [0, 0],
  CART_ADDED: [1, 1],
  CHECKOUT_STARTED: [1, maxProducts],
  ORDER_COMPLETED: [1, maxProducts],
};

/**
 * Checks what an app told and sets its times right by the clock it was sent with. Refuses a visitor's key or an id of another form, no events or too many,
 * fields that do not go with the kind, and times of the future or from before `lateDays` days.
 */
export function readEvents(
  input: EventsInput,
  { now, lateDays }: { readonly now: Date; readonly lateDays: number },
): Result<readonly ReadEvent[], EventsRefusal> {
  const { visitorKey, events, sentAt } = input;
  if (!/^[\x21-\x7e]{16,64}$/.test(visitorKey))
    return refuse({
      field: ["visitorKey"],
      message:
        "Make a random key of 16 to 64 letters, digits and signs, and tell it again with every event of this visit.",
    });
  if (events.length < 1 || events.length > maxEvents)
    return refuse({ field: ["events"], message: `Tell 1 to ${maxEvents} events at once, not ${events.length}.` });
  const skewMs = skewOf(sentAt, now);
  const read: ReadEvent[] = [];
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event) ?? lateness(event, now, skewMs, lateDays);
    if (fault !== null) return refuse({ field: ["events", String(index), fault.field], message: fault.message });
    const { occurredAt, ...told } = event;
    const happenedAt = Math.min(occurredAt.getTime() + skewMs, now.getTime());
    read.push({ ...told, productIds: [...new Set(event.productIds)], happenedAt: new Date(happenedAt) });
  }
  return ok(read);
}

type Fault = { readonly field: keyof EventInput; readonly message: string };

function faultOf({ id, kind, productIds, variantId, quantity, page }: EventInput): Fault | null {
  if (!/^[\w.:-]{8,64}$/.test(id))
    return {
      field: "id",
      message:
        "Give each event an id of 8 to 64 letters, digits, `_`, `-`, `.` and `:`, best a UUID, and the same when it is told again.",
    };
  const [least, most] = productsOf[kind];
  if (productIds.length < least || productIds.length > most)
    return {
      field: "productIds",
      message:
        most === 0
          ? `${kind} names no products.`
          : `${kind} names ${least === most ? least : `${least} to ${most}`} products, not ${productIds.length}.`,
    };
  if (productIds.some((product) => !/^\w{1,64}$/.test(product)))
    return { field: "productIds", message: "Name products by their ids." };
  if (variantId !== null && (kind !== "CART_ADDED" || !/^\w{1,64}$/.test(variantId)))
    return { field: "variantId", message: "Only CART_ADDED names a variant, by its id." };
  const counts = kind === "CART_ADDED" || kind === "SEARCH_PERFORMED";
  if ((quantity !== null && !counts) || (quantity === null && kind === "SEARCH_PERFORMED"))
    return {
      field: "quantity",
      message:
        "CART_ADDED tells units (1 when left out), SEARCH_PERFORMED tells how many results it had, no other kind has a quantity.",
    };
  if (quantity !== null && !(quantity >= (kind === "CART_ADDED" ? 1 : 0) && quantity <= maxQuantity))
    return {
      field: "quantity",
      message: `Tell a quantity of ${kind === "CART_ADDED" ? 1 : 0} to ${maxQuantity}, not ${quantity}.`,
    };
  if (
    (page === null) !== (kind !== "PAGE_VIEWED") ||
    (page !== null && !/^[a-z][a-z0-9-]*(\/[a-z0-9-]+){0,3}$/.test(page)) ||
    (page?.length ?? 0) > 60
  )
    return {
      field: "page",
      message:
        "PAGE_VIEWED, and no other kind, names a kind of page such as `home` or `help/returns`: small letters, digits and `-`, at most 60; no address, nothing of a person.",
    };
  return null;
}

function lateness({ occurredAt }: EventInput, now: Date, skewMs: number, lateDays: number): Fault | null {
  const ageMs = now.getTime() - occurredAt.getTime() - skewMs;
  if (ageMs < -aheadMs)
    return {
      field: "occurredAt",
      message:
        "It is in the future, by the clock `sentAt` was read from. Read both from one clock, `sentAt` when you send.",
    };
  if (!(ageMs <= lateDays * dayMs))
    return {
      field: "occurredAt",
      message: `It is older than ${lateDays} days, which nobody counts any more. Leave it out.`,
    };
  return null;
}
