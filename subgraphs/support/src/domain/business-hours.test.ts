import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessTime, type BusinessCalendar, businessTimeBetween, faultOfCalendar } from "./business-hours.ts";

const hour = 3_600_000;
const weekdays = [1, 2, 3, 4, 5];
const nineToFive: BusinessCalendar = {
  timeZone: "Europe/Berlin",
  hours: weekdays.map((weekday) => ({ weekday, opensAtMinute: 540, closesAtMinute: 1020 })),
  holidays: ["2026-12-25"],
};
const always: BusinessCalendar = {
  timeZone: "Europe/Berlin",
  hours: [...weekdays, 6, 7].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1440 })),
  holidays: [],
};
const at = (text: string): Date => new Date(text);
const due = (calendar: BusinessCalendar, from: string, hours: number): string =>
  addBusinessTime(calendar, at(from), hours * hour).toISOString();

test.each([
  ["within a day", "2026-11-23T09:00:00Z", 2, "2026-11-23T11:00:00.000Z"],
  ["over a night", "2026-11-23T15:00:00Z", 2, "2026-11-24T09:00:00.000Z"],
  ["over a week-end", "2026-11-27T15:30:00Z", 1, "2026-11-30T08:30:00.000Z"],
  ["over Christmas", "2026-12-24T15:30:00Z", 1, "2026-12-28T08:30:00.000Z"],
  ["from a Sunday", "2026-11-22T12:00:00Z", 1, "2026-11-23T09:00:00.000Z"],
  ["before the shift begins", "2026-11-23T03:00:00Z", 0.5, "2026-11-23T08:30:00.000Z"],
  ["to the very end of a shift", "2026-11-23T08:00:00Z", 8, "2026-11-23T16:00:00.000Z"],
])("hours count only while somebody works: %s", (_when, from, hours, expected) => {
  expect(due(nineToFive, from, hours)).toBe(expected);
});

test("nine o'clock stays nine o'clock when summer time begins and ends", () => {
  expect(due(nineToFive, "2026-03-27T15:30:00Z", 1)).toBe("2026-03-30T07:30:00.000Z");
  expect(due(nineToFive, "2026-10-23T14:30:00Z", 1)).toBe("2026-10-26T08:30:00.000Z");
});

test("the day the clock is put forward has 23 hours, the day it is put back 25", () => {
  const day = (from: string, to: string): number => businessTimeBetween(always, at(from), at(to)) / hour;
  expect(day("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toBe(23);
  expect(day("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).toBe(25);
  expect(due(always, "2026-03-28T23:00:00Z", 24)).toBe("2026-03-29T23:00:00.000Z");
});

test("a shift that begins in the hour that is jumped over begins when the clock jumps; one in the hour that comes twice, the first time", () => {
  const night = (date: string): BusinessCalendar => ({
    timeZone: "Europe/Berlin",
    hours: [{ weekday: 7, opensAtMinute: 150, closesAtMinute: 240 }],
    holidays: date === "" ? [] : [date],
  });
  expect(due(night(""), "2026-03-28T12:00:00Z", 0)).toBe("2026-03-29T01:00:00.000Z");
  expect(businessTimeBetween(night(""), at("2026-03-28T12:00:00Z"), at("2026-03-29T12:00:00Z"))).toBe(hour);
  expect(due(night(""), "2026-10-24T12:00:00Z", 0)).toBe("2026-10-25T00:30:00.000Z");
  expect(businessTimeBetween(night(""), at("2026-10-24T12:00:00Z"), at("2026-10-25T12:00:00Z"))).toBe(2.5 * hour);
});

test("hours by another clock are other hours", () => {
  const newYork = { ...nineToFive, timeZone: "America/New_York" };
  expect(due(newYork, "2026-11-23T09:00:00Z", 1)).toBe("2026-11-23T15:00:00.000Z");
  // Half an hour east of everybody.
  expect(due({ ...nineToFive, timeZone: "Asia/Kolkata" }, "2026-11-22T20:00:00Z", 1)).toBe("2026-11-23T04:30:00.000Z");
});

test("what is added is what lies between, whenever it begins", () => {
  const moments = fc.date({ min: at("2026-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z"), noInvalidDate: true });
  const zones = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC", "Asia/Kathmandu");
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 400 * hour }), zones, (from, span, timeZone) => {
      const calendar = { ...nineToFive, timeZone };
      const to = addBusinessTime(calendar, from, span);
      expect(businessTimeBetween(calendar, from, to)).toBe(span);
    }),
    { numRuns: 60 },
  );
});

test("a calendar without hours, in no zone, with hours over one another or on no day is refused", () => {
  const fault = (changes: Partial<BusinessCalendar>) => faultOfCalendar({ ...nineToFive, ...changes })?.field ?? null;
  expect(fault({})).toBeNull();
  expect(fault({ timeZone: "Europe/Atlantis" })).toBe("timeZone");
  expect(fault({ hours: [] })).toBe("hours");
  expect(fault({ hours: [{ weekday: 8, opensAtMinute: 0, closesAtMinute: 60 }] })).toBe("hours");
  expect(fault({ hours: [{ weekday: 1, opensAtMinute: 60, closesAtMinute: 60 }] })).toBe("hours");
  const twice = [0, 30].map((opensAtMinute) => ({ weekday: 1, opensAtMinute, closesAtMinute: opensAtMinute + 60 }));
  expect(fault({ hours: twice })).toBe("hours");
  expect(fault({ holidays: ["2026-02-30"] })).toBe("holidays");
  expect(() => addBusinessTime({ ...nineToFive, hours: [] }, at("2026-11-23T09:00:00Z"), 1)).toThrow(RangeError);
});
