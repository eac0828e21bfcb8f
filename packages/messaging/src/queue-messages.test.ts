import { expect, test } from "vitest";
import { pauseSeconds } from "./queue-messages.ts";

test("what failed once comes again at once, what fails on comes later and later, up to five seconds", () => {
  const pauses = [1, 2, 3, 4, 5, 100].map((count) =>
    pauseSeconds({ Attributes: { ApproximateReceiveCount: String(count) } }),
  );
  expect(pauses).toEqual([0, 1, 2, 4, 5, 5]);
});
