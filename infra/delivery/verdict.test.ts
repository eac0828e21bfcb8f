import { describe, expect, it } from "vitest";
import { judge, type Sample, type Tolerance } from "./verdict.ts";

const tolerance: Tolerance = {
  minOperations: 500,
  failureMargin: 0.001,
  sigmas: 2.58,
  latencyFactor: 1.25,
  latencyMarginSeconds: 0.025,
};
const seen = (operations: number, failures = 0, p99Seconds: number | null = 0.1): Sample => ({
  operations,
  failures,
  p99Seconds,
});

describe("the judge of a canary", () => {
  it("calls good what fails as rarely and answers as fast", () => {
    expect(judge(seen(20_000, 20), seen(1000, 1), tolerance)).toEqual({ kind: "good", reasons: [] });
    expect(judge(seen(20_000), seen(1000), tolerance).kind).toBe("good");
  });

  it("calls bad what fails more often, and says how often", () => {
    const verdict = judge(seen(20_000, 20), seen(1000, 20), tolerance);
    expect(verdict.kind).toBe("bad");
    expect(verdict.reasons).toEqual(["failures: 2.00 % of the next's operations, 0.10 % of the stable's"]);
  });

  it("does not take two failures of a small share for a difference", () => {
    // 0.4 % beside 0.2 %: of 500 operations that is one more.
    expect(judge(seen(20_000, 40), seen(500, 2), tolerance).kind).toBe("good");
  });

  it("calls bad what is much slower, and lets a little pass", () => {
    expect(judge(seen(20_000), seen(1000, 0, 0.149), tolerance).kind).toBe("good");
    expect(judge(seen(20_000), seen(1000, 0, 0.151), tolerance)).toMatchObject({
      kind: "bad",
      reasons: ["p99: 151 ms, the stable's is 100 ms and 150 ms would do"],
    });
  });

  it("says that it does not know where too little was seen, on either side", () => {
    expect(judge(seen(20_000), seen(499), tolerance)).toMatchObject({
      kind: "unknown",
      reasons: ["next: 499 operations, fewer than 500"],
    });
    expect(judge(seen(0, 0, null), seen(1000), tolerance).kind).toBe("unknown");
  });

  it("waits for no more where nearly everything fails", () => {
    expect(judge(seen(20_000), seen(40, 39), tolerance).kind).toBe("bad");
    expect(judge(seen(20_000), seen(10, 10), tolerance).kind).toBe("unknown");
  });
});
