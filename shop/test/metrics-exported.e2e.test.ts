import { readdirSync, readFileSync } from "node:fs";
import { buyAndTrack } from "@novatech/testkit/shop/journey";
import { until } from "@novatech/testkit/wait";
import { expect, test } from "vitest";
import { startOneProcess } from "./shop-under-test.ts";

const generated = new URL("../../infra/observability/generated/", import.meta.url);
/** Labels that whoever reads metrics adds, and that rules give: infra/helm/collector, infra/compose. */
const added = new Set(["job", "service", "pod", "le", "slo", "window"]);
const notOurs = new Set(["up"]);

/** Queries of rules and dashboards, as texts: what infra makes is data here. */
function queries(): readonly string[] {
  const texts = (folder: string): readonly string[] =>
    readdirSync(new URL(folder, generated)).map((file) =>
      readFileSync(new URL(`${folder}/${file}`, generated), "utf8"),
    );
  const rules = texts("rules").flatMap((text) => [...text.matchAll(/^ +expr: (.*)$/gm)].map(([, query = ""]) => query));
  const panels = texts("dashboards").flatMap((text) =>
    [...text.matchAll(/"expr": ("(?:[^"\\]|\\.)*")/g)].map(([, query = ""]) => JSON.parse(query) as string),
  );
  return [...rules, ...panels];
}

/** Metrics of a query with the labels by which it chooses or groups. Recorded ones (with a colon) are not exported. */
function reads(query: string): readonly { readonly metric: string; readonly labels: readonly string[] }[] {
  const grouped = [...query.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap(([, list = ""]) => list.split(", "));
  return [
    ...query.matchAll(/(?<![\w:"=])((?:gateway|room|orders|process|nodejs|up)(?:_\w+)?)(?![\w:(])(?:\{([^}]*)\})?/g),
  ]
    .filter(([whole]) => !grouped.includes(whole))
    .map(([, metric = "", selector = ""]) => ({
      metric,
      labels: [...[...selector.matchAll(/(\w+)(?:=~|!~|!=|=)/g)].map(([, label = ""]) => label), ...grouped],
    }));
}

test("every query of rules and dashboards reads metrics that a shop really tells, with the labels and bounds it asks for", async () => {
  const shop = await startOneProcess();
  try {
    await buyAndTrack(shop.url, { query: "headphones", say: () => {} });
    const scrape = async (): Promise<string> => (await fetch(new URL("/metrics", shop.url))).text();
    // Told after the commit that a client has heard of already.
    const text = await until(scrape, {
      done: (now) =>
        now.includes("orders_checkout_seconds_count{") && now.includes("orders_tracking_lag_seconds_count"),
    });
    const declared = new Map(
      [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = "", kind = ""]) => [name, kind]),
    );
    const nameOf = (metric: string): string => {
      const plain = metric.replace(/_(bucket|count|sum)$/, "");
      return declared.get(plain) === "histogram" ? plain : metric;
    };
    const all = queries();
    expect(all.length).toBeGreaterThan(150);
    const seen = new Set<string>();
    const faults: string[] = [];
    for (const query of all)
      for (const { metric, labels } of reads(query).filter((one) => !notOurs.has(one.metric))) {
        seen.add(nameOf(metric));
        if (!declared.has(nameOf(metric))) faults.push(`${metric} is not told: ${query}`);
        const series = [...text.matchAll(new RegExp(`^${metric}\\{([^}]*)\\}`, "gm"))].map(([, list = ""]) => list);
        // Some series begin with the first fault they count: then the labels are held against the code by their own tests.
        if (series.length === 0) continue;
        const own = labels.filter((label) => !added.has(label)).map((label) => `${label}="`);
        const bounds = [...query.matchAll(/le="[^"]+"/g)].map(([bound]) => bound);
        for (const piece of metric.endsWith("_bucket") ? [...own, ...bounds] : own)
          if (!series.some((one) => one.includes(piece))) faults.push(`${metric} has no ${piece}: ${query}`);
      }
    expect(faults).toEqual([]);
    // What is told and nobody looks at is either new or dead.
    const ignored = ["gateway_planning_threads", "gateway_subscription_fetches_merged_total"];
    const ours = [...declared.keys()].filter((name) => !seen.has(name) && !ignored.includes(name));
    expect(ours).toEqual([]);
  } finally {
    await shop.stop();
  }
});
