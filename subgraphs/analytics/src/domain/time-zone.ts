const dayMs = 24 * 60 * 60 * 1000;

/** Tells the days of a time zone. */
export type ZoneCalendar = {
  /** The day a moment lies in, `YYYY-MM-DD`. */
  readonly dayAt: (at: Date) => string;
  /** The first moment of a day `YYYY-MM-DD`. */
  readonly startOf: (day: string) => Date;
};

/** The calendar of a time zone of the IANA database; null when there is none of that name. */
export function zoneCalendar(timeZone: string): ZoneCalendar | null {
  const clock = clockOf(timeZone);
  if (clock === null) return null;
  /** What a wall clock shows, as if it were UTC, in milliseconds since 1970. */
  const wallMs = (atMs: number): number => {
    const part = Object.fromEntries(clock.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  const startOf = (day: string): Date => {
    const midnight = Date.parse(day);
    const offsetMs = (atMs: number): number => wallMs(atMs) - Math.floor(atMs / 1000) * 1000;
    // The offset at midnight is not known before midnight is: the second look is right unless the clock changes there.
    const first = midnight - offsetMs(midnight);
    const second = midnight - offsetMs(first);
    const candidates = [Math.min(first, second), Math.max(first, second)];
    const exact = candidates.find((atMs) => wallMs(atMs) === midnight && wallMs(atMs - 1000) < midnight);
    if (exact !== undefined) return new Date(exact);
    // A clock that jumps over midnight: the day begins where the clock lands.
    let atMs = (candidates[0] ?? midnight) - dayMs / 4;
    while (wallMs(atMs) < midnight) atMs += 15 * 60 * 1000;
    return new Date(atMs);
  };
  return { startOf, dayAt: (at) => new Date(wallMs(at.getTime())).toISOString().slice(0, 10) };
}

function clockOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

/** A day so many days later (or earlier). Days are `YYYY-MM-DD`. */
export const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;
