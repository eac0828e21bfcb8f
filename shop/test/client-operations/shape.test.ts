import { expect, test } from "vitest";
import { lines, noteShape, type Shape } from "./shape.ts";

test("a shape tells what stands where, over all answers and items, and nothing of the values", () => {
  const shape: Shape = new Map();
  noteShape(shape, { me: { name: "Ada", orders: [{ total: 1 }, { total: null }], address: null } });
  noteShape(shape, { me: { name: "Bob", orders: [], address: { city: "Leipzig" } } });
  expect(lines(shape)).toEqual([
    "me: object",
    "me.address: null|object",
    "me.address.city: string",
    "me.name: string",
    "me.orders: list",
    "me.orders[]: object",
    "me.orders[].total: null|number",
  ]);
});

test("what varies from run to run is said to", () => {
  const shape: Shape = new Map();
  noteShape(shape, { list: [{ a: 1 }], fixed: true }, ["list"]);
  expect(lines(shape)).toEqual(["fixed: boolean", "list: varies"]);
});
