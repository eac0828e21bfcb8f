/** Hours of one day of the week: 1 is Monday, 7 Sunday; minutes after midnight by the calendar's clock. */
export type OpenHours = { readonly weekday: number; readonly opensAtMinute: number; readonly closesAtMinute: number };

/** When support works. */
export type BusinessCalendar = {
  /** A name of the IANA time zone database, for example `Europe/Berlin`. */
  readonly timeZone: string;
  readonly hours: readonly OpenHours[];
  /** Days without hours, by the calendar's clock: `2026-12-25`. */
  readonly holidays: readonly string[];
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** How far a sum of hours is followed: a calendar with an hour a week comes to years, one without any would never end. */
const mostDays = 3660;

/** A stretch of time in which support works: from the first moment up to the second. */
type Open = { readonly from: number; readonly to: number };

/**
 * The moment at which so much time of business hours has passed since `from`, to the millisecond. A day's hours are by the calendar's clock: on the
 * night the clock is put forward a night shift is an hour shorter. Throws a RangeError for a calendar without hours.
 */
export function addBusinessTime(calendar: BusinessCalendar, from: Date, milliseconds: number): Date {
  let left = milliseconds;
  for (const open of openFrom(calendar, from)) {
    if (left <= open.to - open.from) return new Date(open.from + left);
    left -= open.to - open.from;
  }
  throw new RangeError("a calendar needs hours, or the time is longer than ten years");
}

/** How much time of business hours lies between two moments, in milliseconds; 0 when the second is not later. */
export function businessTimeBetween(calendar: BusinessCalendar, from: Date, to: Date): number {
  let sum = 0;
  for (const open of openFrom(calendar, from)) {
    if (open.from >= to.getTime()) break;
    sum += Math.min(open.to, to.getTime()) - open.from;
  }
  return sum;
}

/** What support works from a moment on, in order. */
function* openFrom({ timeZone, hours, holidays }: BusinessCalendar, from: Date): Generator<Open> {
  const zone = createZone(timeZone);
  const byWeekday = Map.groupBy(hours, ({ weekday }) => weekday);
  const first = Date.parse(`${zone.dateOf(from)}T00:00:00Z`);
  for (let day = 0; day < mostDays; day += 1) {
    const midnight = first + day * dayMs;
    const date = new Date(midnight).toISOString().slice(0, 10);
    if (holidays.includes(date)) continue;
    const shifts = byWeekday.get(new Date(midnight).getUTCDay() || 7) ?? [];
    for (const { opensAtMinute, closesAtMinute } of shifts.toSorted((a, b) => a.opensAtMinute - b.opensAtMinute)) {
      const open = {
        from: Math.max(zone.momentOf(midnight + opensAtMinute * minuteMs), from.getTime()),
        to: zone.momentOf(midnight + closesAtMinute * minuteMs),
      };
      if (open.from < open.to) yield open;
    }
  }
}

/** What a clock in a time zone shows, and when it shows something. Throws a RangeError for a zone that there is not. */
function createZone(timeZone: string) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  /** What the clock shows at a moment, as if it were UTC. */
  const shownAt = (moment: number): number => {
    const part = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
      ["year", "month", "day", "hour", "minute", "second"] as const
    ).map((name) => part.get(name));
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  return {
    dateOf: (moment: Date): string => new Date(shownAt(moment.getTime())).toISOString().slice(0, 10),
    /** When the clock shows a time: the first of two, and for one that it jumps over the moment it jumps. */
    momentOf: (shown: number): number => {
      const offsetAt = (moment: number): number => shownAt(moment) - moment;
      const [before, after] = [offsetAt(shown - dayMs), offsetAt(shown + dayMs)];
      const early = shown - Math.max(before, after);
      if (shownAt(early) === shown) return early;
      const late = shown - Math.min(before, after);
      if (shownAt(late) === shown) return late;
      // Jumped over: as far behind the jump as the time is wanted to be would be an hour too late.
      return jumpBetween(early, late, offsetAt);
    },
  };
}

/** The moment between two at which the offset changes, to the second. */
function jumpBetween(from: number, to: number, offsetAt: (moment: number) => number): number {
  let [low, high] = [from, to];
  const old = offsetAt(from);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** What is wrong with a calendar: the field and what would be right; null when nothing is. */
export function faultOfCalendar({
  timeZone,
  hours,
  holidays,
}: BusinessCalendar): { readonly field: string; readonly message: string } | null {
  if (!isTimeZone(timeZone))
    return { field: "timeZone", message: "Give a name of the IANA time zone database, for example Europe/Berlin." };
  if (hours.length === 0 || hours.length > 50)
    return { field: "hours", message: "Give 1 to 50 stretches of hours: without any nothing would ever be due." };
  const isWrong = hours.some(
    ({ weekday, opensAtMinute, closesAtMinute }) =>
      !(weekday >= 1 && weekday <= 7 && opensAtMinute >= 0 && opensAtMinute < closesAtMinute && closesAtMinute <= 1440),
  );
  if (isWrong)
    return {
      field: "hours",
      message: "A weekday is 1 (Monday) to 7; opensAtMinute is before closesAtMinute, both 0 to 1440 after midnight.",
    };
  const overlap = hours.some((one) =>
    hours.some(
      (other) =>
        other !== one &&
        other.weekday === one.weekday &&
        other.opensAtMinute < one.closesAtMinute &&
        one.opensAtMinute < other.closesAtMinute,
    ),
  );
  if (overlap) return { field: "hours", message: "Stretches of a day must not lie over one another." };
  const isDate = (text: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text);
  if (holidays.length > 500 || !holidays.every(isDate))
    return { field: "holidays", message: "Give at most 500 days, written like 2026-12-25." };
  return null;
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
