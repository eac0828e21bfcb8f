import { describe, expect, test } from "vitest";
import { type BreakerState, type CallVerdict, createBreaker } from "./breaker.ts";

function given(options = {}) {
  let nowMs = 0;
  const changes: BreakerState[] = [];
  const breaker = createBreaker(
    { window: 10, minCalls: 4, failureRate: 0.5, openMs: 1_000, ...options },
    { nowMs: () => nowMs, onChange: (state) => changes.push(state) },
  );
  return {
    breaker,
    changes,
    later: (ms: number) => (nowMs += ms),
    call: (verdict: CallVerdict): boolean => {
      const report = breaker.admit();
      report?.(verdict);
      return report !== null;
    },
  };
}

describe("a breaker", () => {
  test("lets calls through until too many of the last ones failed", () => {
    const { call, breaker } = given();
    for (const verdict of ["ok", "ok", "failed"] as const) call(verdict);
    expect(breaker.state()).toBe("closed");
    call("failed");
    expect(breaker.state()).toBe("open");
    expect(call("ok")).toBe(false);
  });

  test("judges nothing before it has seen enough", () => {
    const { call, breaker } = given();
    for (const verdict of ["failed", "failed", "failed"] as const) call(verdict);
    expect(breaker.state()).toBe("closed");
  });

  test("is not tripped by clients that leave, however many", () => {
    const { call, breaker } = given();
    for (let count = 0; count < 100; count++) call("unknown");
    expect(breaker.state()).toBe("closed");
  });

  test("forgets what lies behind its window", () => {
    const { call, breaker } = given();
    for (let count = 0; count < 10; count++) call("ok");
    for (let count = 0; count < 4; count++) call("failed");
    for (let count = 0; count < 10; count++) call("ok");
    for (let count = 0; count < 4; count++) call("failed");
    expect(breaker.state()).toBe("closed");
    call("failed");
    expect(breaker.state()).toBe("open");
  });

  test("lets one call try after a while, and only one", () => {
    const { call, breaker, later, changes } = given();
    for (let count = 0; count < 4; count++) call("failed");
    later(999);
    expect(call("ok")).toBe(false);
    later(1);
    const attempt = breaker.admit();
    expect(breaker.admit()).toBeNull();
    attempt?.("ok");
    expect(changes).toEqual(["open", "half-open", "closed"]);
    expect(call("ok")).toBe(true);
  });

  test("waits again when the try fails", () => {
    const { call, breaker, later } = given();
    for (let count = 0; count < 4; count++) call("failed");
    later(1_000);
    call("failed");
    expect(breaker.state()).toBe("open");
    later(999);
    expect(breaker.admit()).toBeNull();
  });

  test("takes a try whose client left for no answer: the next call tries", () => {
    const { call, breaker, later } = given();
    for (let count = 0; count < 4; count++) call("failed");
    later(1_000);
    call("unknown");
    expect(breaker.state()).toBe("open");
    expect(call("ok")).toBe(true);
    expect(breaker.state()).toBe("closed");
  });

  test("does not count calls that come back after it opened", () => {
    const { call, breaker, later } = given();
    const late = breaker.admit();
    for (let count = 0; count < 4; count++) call("failed");
    late?.("ok");
    expect(breaker.state()).toBe("open");
    later(1_000);
    expect(call("ok")).toBe(true);
  });
});
