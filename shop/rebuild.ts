import { parseArgs } from "node:util";
import { readShopConfig } from "./config.ts";
import { rebuildAnalytics } from "./rebuild-analytics.ts";
import { rebuildOrders } from "./rebuild-orders.ts";
import { rebuildSearch } from "./rebuild-search.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run rebuild -- analytics|orders|search [--check]
  analytics  counts everything reports are made of from single events, orders and credits again, and mends what differs
  orders     works out what is read of every order from the order's events again, and writes what differs
  search     works out what products are found by from their documents again; with ELASTICSEARCH_URL makes a new index and
             lets searches see it when it is whole
  Safe while the shop runs. Stopped or killed, the same call goes on where it was.
  --check    only compares; ends with exit code 1 when something differs`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
const rebuilds = { analytics: rebuildAnalytics, orders: rebuildOrders, search: rebuildSearch };
const [subject = "", ...more] = positionals;
if (values.help || more.length > 0 || !(subject === "analytics" || subject === "orders" || subject === "search")) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    console.log("Stopping after the running batch …");
    isStopped = true;
  });

try {
  await withServices(readShopConfig(process.env), console.log, async (services) => {
    const began = performance.now();
    const { done, isWrong } = await rebuilds[subject](services, process.env, {
      isCheck: values.check,
      isStopped: () => isStopped,
      tell: console.log,
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      isStopped ? `Stopped in ${seconds} s. The same call goes on from there.` : `Done in ${seconds} s: ${done}.`,
    );
    if (isWrong) process.exitCode = 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
