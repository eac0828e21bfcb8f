import { expect, test } from "vitest";
import { until } from "./wait.ts";

test("it resolves to the first state that is wanted", async () => {
  let looks = 0;
  expect(await until(() => ++looks, { done: (count) => count === 3, everyMs: 1 })).toBe(3);
});

test("a probe that throws is asked again", async () => {
  let looks = 0;
  const probe = (): string => {
    if (++looks < 3) throw new Error("not yet");
    return "there";
  };
  expect(await until(probe, { everyMs: 1 })).toBe("there");
});

test("what never comes is told with the state last seen", async () => {
  const order = { status: "PENDING" };
  const never = until(() => order, { done: ({ status }) => status === "PLACED", timeoutMs: 5, everyMs: 1 });
  await expect(never).rejects.toThrow("not reached within 5 ms, last seen: { status: 'PENDING' }");
});

test("what only ever throws is told with the error last thrown", async () => {
  const error = new Error("connection refused");
  const never = until(() => Promise.reject(error), { timeoutMs: 5, everyMs: 1 });
  await expect(never).rejects.toMatchObject({ cause: error, message: expect.stringContaining("connection refused") });
});
