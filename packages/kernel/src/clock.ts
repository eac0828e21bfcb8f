/** Where the time comes from. Injected everywhere, so that a test decides what time it is. */
export type Clock = { readonly now: () => Date };

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** `from` moved by a number of milliseconds, which may be negative. */
export const addMilliseconds = (from: Date, milliseconds: number): Date => new Date(from.getTime() + milliseconds);
