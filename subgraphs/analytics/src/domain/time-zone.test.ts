import { expect, test } from "vitest";
import { zoneCalendar } from "./time-zone.ts";

const startOf = (timeZone: string, day: string) => zoneCalendar(timeZone)?.startOf(day).toISOString();

test("a day begins at the zone's midnight, in summer and in winter", () => {
  expect(startOf("UTC", "2026-03-01")).toBe("2026-03-01T00:00:00.000Z");
  expect(startOf("Europe/Berlin", "2026-01-15")).toBe("2026-01-14T23:00:00.000Z");
  expect(startOf("Europe/Berlin", "2026-07-15")).toBe("2026-07-14T22:00:00.000Z");
  expect(startOf("America/Los_Angeles", "2026-07-15")).toBe("2026-07-15T07:00:00.000Z");
  expect(startOf("Pacific/Kiritimati", "2026-07-15")).toBe("2026-07-14T10:00:00.000Z");
});

test("zones that are not whole hours away are right, too", () => {
  expect(startOf("Asia/Kolkata", "2026-07-15")).toBe("2026-07-14T18:30:00.000Z");
  expect(startOf("Asia/Kathmandu", "2026-07-15")).toBe("2026-07-14T18:15:00.000Z");
});

test("the days on which clocks change are 23 and 25 hours long", () => {
  const hours = (day: string, next: string) =>
    (Date.parse(startOf("Europe/Berlin", next) ?? "") - Date.parse(startOf("Europe/Berlin", day) ?? "")) / 3_600_000;
  expect(hours("2026-03-29", "2026-03-30")).toBe(23);
  expect(hours("2026-10-25", "2026-10-26")).toBe(25);
  expect(hours("2026-10-26", "2026-10-27")).toBe(24);
});

test("where the clock jumps over midnight the day begins where it lands; where it falls back over it, with the first of its two midnights", () => {
  // Cairo goes from 00:00 to 01:00 at the end of April, Beirut too in March; Havana goes back from 01:00 to 00:00 in November.
  expect(startOf("Africa/Cairo", "2026-04-24")).toBe("2026-04-23T22:00:00.000Z");
  expect(zoneCalendar("Africa/Cairo")?.dayAt(new Date("2026-04-23T21:59:59Z"))).toBe("2026-04-23");
  expect(startOf("America/Havana", "2026-11-01")).toBe("2026-11-01T04:00:00.000Z");
});

test("a moment's day is the zone's own", () => {
  expect(zoneCalendar("Asia/Tokyo")?.dayAt(new Date("2026-03-01T15:00:00Z"))).toBe("2026-03-02");
  expect(zoneCalendar("America/New_York")?.dayAt(new Date("2026-03-01T03:00:00Z"))).toBe("2026-02-28");
  expect(zoneCalendar("Atlantis/Capital")).toBeNull();
});
