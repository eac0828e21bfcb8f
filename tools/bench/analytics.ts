import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { logIn } from "@novatech/testkit/shop/buying";
import { benchIntake } from "./analytics-intake.ts";
import { fillAnalytics } from "./analytics-past.ts";
import { type MeteredShop, startMeteredShop } from "./metered-shop.ts";

const looks = 100;
const warmUps = 10;

/** What a merchant's start page shows, by the day. */
const reports = {
  totals: "totals { ...Figures }",
  previousTotals: "previousTotals { ...Figures }",
  points: "points { startsAt figures { ...Figures } }",
  funnel: "funnel { kind visits shareOfFirst }",
  topProducts: "topProducts(first: 10) { units views ordered { amount } }",
  slowProducts: "slowProducts(first: 10) { units views }",
  cohorts: "cohorts(months: 6) { month customers repeatRate }",
  stockOuts: "stockOuts(first: 10) { lostUnits lostRevenue { amount } }",
  returns: "returns { requested rate }",
  parcels: "parcels { handedOver averageHoursToHandOver }",
};

const documentOf = (fields: string): string => /* GraphQL */ `
  query Dashboard($id: ID!, $from: String!, $to: String!) {
    merchant(id: $id) { analytics(from: $from, to: $to, timeZone: "Europe/Berlin") { ${fields} } }
  }
  ${fields.includes("...Figures") ? "fragment Figures on AnalyticsFigures { orders units productViews visits sales { currencyCode revenue { gross { amount } } averageOrderValue { amount } } }" : ""}
`;

/** All of it at once. */
const dashboard = documentOf(Object.values(reports).join(" "));

/**
 * What taking in events costs, and a check-out beside them; how long a merchant's whole 90-day dashboard takes over made-up history, and whether its sums are what a
 * recount says. `-- analytics [--events 10000000] [--rate 1000] [--seconds 60] [--orders 60] [--rounds 5] [--no-intake] [--no-dashboard] [--as-it-is] [--home FOLDER]`. With a folder the past that was
 * made is kept, and goes on where it was stopped; `--as-it-is`
 * looks at what it holds.
 */
export async function benchAnalytics(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      events: { type: "string", default: "10000000" },
      rate: { type: "string", default: "1000" },
      seconds: { type: "string", default: "60" },
      orders: { type: "string", default: "60" },
      rounds: { type: "string", default: "5" },
      "no-intake": { type: "boolean", default: false },
      "no-dashboard": { type: "boolean", default: false },
      "as-it-is": { type: "boolean", default: false },
      home: { type: "string" },
    },
  });
  const [events, rate, seconds, orders, rounds] = [
    values.events,
    values.rate,
    values.seconds,
    values.orders,
    values.rounds,
  ].map(Number);
  // All events come from this machine: what an address may tell is tried elsewhere.
  const shop = await startMeteredShop(
    { ANALYTICS_EVENTS_PER_ADDRESS: "100000000" },
    values.home === undefined ? null : resolve(values.home),
  );
  try {
    if (!values["no-intake"])
      await benchIntake(shop, { rate: rate ?? 0, seconds: seconds ?? 0, orders: orders ?? 0, rounds: rounds ?? 1 });
    if (!values["no-dashboard"]) await benchDashboard(shop, events ?? 0, values["as-it-is"]);
  } finally {
    await shop.stop();
  }
}

async function benchDashboard(shop: MeteredShop, events: number, isAsItIs: boolean): Promise<void> {
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    type Found = { readonly merchant: { readonly id: string } };
    const { merchant: ours } = await client.get<Found>('{ merchant(slug: "northlight-electronics") { id } }');
    const { id } = ours;
    if (!isAsItIs) {
      console.log(await fillAnalytics(shop.databases.analytics, { events, days: 90, merchantId: id }));
      await rebuild(shop, []);
      await shop.databases.analytics`vacuum analyze`;
      await rebuild(shop, ["--check"]);
    }
    const [{ share } = { share: "" }] = await shop.databases.analytics<{ share: string }[]>`
      select (100 * count(*) filter (where merchant_id = ${id}) / count(*))::text as share from events tablesample system (1)`;
    // Not before: an access token lasts 5 minutes, making the past longer.
    const merchant = await logIn(client, { email: "merchant@novatech.example", password: "demo-merchant" });
    const to = new Date();
    const days = (ago: number): string => new Date(to.getTime() - ago * 86_400_000).toISOString().slice(0, 10);
    await shop.databases.analytics`create extension if not exists pg_stat_statements`;
    await shop.databases.analytics`select pg_stat_statements_reset()`;
    // Another end each time, so that no two ask the same.
    const look = (document: string) => (turn: number) =>
      merchant.get(document, { id, from: days(89 + (turn % 7)), to: days(turn % 7) });
    console.log(
      `${share} % of the events are the merchant's. Their dashboard of 90 days by the gateway, all at once (the bar: p95 100 ms): ${await timed(look(dashboard), looks)}`,
    );
    await tellSlowest(shop);
    console.log("Each report for itself:");
    for (const [name, fields] of Object.entries(reports))
      console.log(`  ${name.padEnd(15)} ${await timed(look(documentOf(fields)), looks / 4)}`);
  } finally {
    await client.close();
  }
}

/** How long answers took, in words. */
async function timed(ask: (turn: number) => Promise<unknown>, count: number): Promise<string> {
  const times: number[] = [];
  for (let turn = 0; turn < warmUps + count; turn += 1) {
    const began = performance.now();
    await ask(turn);
    if (turn >= warmUps) times.push(performance.now() - began);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (of: number): string => `${(sorted[Math.ceil(of * sorted.length) - 1] ?? 0).toFixed(0)} ms`;
  return `p50 ${at(0.5)}, p95 ${at(0.95)} of ${count}`;
}

/** Where the time goes: the dearest statements of a dashboard, by what they read. */
async function tellSlowest(shop: MeteredShop): Promise<void> {
  const rows = await shop.databases.analytics<{ ms: number; query: string }[]>`
    select mean_exec_time as ms, query from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and calls >= ${looks} and mean_exec_time > 0.5
    order by mean_exec_time desc limit 10`;
  for (const { ms, query } of rows) {
    const reads = [...new Set(query.match(/(?<=from )[a-z_]+/g))].filter((name) => name !== "unnest").slice(0, 3);
    console.log(`  ${ms.toFixed(1).padStart(6)} ms  a statement over ${reads.join(", ")}`);
  }
}

/** `npm run rebuild -- analytics` beside the running shop. Rejects when it ends with a fault; `--check` ends with one when sums differ. */
async function rebuild(shop: MeteredShop, flags: readonly string[]): Promise<void> {
  const file = fileURLToPath(new URL("../../shop/rebuild.ts", import.meta.url));
  const child = spawn(process.execPath, [file, "analytics", ...flags], {
    env: { ...process.env, NOVATECH_HOME: shop.home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = "";
  for await (const line of createInterface({ input: child.stdout })) last = line;
  const code = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once("exit", resolve)));
  console.log(`npm run rebuild -- ${["analytics", ...flags].join(" ")}: ${last}`);
  if (code !== 0) throw new Error(`the recount ended with exit code ${code}`);
}
