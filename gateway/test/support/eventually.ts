import { expect } from "vitest";

/** Waits until what is read is as the matcher says; long enough for a machine that is busy with something else. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000, interval: 20 });
