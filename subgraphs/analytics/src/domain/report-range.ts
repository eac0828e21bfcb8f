import { ok, refuse, type Result } from "@novatech/kernel/result";
import { slotMs, slotOf } from "./slot.ts";
import { dayLater, daysBetween, type ZoneCalendar, zoneCalendar } from "./time-zone.ts";

/** The days a report is of. Days are `YYYY-MM-DD`. */
export type ReportRange = {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  /** Where they begin and end, in quarters of an hour since 1970; the end is not in it. */
  readonly fromSlot: number;
  readonly toSlot: number;
  /** Where as many days before them begin. */
  readonly previousFromSlot: number;
};

/** How long the parts of a report are. */
export type Granularity = "HOUR" | "DAY" | "WEEK" | "MONTH";

const mostDays = 400;
const mostDaysByHour = 31;

/**
 * Reads which days are asked for, in words that say what would be right: days that are none, a time zone nobody knows, an end before the beginning or after
 * `now`'s day, more than 400 days.
 */
export function readRange(
  { from, to, timeZone }: { readonly from: string; readonly to: string; readonly timeZone: string },
  now: Date,
): Result<ReportRange, string> {
  const calendar = zoneCalendar(timeZone);
  if (calendar === null || !/^[A-Za-z][\w+/-]*$/.test(timeZone))
    return refuse(`"${timeZone}" is no time zone. Name one of the IANA database, for example Europe/Berlin.`);
  for (const [name, day] of [
    ["from", from],
    ["to", to],
  ] as const)
    if (!isDay(day)) return refuse(`\`${name}\` must be a day such as 2026-11-01, from 2000 on, not "${day}".`);
  const days = daysBetween(from, to) + 1;
  if (days < 1) return refuse(`\`to\` (${to}) must not be before \`from\` (${from}).`);
  if (days > mostDays) return refuse(`A report is of ${mostDays} days at most, not ${days}.`);
  const today = calendar.dayAt(now);
  if (to > today) return refuse(`\`to\` must not be after today, which is ${today} in ${timeZone}.`);
  return ok({
    from,
    to,
    timeZone,
    fromSlot: slotOf(calendar.startOf(from)),
    toSlot: slotOf(calendar.startOf(dayLater(to, 1))),
    previousFromSlot: slotOf(calendar.startOf(dayLater(from, -days))),
  });
}

/**
 * Where the parts of a report begin, and where the last ends, in quarters of an hour since 1970. Weeks and months that are cut by an end of the
 * report are cut here, too. Refuses hours of more than 31 days.
 */
export function boundariesOf(range: ReportRange, granularity: Granularity): Result<readonly number[], string> {
  const { from, to, timeZone, fromSlot, toSlot } = range;
  const days = daysBetween(from, to) + 1;
  if (granularity === "HOUR") {
    if (days > mostDaysByHour) return refuse(`By the hour a report is of ${mostDaysByHour} days at most, not ${days}.`);
    const perHour = 4;
    const hours = Math.ceil((toSlot - fromSlot) / perHour);
    return ok([...Array.from({ length: hours }, (_, hour) => fromSlot + hour * perHour), toSlot]);
  }
  const calendar = zoneCalendar(timeZone) as ZoneCalendar;
  const starts = Array.from({ length: days }, (_, index) => dayLater(from, index)).filter(
    (day, index) => index === 0 || begins(day, granularity),
  );
  return ok([...starts.map((day) => slotOf(calendar.startOf(day))), toSlot]);
}

/** When a quarter of an hour begins. */
export const startOfSlot = (slot: number): Date => new Date(slot * slotMs);

const begins = (day: string, granularity: Granularity): boolean =>
  granularity === "MONTH" ? day.endsWith("-01") : granularity === "WEEK" ? new Date(day).getUTCDay() === 1 : true;

const isDay = (text: string): boolean =>
  /^2\d{3}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 10) === text;
