/** A quarter of an hour, the finest that is counted: every time zone in use is a whole number of them away from UTC. In milliseconds. */
export const slotMs = 15 * 60 * 1000;
/** Quarters of an hour in an hour. */
export const slotsPerHour = 4;
/** Quarters of an hour in a day of UTC. */
export const slotsPerDay = 96;
/** Days of UTC in a block, counted since 1970 like them. */
export const daysPerBlock = 8;
/** The merchant under which the whole shop is counted: no id, so that no merchant's member is ever shown it. */
export const wholeShop = "*";

/** The quarter of an hour a moment lies in, counted since 1970. */
export const slotOf = (at: Date): number => Math.floor(at.getTime() / slotMs);

/** The day of UTC a moment lies in, `YYYY-MM-DD`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
