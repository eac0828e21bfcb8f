import { expect, test } from "vitest";
import { consentsOf, faultOfChoice } from "./consent.ts";

const choice = { purpose: "ANALYTICS", isGranted: true, textVersion: "2026-11", source: "web:account" } as const;

test("nothing is allowed until somebody allows it", () => {
  expect(consentsOf([]).map(({ isGranted }) => isGranted)).toEqual([false, false, false]);
});

test("a choice counts for its purpose only", () => {
  const consents = consentsOf([{ ...choice, position: 1n, changedAt: new Date(0) }]);
  expect(consents.map(({ purpose, isGranted }) => [purpose, isGranted])).toEqual([
    ["MARKETING_MAIL", false],
    ["ANALYTICS", true],
    ["PERSONALISATION", false],
  ]);
});

test("a choice says which words were shown and where", () => {
  expect(faultOfChoice(choice)).toBeNull();
  expect(faultOfChoice({ ...choice, textVersion: "" })?.field).toBe("textVersion");
  expect(faultOfChoice({ ...choice, source: "my e-mail is ada@example.com" })?.field).toBe("source");
});
