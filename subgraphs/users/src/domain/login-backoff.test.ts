import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountRule, waitAfter, waitInWords } from "./login-backoff.ts";

describe("wrong log-ins", () => {
  it("cost nothing for the first four, then twice as much each time, up to 5 minutes", () => {
    const waits = Array.from({ length: 16 }, (_, index) => waitAfter(index + 1, accountRule));
    expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 1000, 2000, 4000, 8000, 16_000]);
    expect(waits.at(-1)).toBe(300_000);
  });

  it("never cost less than the one before, however many", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (attempts) => {
        expect(waitAfter(attempts + 1, accountRule)).toBeGreaterThanOrEqual(waitAfter(attempts, accountRule));
        expect(waitAfter(attempts, accountRule)).toBeLessThanOrEqual(accountRule.maxWaitMs);
      }),
    );
  });

  it.each([
    [1, "1 second"],
    [1000, "1 second"],
    [1001, "2 seconds"],
    [120_000, "120 seconds"],
    [121_000, "3 minutes"],
    [300_000, "5 minutes"],
  ])("a wait of %i ms reads %j", (waitMs, words) => {
    expect(waitInWords(waitMs)).toBe(words);
  });
});
