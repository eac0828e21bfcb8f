import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { join } from "node:path";
import { seededRandom } from "@novatech/testkit/random";
import { startLoadedShop } from "./shop-run.ts";
import { measureAlone, printAlone } from "./shop-alone.ts";
import { prepareVisitors } from "./shop-visitors.ts";
import { rise, type Step } from "./shop-rise.ts";
import { atRest } from "./shop-rest.ts";
import { readTraffic } from "./shop-traffic.ts";

/**
 * The whole shop under the mix of the traffic model (`traffic.json` in NOVATECH_DATA): first each kind of operation alone, at a rate that does not hurt,
 * for what it costs each process; then the mix at rising rates, until it is too slow or fails; then the invariants. Clients come by themselves, by
 * chance, and send the apps' persisted operations. `--one-process`: the shop of `npm start`, else a process for each room. `--demo`: without the
 * file of real products. `--json FILE` keeps the figures for infra/scaling.
 */
export async function benchShop(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      "one-process": { type: "boolean", default: false },
      demo: { type: "boolean", default: false },
      "no-alone": { type: "boolean", default: false },
      rates: { type: "string", default: "50,100,150,200,250,300,400,500" },
      seconds: { type: "string", default: "20" },
      seed: { type: "string", default: "1" },
      json: { type: "string" },
    },
  });
  const folder = process.env["NOVATECH_DATA"];
  if (!folder) {
    console.error("Which mix? Name the folder of traffic.json by NOVATECH_DATA.");
    process.exitCode = 2;
    return;
  }
  const traffic = readTraffic(folder);
  const random = seededRandom(Number(values.seed));
  console.log(
    `A shop with ${values["one-process"] ? "one process" : "a process for each room"}, the generator of load beside it on the same machine`,
  );
  const shop = await startLoadedShop({
    isOneProcess: values["one-process"],
    products: values.demo ? null : join(folder, "products.icecat.jsonl.gz"),
  });
  const visitors = await prepareVisitors(shop, { folder, random });
  try {
    const alone = values["no-alone"] ? null : await measureAlone(shop, visitors, { random });
    if (alone) printAlone(alone, traffic);
    const keep = (steps: readonly Step[]): void => {
      const measuredOn = new Date().toISOString().slice(0, 10);
      if (values.json !== undefined)
        writeFileSync(values.json, `${JSON.stringify({ measuredOn, ...alone, steps }, null, 2)}\n`);
    };
    keep([]);
    const steps = await rise(shop, visitors, {
      traffic,
      random,
      rates: values.rates.split(",").map(Number),
      seconds: Number(values.seconds),
    });
    keep(steps);
    await atRest(shop, visitors);
  } finally {
    await visitors.close();
    await shop.stop();
  }
}
