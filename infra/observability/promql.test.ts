import { expect, test } from "vitest";
import { metricsOf } from "./promql.ts";

test.each([
  ["up", [{ metric: "up", labels: [] }]],
  ['sum(rate(a_total{type="query"}[5m]))', [{ metric: "a_total", labels: ["type"] }]],
  ["sum by (le) (rate(a_bucket[5m]))", [{ metric: "a_bucket", labels: ["le"] }]],
  [
    'a{x="b_total"} / on (slo) c offset 1h',
    [
      { metric: "a", labels: ["x", "slo"] },
      { metric: "c", labels: ["slo"] },
    ],
  ],
  [
    'slo:bad:rate5m{slo="A"} > 0.01 and up == 0',
    [
      { metric: "slo:bad:rate5m", labels: ["slo"] },
      { metric: "up", labels: [] },
    ],
  ],
  ["vector(1)", []],
])("%s reads these metrics", (query, reads) => expect(metricsOf(query)).toEqual(reads));
