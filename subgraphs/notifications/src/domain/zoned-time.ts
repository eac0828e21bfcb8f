/** A moment as a clock on a wall shows it. */
export type WallTime = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Minutes after midnight, 0 to 1439. */
  readonly minutes: number;
};

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Whether a text names a time zone, as the IANA time zone database does. */
export function isTimeZone(name: string): boolean {
  // Offsets such as +02:00 are taken by the runtime, too; they know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a time zone show at a moment. Throws a RangeError for an unknown time zone. */
export function wallTimeOf(at: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return { year: read("year"), month: read("month"), day: read("day"), minutes: read("hour") * 60 + read("minute") };
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = ({ year, month, day }: WallTime): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** The same time of the clock some days later. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day) + days * dayMs);
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * When clocks of a time zone show a time. One they show twice, in autumn, is the first; one they leave out, in spring, is the moment they leap.
 */
export function momentOf(wall: WallTime, timeZone: string): Date {
  const shown = asIfUtc(wall);
  const offsetAt = (at: number): number => asIfUtc(wallTimeOf(new Date(at), timeZone)) - at;
  // Whatever the offset is, it is one of those a day before and a day after.
  const [before, after] = [offsetAt(shown - dayMs), offsetAt(shown + dayMs)];
  const fits = [shown - before, shown - after].filter((at) => at + offsetAt(at) === shown);
  if (fits.length > 0) return new Date(Math.min(...fits));
  // Left out: the leap lies between what the old and the new offset make of it.
  let [low, high] = [shown - after, shown - before];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (middle === low) break;
    if (offsetAt(middle) === before) low = middle;
    else high = middle;
  }
  return new Date(high);
}

const asIfUtc = ({ year, month, day, minutes }: WallTime): number =>
  Date.UTC(year, month - 1, day) + minutes * minuteMs;
