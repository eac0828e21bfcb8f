import { expect, test } from "vitest";
import { isConflict, reasonOf, sqlStateOf } from "./failure.ts";

const failedWith = (code: string): Error =>
  new Error("Failed query: insert into contacts values ($1)\nparams: ada@example.com", {
    cause: Object.assign(new Error("could not serialize access"), { code }),
  });

test.each([
  ["40001", true],
  ["40P01", true],
  ["23505", false],
])("SQLSTATE %s under drizzle's error: worth another run is %s", (code, again) => {
  expect(sqlStateOf(failedWith(code))).toBe(code);
  expect(isConflict(failedWith(code))).toBe(again);
});

test("an error of the network has no SQLSTATE", () => {
  expect(sqlStateOf(Object.assign(new Error("gone"), { code: "ECONNREFUSED" }))).toBeNull();
  expect(sqlStateOf("text")).toBeNull();
});

test("the reason names the causes and leaves out the statement's parameters", () => {
  expect(reasonOf(failedWith("23505"))).toBe("could not serialize access");
  expect(reasonOf(new Error("the provider\n  is away", { cause: new Error("timeout") }))).toBe(
    "the provider is away: timeout",
  );
  expect(reasonOf("text")).toBe("text");
});
