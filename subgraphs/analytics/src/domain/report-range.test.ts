import { expect, test } from "vitest";
import { boundariesOf, readRange, type ReportRange, startOfSlot } from "./report-range.ts";

const now = new Date("2026-11-23T12:00:00Z");
const range = (from: string, to: string, timeZone = "Europe/Berlin"): ReportRange => {
  const read = readRange({ from, to, timeZone }, now);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};
const startsOf = (of: ReportRange, granularity: Parameters<typeof boundariesOf>[1]) => {
  const read = boundariesOf(of, granularity);
  return read.ok ? read.value.map((slot) => startOfSlot(slot).toISOString().slice(0, 16)) : read.refusal;
};

test("a report goes from its first day's midnight to the end of its last, and knows as many days before", () => {
  const { fromSlot, toSlot, previousFromSlot } = range("2026-11-01", "2026-11-07");
  expect([previousFromSlot, fromSlot, toSlot].map((slot) => startOfSlot(slot).toISOString())).toEqual([
    "2026-10-24T22:00:00.000Z",
    "2026-10-31T23:00:00.000Z",
    "2026-11-07T23:00:00.000Z",
  ]);
});

test("parts begin with each day, Monday or month, and with the report itself", () => {
  expect(startsOf(range("2026-11-05", "2026-11-07"), "DAY")).toEqual([
    "2026-11-04T23:00",
    "2026-11-05T23:00",
    "2026-11-06T23:00",
    "2026-11-07T23:00",
  ]);
  expect(startsOf(range("2026-11-05", "2026-11-17"), "WEEK")).toEqual([
    "2026-11-04T23:00",
    "2026-11-08T23:00",
    "2026-11-15T23:00",
    "2026-11-17T23:00",
  ]);
  expect(startsOf(range("2026-09-20", "2026-11-17"), "MONTH")).toEqual([
    "2026-09-19T22:00",
    "2026-09-30T22:00",
    "2026-10-31T23:00",
    "2026-11-17T23:00",
  ]);
});

test("the day on which clocks go back has 25 hours", () => {
  expect(startsOf(range("2026-10-25", "2026-10-25"), "HOUR")).toHaveLength(26);
});

test.each([
  ["2026-11-01", "2026-11-02", "Nowhere/Land", /no time zone/],
  ["2026-11-31", "2026-12-01", "UTC", /`from` must be a day/],
  ["2026-11-01", "yesterday", "UTC", /`to` must be a day/],
  ["2026-11-02", "2026-11-01", "UTC", /must not be before/],
  ["2026-11-01", "2026-11-24", "UTC", /today, which is 2026-11-23/],
  ["2025-01-01", "2026-11-01", "UTC", /400 days at most/],
])("%s to %s in %s is refused with what would be right", (from, to, timeZone, message) => {
  const read = readRange({ from, to, timeZone }, now);
  expect(read.ok ? "" : read.refusal).toMatch(message);
});

test("today is the zone's own: it may be tomorrow already", () => {
  const late = new Date("2026-11-23T22:00:00Z");
  const asked = { from: "2026-11-20", to: "2026-11-24" };
  expect(readRange({ ...asked, timeZone: "Asia/Tokyo" }, late).ok).toBe(true);
  expect(readRange({ ...asked, timeZone: "UTC" }, late).ok).toBe(false);
});

test("hours of more than 31 days are refused", () => {
  expect(startsOf(range("2026-10-01", "2026-11-01"), "HOUR")).toMatch(/31 days at most/);
});
