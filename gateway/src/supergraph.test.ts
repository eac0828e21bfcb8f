import { expect, test } from "vitest";
import { compose } from "../test/support/graph.ts";
import { createSupergraphHolder } from "./supergraph.ts";

const one = compose([{ name: "a", sdl: "type Query { one: Int }" }], { a: "http://a/graphql" });
const two = compose([{ name: "a", sdl: "type Query { two: Int }" }]);

test("a swap tells who listens, and leaves the old generation to who began with it", () => {
  const holder = createSupergraphHolder({ sdl: one });
  const first = holder.current();
  const heard: string[] = [];
  const stop = holder.onSwap(({ sdl }) => heard.push(sdl));
  holder.swap(two);
  holder.swap(two);
  stop();
  holder.swap(one);
  expect(heard).toEqual([two]);
  expect(holder.of(first.apiSchema)).toBe(first);
  expect(first.subgraphUrls).toEqual(new Map([["a", "http://a/graphql"]]));
});

test.each([
  ["a feature that needs rewriting fetched data", "https://specs.apollo.dev/context/v0.1", "SECURITY"],
  ["a feature that calls REST", "https://specs.apollo.dev/connect/v0.1", "EXECUTION"],
  ["a feature of somebody else", "https://specs.example.com/vault/v1.0", "SECURITY"],
])("%s is refused instead of giving wrong answers", (_title, url, purpose) => {
  const sdl = one.replace("schema\n", `schema\n  @link(url: "${url}", for: ${purpose})\n`);
  expect(() => createSupergraphHolder({ sdl })).toThrow(/unsupported/);
});

test("a check that refuses keeps the old one", () => {
  let refuses = false;
  const holder = createSupergraphHolder({
    sdl: one,
    check: () => {
      if (refuses) throw new Error("no address");
    },
  });
  refuses = true;
  expect(() => holder.swap(two)).toThrow("no address");
  expect(holder.current().sdl).toBe(one);
});
