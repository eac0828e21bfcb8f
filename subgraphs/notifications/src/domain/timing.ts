import type { DigestRhythm, Preferences } from "./preferences.ts";
import { momentOf, plusDays, wallTimeOf, weekdayOf } from "./zoned-time.ts";

/** When quiet hours end that hold at a moment; null where none do. `timeZone` is the person's. */
export function quietUntil(now: Date, quiet: Preferences["quiet"], timeZone: string): Date | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const { from, to } = quiet;
  const wall = wallTimeOf(now, timeZone);
  const isOverMidnight = from > to;
  const isQuiet = isOverMidnight
    ? wall.minutes >= from || wall.minutes < to
    : wall.minutes >= from && wall.minutes < to;
  if (!isQuiet) return null;
  const endsTomorrow = isOverMidnight && wall.minutes >= from;
  const end = momentOf({ ...plusDays(wall, endsTomorrow ? 1 : 0), minutes: to }, timeZone);
  // Where clocks are set back into quiet hours their end may seem over; they are, then.
  return end > now ? end : null;
}

/** When the next digest is due, always after `now`; null for who wants none. */
export function nextDigestAt(
  now: Date,
  { rhythm, hour, weekday }: { readonly rhythm: DigestRhythm; readonly hour: number; readonly weekday: number },
  timeZone: string,
): Date | null {
  if (rhythm === "NONE") return null;
  const today = { ...wallTimeOf(now, timeZone), minutes: hour * 60 };
  const first = rhythm === "DAILY" ? 0 : (weekday - weekdayOf(today) + 7) % 7;
  const at = momentOf(plusDays(today, first), timeZone);
  return at > now ? at : momentOf(plusDays(today, first + (rhythm === "DAILY" ? 1 : 7)), timeZone);
}
