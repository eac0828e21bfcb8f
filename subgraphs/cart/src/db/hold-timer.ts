/** The kind of the timers that end holds. */
export const holdTimer = "promotion.expiry";
