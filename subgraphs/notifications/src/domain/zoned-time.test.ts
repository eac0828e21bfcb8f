import { describe, expect, test } from "vitest";
import { isTimeZone, momentOf, plusDays, wallTimeOf, weekdayOf } from "./zoned-time.ts";

const berlin = "Europe/Berlin";
const wall = (year: number, month: number, day: number, hour: number, minute = 0) => ({
  year,
  month,
  day,
  minutes: hour * 60 + minute,
});

describe("when the clocks of a time zone show a time", () => {
  test("in winter and in summer it is another moment", () => {
    expect(momentOf(wall(2026, 1, 15, 8), berlin).toISOString()).toBe("2026-01-15T07:00:00.000Z");
    expect(momentOf(wall(2026, 7, 15, 8), berlin).toISOString()).toBe("2026-07-15T06:00:00.000Z");
    expect(momentOf(wall(2026, 7, 15, 8, 30), "Asia/Kolkata").toISOString()).toBe("2026-07-15T03:00:00.000Z");
  });

  test("a time that is left out in spring is the moment the clocks leap", () => {
    expect(momentOf(wall(2026, 3, 29, 2, 30), berlin).toISOString()).toBe("2026-03-29T01:00:00.000Z");
    expect(momentOf(wall(2026, 3, 8, 2, 15), "America/New_York").toISOString()).toBe("2026-03-08T07:00:00.000Z");
  });

  test("a time that is shown twice in autumn is the first of both", () => {
    expect(momentOf(wall(2026, 10, 25, 2, 30), berlin).toISOString()).toBe("2026-10-25T00:30:00.000Z");
    expect(momentOf(wall(2026, 11, 1, 1, 30), "America/New_York").toISOString()).toBe("2026-11-01T05:30:00.000Z");
  });

  test("what is shown at a moment leads back to it, all through a year of changes", () => {
    for (const zone of [berlin, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia"])
      for (let hour = 0; hour < 366 * 24; hour += 13) {
        const at = new Date(Date.UTC(2026, 0, 1, hour));
        const back = momentOf(wallTimeOf(at, zone), zone);
        expect(wallTimeOf(back, zone)).toEqual(wallTimeOf(at, zone));
        expect(back.getTime()).toBeLessThanOrEqual(at.getTime());
      }
  });
});

test("days and weekdays are those of the calendar", () => {
  expect(plusDays(wall(2026, 12, 31, 23), 1)).toEqual(wall(2027, 1, 1, 23));
  expect(weekdayOf(wall(2026, 11, 23, 0))).toBe(1);
  expect(weekdayOf(wall(2026, 11, 29, 0))).toBe(7);
});

test("a name of the database is a time zone; an offset or a word is none", () => {
  expect(["Europe/Berlin", "UTC", "America/Argentina/Salta"].every(isTimeZone)).toBe(true);
  expect(["+02:00", "Berlin", "", "Europe/Atlantis"].some(isTimeZone)).toBe(false);
});
