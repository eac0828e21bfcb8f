import { expect, test } from "vitest";
import { createBoundedMap } from "./bounded-map.ts";

test("the entry that was not asked for the longest makes room", () => {
  const map = createBoundedMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.get("a");
  map.set("c", 3);
  expect([map.get("a"), map.get("b"), map.get("c")]).toEqual([1, undefined, 3]);
  expect(map.size()).toBe(2);
});

test("setting an entry again replaces it and makes it the newest", () => {
  const map = createBoundedMap<string, number>(2);
  map.set("a", 1);
  map.set("b", 2);
  map.set("a", 10);
  map.set("c", 3);
  expect([map.get("a"), map.get("b")]).toEqual([10, undefined]);
});

test("a deleted entry is gone", () => {
  const map = createBoundedMap<string, number>(1);
  map.set("a", 1);
  map.delete("a");
  expect(map.get("a")).toBeUndefined();
});

test("a size below one is refused", () => {
  expect(() => createBoundedMap(0)).toThrow(/at least 1/);
});
