import { describe, expect, test } from "vitest";
import { nextDigestAt, quietUntil } from "./timing.ts";

const berlin = "Europe/Berlin";
const night = { from: 22 * 60, to: 7 * 60 };
const until = (now: string, quiet = night, zone = berlin) =>
  quietUntil(new Date(now), quiet, zone)?.toISOString() ?? null;

describe("quiet hours", () => {
  test("over midnight end in the morning, of the next day before midnight and of the same after it", () => {
    expect(until("2026-01-15T21:30:00Z")).toBe("2026-01-16T06:00:00.000Z");
    expect(until("2026-01-16T02:00:00Z")).toBe("2026-01-16T06:00:00.000Z");
  });
  test("begin at their first minute and are over at their last", () => {
    expect(until("2026-01-15T20:59:59Z")).toBeNull();
    expect(until("2026-01-15T21:00:00Z")).not.toBeNull();
    expect(until("2026-01-16T05:59:00Z")).not.toBeNull();
    expect(until("2026-01-16T06:00:00Z")).toBeNull();
  });
  test("are those of the person's clock in the night in which it changes", () => {
    expect(until("2026-03-28T22:00:00Z")).toBe("2026-03-29T05:00:00.000Z");
    expect(until("2026-10-24T21:00:00Z")).toBe("2026-10-25T06:00:00.000Z");
  });
  test("within a day, and none where both ends are the same", () => {
    expect(until("2026-01-15T12:00:00Z", { from: 12 * 60, to: 14 * 60 })).toBe("2026-01-15T13:00:00.000Z");
    expect(until("2026-01-15T14:00:00Z", { from: 12 * 60, to: 14 * 60 })).toBeNull();
    expect(until("2026-01-15T12:00:00Z", { from: 0, to: 0 })).toBeNull();
    expect(quietUntil(new Date(), null, berlin)).toBeNull();
  });
  test("that end in the hour which is shown twice are over at its first time", () => {
    expect(until("2026-10-24T22:00:00Z", { from: 0, to: 150 })).toBe("2026-10-25T00:30:00.000Z");
    expect(until("2026-10-25T01:15:00Z", { from: 0, to: 150 })).toBeNull();
  });
});

describe("the next digest", () => {
  const next = (now: string, rhythm: "DAILY" | "WEEKLY" | "NONE", hour = 8, weekday = 1) =>
    nextDigestAt(new Date(now), { rhythm, hour, weekday }, berlin)?.toISOString() ?? null;
  test("of a day is today while its hour is to come, and tomorrow from then on", () => {
    expect(next("2026-01-15T06:59:00Z", "DAILY")).toBe("2026-01-15T07:00:00.000Z");
    expect(next("2026-01-15T07:00:00Z", "DAILY")).toBe("2026-01-16T07:00:00.000Z");
  });
  test("of a week is on its weekday", () => {
    expect(next("2026-11-23T06:00:00Z", "WEEKLY")).toBe("2026-11-23T07:00:00.000Z");
    expect(next("2026-11-23T08:00:00Z", "WEEKLY")).toBe("2026-11-30T07:00:00.000Z");
    expect(next("2026-11-23T08:00:00Z", "WEEKLY", 8, 7)).toBe("2026-11-29T07:00:00.000Z");
  });
  test("comes at the same hour of the clock after the clocks were changed", () => {
    expect(next("2026-03-28T08:00:00Z", "DAILY")).toBe("2026-03-29T06:00:00.000Z");
  });
  test("does not come for who wants none", () => expect(next("2026-01-15T06:59:00Z", "NONE")).toBeNull());
});
