import { readFileSync } from "node:fs";
import { eventCatalogue } from "@novatech/contracts/event-catalogue";
import { describe, expect, test } from "vitest";
import { parsePurgeRules, tagsOfEvent } from "./rules.ts";

const rules = { "shop.thing": { "thing.changed.v1": ["thing:{thingId}", "things"] } };
const event = (data: unknown, type = "thing.changed.v1") => ({ topic: "shop.thing", type, data });

describe("the tags of an event", () => {
  test("holes are filled from its data, in lower case", () => {
    expect(tagsOfEvent(rules, event({ thingId: "A1" }))).toEqual({ tags: ["thing:a1", "things"], unfilled: [] });
  });

  test("no rule, no tags", () => {
    expect(tagsOfEvent(rules, event({ thingId: "A1" }, "thing.seen.v1")).tags).toEqual([]);
  });

  test("a hole that stays empty is told, and the rest purged", () => {
    expect(tagsOfEvent(rules, event({}))).toEqual({ tags: ["things"], unfilled: ["thing:{thingId}"] });
    expect(tagsOfEvent(rules, event(null)).unfilled).toEqual(["thing:{thingId}"]);
  });
});

describe("a list in an event", () => {
  const listed = { "shop.thing": { "thing.changed.v1": ["shelf:{shelfIds[]}"] } };

  test("makes a tag of each", () => {
    expect(tagsOfEvent(listed, event({ shelfIds: ["S1", 2, "$&"] })).tags).toEqual(["shelf:s1", "shelf:2", "shelf:$&"]);
  });

  test("makes none when it is empty, or the event is older than it", () => {
    for (const data of [{ shelfIds: [] }, {}])
      expect(tagsOfEvent(listed, event(data))).toEqual({ tags: [], unfilled: [] });
  });

  test("of another form is told", () => {
    for (const shelfIds of ["S1", [{}]])
      expect(tagsOfEvent(listed, event({ shelfIds }))).toEqual({ tags: [], unfilled: ["shelf:{shelfIds[]}"] });
  });
});

test.each(["[]", `{"a":{"b":"c"}}`, `{"a":{"b":[]}}`])("rules of another form are refused: %s", (json) => {
  expect(() => parsePurgeRules(json)).toThrow("cannot be read");
});

test("a product that is shown purges the lists of every category it stands in", () => {
  const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
  const sample = JSON.parse(read("packages/contracts/samples/product.published.v1+2.json")) as {
    readonly topic: string;
    readonly type: string;
    readonly data: { readonly categoryIds: readonly string[] };
  };
  const { tags } = tagsOfEvent(parsePurgeRules(read("schema/purge-rules.json")), sample);
  expect(sample.data.categoryIds).toHaveLength(3);
  expect(tags).toEqual(expect.arrayContaining(sample.data.categoryIds.map((id) => `category:${id}`)));
});

test("the house's rules fit the events and the tags of its schema", () => {
  const schema = new URL("../../../schema/", import.meta.url);
  const house = parsePurgeRules(readFileSync(new URL("purge-rules.json", schema), "utf8"));
  const supergraph = readFileSync(new URL("supergraph.graphql", schema), "utf8");
  for (const [topic, byType] of Object.entries(house))
    for (const [type, templates] of Object.entries(byType)) {
      const sample = JSON.parse(
        readFileSync(new URL(`../packages/contracts/samples/${type}.json`, schema), "utf8"),
      ) as { topic: string; type: string; data: unknown };
      expect(eventCatalogue.some(({ contract }) => contract.topic === topic && contract.type === type)).toBe(true);
      expect(tagsOfEvent(house, sample).unfilled).toEqual([]);
      for (const template of templates) {
        const tag = template.replace(/\{\w+(\[\])?\}/, "{$key.id}");
        expect([tag, supergraph.includes(`args: {format: "${tag}"}`)]).toEqual([tag, true]);
      }
    }
});
