import { expect, it } from "vitest";
import { isWindowOpen, nextWindow } from "./window.ts";

// 24 November 2026 is a Tuesday.
it.each([
  ["2026-11-24T08:59:59Z", false],
  ["2026-11-24T09:00:00Z", true],
  ["2026-11-24T10:59:59Z", true],
  ["2026-11-24T11:00:00Z", false],
  ["2026-11-25T10:00:00Z", false],
  ["2026-11-26T10:00:00Z", true],
  ["2026-11-29T10:00:00Z", false],
])("at %s production takes updates: %s", (at, isOpen) => {
  expect(isWindowOpen(new Date(at))).toBe(isOpen);
});

it("the next window is the next Tuesday or Thursday at nine", () => {
  const next = (at: string): string => nextWindow(new Date(at)).toISOString();
  expect(next("2026-11-24T08:00:00Z")).toBe("2026-11-24T09:00:00.000Z");
  expect(next("2026-11-24T09:00:00Z")).toBe("2026-11-26T09:00:00.000Z");
  expect(next("2026-11-26T12:00:00Z")).toBe("2026-12-01T09:00:00.000Z");
});
