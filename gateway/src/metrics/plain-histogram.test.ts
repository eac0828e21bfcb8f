import { Histogram, Registry } from "prom-client";
import { expect, test } from "vitest";
import { createPlainHistogram } from "./plain-histogram.ts";

test("what a registry tells of it is what it tells of prom-client's", async () => {
  const options = { name: "seconds", help: "How long.", buckets: [0.1, 1, 10] };
  const [plain, theirs] = [new Registry(), new Registry()];
  const ours = createPlainHistogram({ ...options, labelName: "type", registry: plain });
  const other = new Histogram({ ...options, labelNames: ["type"], registers: [theirs] });
  expect(await plain.metrics()).toBe(await theirs.metrics());
  for (const value of [0, 0.1, 0.25, 1.5, 10, 11])
    for (const type of ["query", "mutation"]) {
      ours.observe(type, value);
      other.labels({ type }).observe(value);
    }
  expect(await plain.metrics()).toBe(await theirs.metrics());
  plain.resetMetrics();
  theirs.resetMetrics();
  expect(await plain.metrics()).toBe(await theirs.metrics());
  expect(() => createPlainHistogram({ ...options, labelName: "type", registry: plain })).toThrow(/already/);
});
