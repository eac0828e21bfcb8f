import { isId } from "@novatech/kernel/ids";
import { expect, test } from "vitest";
import { sequentialIds } from "./ids.ts";

test("ids have the form of real ones, differ, and sort in the order they were made", () => {
  const source = sequentialIds();
  const ids = Array.from({ length: 300 }, () => source.next("order"));
  expect(ids.every((id) => isId(id, "order"))).toBe(true);
  expect(new Set(ids).size).toBe(300);
  expect(ids.toSorted()).toEqual(ids);
});

test("they are the same in every run, and a source that starts elsewhere gives others", () => {
  expect(sequentialIds().next("cart")).toBe(sequentialIds().next("cart"));
  expect(sequentialIds(1000).next("cart")).not.toBe(sequentialIds().next("cart"));
});
