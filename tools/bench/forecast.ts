import { parseArgs } from "node:util";
import { createGraphClient } from "@novatech/testkit/graph-client";
import { type Random, seededRandom } from "@novatech/testkit/random";
import { logIn } from "@novatech/testkit/shop/buying";
import { startMeteredShop } from "./metered-shop.ts";

const pastDays = 365;
const ahead = 28;

const ask = /* GraphQL */ `
  query Forecast($merchantId: ID!, $variantId: ID!, $days: Int!) {
    merchant(id: $merchantId) {
      demandForecast(variantId: $variantId, days: $days) {
        method
        days {
          estimate {
            units
          }
        }
        total {
          units
          low
          high
        }
      }
    }
  }
`;

type Estimate = { readonly units: number; readonly low: number; readonly high: number };
type Answer = {
  readonly merchant: {
    readonly demandForecast: {
      readonly method: string;
      readonly days: readonly { readonly estimate: Pick<Estimate, "units"> }[];
      readonly total: Estimate;
    } | null;
  };
};

/** How far something was from what came: sums over days, of days and of all days of a variant together. */
type Score = { absolute: number; scaled: number; totals: number };

/**
 * Made-up orders of variants over a year, then what the shop foretells of the 28 days that follow, beside "as a week before": WAPE and MASE by day, WAPE of the sum of days, and how
 * often that lay within what was said. `-- forecast [--variants 200] [--seed 1]`.
 */
export async function benchForecast(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { variants: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  });
  const random = seededRandom(Number(values.seed));
  const shop = await startMeteredShop();
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const sql = shop.databases.analytics;
    const merchant = await logIn(client, { email: "merchant@novatech.example", password: "demo-merchant" });
    type Found = { readonly merchant: { readonly id: string } };
    const { merchant: ours } = await merchant.get<Found>('{ merchant(slug: "northlight-electronics") { id } }');
    const variants = Array.from({ length: Number(values.variants) }, (_, index) => `var_bench_${index}`);
    const [shops, naive]: [Score, Score] = [
      { absolute: 0, scaled: 0, totals: 0 },
      { absolute: 0, scaled: 0, totals: 0 },
    ];
    let [units, judged, within] = [0, 0, 0];
    const methods = new Map<string, number>();
    for (const variantId of variants) {
      const made = makeDemand(random, pastDays + ahead);
      const [past, future] = [made.slice(0, pastDays), made.slice(pastDays)];
      await sql`insert into variants values (${variantId}, 'prod_bench', ${ours.id})`;
      const rows = past.flatMap((quantity, day) => (quantity > 0 ? [{ day, quantity }] : []));
      await sql`
        insert into sold_lines (line_id, merchant_order_id, merchant_id, product_id, variant_id, placed_at, currency, quantity)
        select ${variantId} || '-' || day, ${variantId} || '-' || day, ${ours.id}, 'prod_bench', ${variantId},
          date_trunc('day', now(), 'UTC') - (${pastDays} - day) * interval '1 day' + interval '12 hours', 'EUR', quantity
        from jsonb_to_recordset(${sql.json(rows)}) as given(day integer, quantity integer)`;
      const answer = await merchant.get<Answer>(ask, { merchantId: ours.id, variantId, days: ahead });
      const forecast = answer.merchant.demandForecast;
      if (forecast === null) continue;
      const scale = naiveError(past);
      if (scale === 0) continue;
      judged += 1;
      methods.set(forecast.method, (methods.get(forecast.method) ?? 0) + 1);
      const asBefore = Array.from({ length: ahead }, (_, day) => past[past.length - 7 + (day % 7)] ?? 0);
      const total = sumOf(future);
      units += total;
      score(
        shops,
        forecast.days.map(({ estimate }) => estimate.units),
        future,
        scale,
      );
      score(naive, asBefore, future, scale);
      // What is ordered comes in whole units.
      if (Math.floor(forecast.total.low) <= total && total <= Math.ceil(forecast.total.high)) within += 1;
    }
    const described = (name: string, { absolute, scaled, totals }: Score): string =>
      `${name.padEnd(20)} by day: WAPE ${(absolute / units).toFixed(3)}, MASE ${(scaled / judged).toFixed(3)};  ${ahead} days together: WAPE ${(totals / units).toFixed(3)}`;
    console.log(
      `${judged} made-up variants with ${pastDays} days of orders, seed ${values.seed}, ${ahead} days foretold:`,
    );
    console.log(described("the shop's forecast", shops));
    console.log(described("as a week before", naive));
    console.log(
      `${((100 * within) / judged).toFixed(0)} % of the sums lay within what was said (the aim: 80 %); methods: ${[...methods].map(([name, count]) => `${name} ${count}`).join(", ")}`,
    );
  } finally {
    await client.close();
    await shop.stop();
  }
}

/** Orders of days: a third of variants sell every day with weekdays and a trend, the others now and then, some of them ever less. */
function makeDemand(random: Random, days: number): readonly number[] {
  const isDense = random.chance(0.35);
  const rate = isDense ? 3 + 30 * random.next() : 0.03 + random.next() * 0.5;
  const trend = isDense ? 0.6 * (random.next() - 0.4) : random.chance(0.3) ? -0.8 : 0;
  const weekend = isDense ? 1 + random.next() : 1 + random.next() * 0.5;
  return Array.from({ length: days }, (_, day) => {
    const isWeekend = day % 7 >= 5;
    return poisson(random, Math.max(0.005, rate * (1 + (trend * day) / days) * (isWeekend ? weekend : 1)));
  });
}

/** A number of things that come by chance, `mean` on average. Source: Knuth, "The Art of Computer Programming" 2, 3.4.1. */
function poisson(random: Random, mean: number): number {
  const least = Math.exp(-mean);
  let [count, product] = [0, random.next()];
  while (product > least) {
    count += 1;
    product *= random.next();
  }
  return count;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const distance = (one: readonly number[], other: readonly number[]): number =>
  sumOf(one.map((units, day) => Math.abs(units - (other[day] ?? 0))));

const naiveError = (past: readonly number[]): number => distance(past.slice(7), past.slice(0, -7)) / (past.length - 7);

function score(into: Score, foretold: readonly number[], was: readonly number[], scale: number): void {
  const absolute = distance(foretold, was);
  into.absolute += absolute;
  into.scaled += absolute / was.length / scale;
  into.totals += Math.abs(sumOf(foretold) - sumOf(was));
}
