import { expect, test } from "vitest";
import { type EventInput, type EventsInput, readEvents } from "./tracked-event.ts";

const now = new Date("2026-03-10T09:00:00Z");
const event = (more: Partial<EventInput> = {}): EventInput => ({
  id: "an-event-of-mine",
  kind: "PRODUCT_VIEWED",
  occurredAt: now,
  productIds: ["prod_1"],
  variantId: null,
  quantity: null,
  page: null,
  ...more,
});
const read = (events: readonly EventInput[], more: Partial<EventsInput> = {}) =>
  readEvents(
    { visitorKey: "a-random-visitor-key", isConsented: true, sentAt: now, events, ...more },
    { now, lateDays: 7 },
  );
const fieldOf = (result: ReturnType<typeof read>) => (result.ok ? null : result.refusal.field.join("."));

test.each([
  event(),
  event({ kind: "PAGE_VIEWED", productIds: [], page: "help/returns" }),
  event({ kind: "SEARCH_PERFORMED", productIds: [], quantity: 0 }),
  event({ kind: "CART_ADDED", variantId: "var_1", quantity: 3 }),
  event({ kind: "CART_ADDED" }),
  event({ kind: "CHECKOUT_STARTED", productIds: Array.from({ length: 50 }, (_, index) => `prod_${index}`) }),
  event({ kind: "ORDER_COMPLETED", id: "0198c1f4-8a51-7c3e-9f10-2b1f0d2f9a77" }),
])("$kind can be", (told) => {
  expect(read([told]).ok).toBe(true);
});

test.each([
  [event({ kind: "PAGE_VIEWED", productIds: [] }), "page"],
  [event({ kind: "PAGE_VIEWED", productIds: [], page: "https://shop.example/me@example.com" }), "page"],
  [event({ kind: "PAGE_VIEWED", productIds: [], page: "a".repeat(61) }), "page"],
  [event({ page: "home" }), "page"],
  [event({ kind: "PAGE_VIEWED", page: "home" }), "productIds"],
  [event({ productIds: [] }), "productIds"],
  [event({ productIds: ["prod_1", "prod_2"] }), "productIds"],
  [event({ productIds: ["a product, by name"] }), "productIds"],
  [
    event({ kind: "CHECKOUT_STARTED", productIds: Array.from({ length: 51 }, (_, index) => `p${index}`) }),
    "productIds",
  ],
  [event({ variantId: "var_1" }), "variantId"],
  [event({ kind: "CART_ADDED", variantId: "the blue one" }), "variantId"],
  [event({ quantity: 1 }), "quantity"],
  [event({ kind: "CART_ADDED", quantity: 0 }), "quantity"],
  [event({ kind: "CART_ADDED", quantity: 100_001 }), "quantity"],
  [event({ kind: "SEARCH_PERFORMED", productIds: [] }), "quantity"],
  [event({ id: "short" }), "id"],
  [event({ id: "an event with blanks" }), "id"],
  [event({ occurredAt: new Date("2026-03-10T09:02:01Z") }), "occurredAt"],
  [event({ occurredAt: new Date("2026-03-03T08:59:59Z") }), "occurredAt"],
] as const)("%j is refused at its %s", (told, field) => {
  expect(fieldOf(read([event(), told]))).toBe(`events.1.${field}`);
});

test("a visitor's key of another form, no events and too many are refused", () => {
  expect(fieldOf(read([event()], { visitorKey: "short" }))).toBe("visitorKey");
  expect(fieldOf(read([event()], { visitorKey: "x".repeat(65) }))).toBe("visitorKey");
  expect(fieldOf(read([]))).toBe("events");
  expect(fieldOf(read(Array.from({ length: 101 }, () => event())))).toBe("events");
});

test("times are set right by the clock they were sent with, and none is after now", () => {
  const hour = 3_600_000;
  const ahead = read([event({ occurredAt: new Date(now.getTime() + 2 * hour) })], {
    sentAt: new Date(now.getTime() + 2.5 * hour),
  });
  expect(ahead.ok && ahead.value[0]?.happenedAt).toEqual(new Date(now.getTime() - hour / 2));
  const nearly = read([event({ occurredAt: new Date(now.getTime() + 60_000) })]);
  expect(nearly.ok && nearly.value[0]?.happenedAt).toEqual(now);
});

test("a product that is named twice counts once", () => {
  const told = read([event({ kind: "CHECKOUT_STARTED", productIds: ["prod_1", "prod_2", "prod_1"] })]);
  expect(told.ok && told.value[0]?.productIds).toEqual(["prod_1", "prod_2"]);
});
