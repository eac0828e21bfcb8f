import { expect, test } from "vitest";
import { backoffMs } from "./backoff.ts";

test.each([
  [1, 250, 500],
  [2, 500, 1000],
  [4, 2000, 4000],
  [9, 5000, 10_000],
  [2000, 5000, 10_000],
])("after %i attempts the wait is between %i and %i ms", (attempts, least, most) => {
  for (let draw = 0; draw < 200; draw += 1) {
    const wait = backoffMs(attempts, { firstMs: 500, factor: 2, capMs: 10_000 });
    expect(wait).toBeGreaterThanOrEqual(least);
    expect(wait).toBeLessThanOrEqual(most);
  }
});
