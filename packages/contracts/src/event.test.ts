import { expect, test } from "vitest";
import { z } from "zod";
import { cloudEvent, defineEvent, instant, minorUnits, newEvent, readData } from "./event.ts";
import { eventCatalogue } from "./event-catalogue.ts";

const paid = defineEvent(
  "payments.payment",
  "payment.paid.v1",
  z.object({ amount: minorUnits, at: instant, note: z.string().nullable() }),
);

/** An event as the relay would send it. */
const sent = (event: ReturnType<typeof newEvent>) =>
  cloudEvent.parse(
    JSON.parse(
      JSON.stringify({
        specversion: "1.0",
        id: "e1",
        source: "/payments",
        type: event.type,
        subject: event.aggregateId,
        time: event.occurredAt.toISOString(),
        datacontenttype: "application/json",
        aggregateversion: 1,
        topic: event.topic,
        causationid: event.causationId,
        data: event.data,
      }),
    ),
  );

test("amounts of any size and moments arrive as they were sent", () => {
  const data = { amount: 9_007_199_254_740_993n, at: new Date("2026-11-23T08:15:00.123Z"), note: null };
  const event = newEvent(paid, { aggregateId: "pay_1", occurredAt: data.at, data });
  expect(readData(paid, sent(event))).toEqual(data);
});

test("data that do not fit are refused on both sides", () => {
  const at = new Date();
  expect(() => newEvent(paid, { aggregateId: "pay_1", occurredAt: at, data: { amount: 1n, at } as never })).toThrow(
    /note/,
  );
  const event = newEvent(paid, { aggregateId: "pay_1", occurredAt: at, data: { amount: 1n, at, note: "" } });
  expect(() => readData(paid, { ...sent(event), data: { amount: 1, at: "yesterday", note: "" } })).toThrow(/amount/);
});

test.each(eventCatalogue)(
  "$contract.type is named after its aggregate, in the past tense place, with a version",
  ({ producer, name, contract }) => {
    const [, aggregate = ""] = contract.topic.split(".");
    expect(contract.topic).toMatch(new RegExp(`^${producer}\\.[a-z]+$`));
    expect(contract.type).toMatch(/^[a-z]+\.[a-z_]+\.v\d+$/);
    const camel = contract.type.replaceAll(/[._]([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
    expect(name).toBe(camel);
    expect(aggregate).not.toBe("");
  },
);

test("no two contracts share a type", () => {
  const types = eventCatalogue.map(({ contract }) => contract.type);
  expect(types.filter((type, place) => types.indexOf(type) !== place)).toEqual([]);
});

test("no event has a field for what identifies a person", () => {
  const personal = /name$|email|phone|recipient|line1|street|address$/i;
  const fields = (schema: unknown, path: string): string[] => {
    const { shape, element, innerType } = (
      schema as { def: { shape?: Record<string, unknown>; element?: unknown; innerType?: unknown } }
    ).def;
    if (shape)
      return Object.entries(shape).flatMap(([key, inner]) => [`${path}.${key}`, ...fields(inner, `${path}.${key}`)]);
    return element ? fields(element, path) : innerType ? fields(innerType, path) : [];
  };
  const found = eventCatalogue.flatMap(({ contract }) => {
    const paths = fields(contract.data, contract.type);
    return paths.filter((path) => personal.test(path.slice(contract.type.length)));
  });
  // Names of things, not of people.
  const ofThings = [
    "product.published.v1.name",
    "product.published.v1.specifications.name",
    "product.published.v1.variants.name",
    "order.placed.v1.delivery.name",
    "order.placed.v1.lines.name",
    "store.opened.v1.line1",
    "store.opened.v1.name",
  ];
  expect(found.toSorted()).toEqual(ofThings.toSorted());
});
