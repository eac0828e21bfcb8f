import { expect, test } from "vitest";
import { hearCode, type PickUp } from "./pick-up.ts";

const now = new Date("2026-01-05T09:00:00Z");
const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const waiting: PickUp = {
  shipmentId: "ship_1",
  code: "012345",
  readyUntil: later(600),
  wrongTries: 0,
  lockedUntil: null,
};

/** The pick-up after so many wrong codes. */
const afterWrong = (times: number): PickUp => {
  let pickUp = waiting;
  for (let n = 0; n < times; n += 1) {
    const answer = hearCode(pickUp, "999999", now);
    if (answer.kind === "wrong") pickUp = answer.pickUp;
  }
  return pickUp;
};

test("the right code is heard, also after four wrong ones", () => {
  expect(hearCode(waiting, "012345", now)).toEqual({ kind: "right" });
  expect(hearCode(afterWrong(4), "012345", now)).toEqual({ kind: "right" });
});

test("after five wrong codes none is heard for fifteen minutes, not even the right one", () => {
  const locked = afterWrong(5);
  expect(hearCode(locked, "012345", later(14))).toEqual({ kind: "locked", until: later(15) });
  expect(hearCode(locked, "012345", later(15))).toEqual({ kind: "right" });
  expect(hearCode(locked, "999999", later(15))).toMatchObject({ kind: "wrong", triesLeft: 4 });
});
