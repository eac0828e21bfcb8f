import { parseArgs } from "node:util";
import { readShopConfig } from "./config.ts";
import { reconcilePayments } from "./reconcile-payments.ts";
import { reconcileSearch } from "./reconcile-search.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run reconcile -- [payments|search] [--check]
  payments   compares the books of payments with the provider's, as is done once a day, and says where they part (default)
  search     compares what can be found with what the catalogue shows, and takes over what differs
  --check    only compares; ends with exit code 1 when something differs`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
const [subject = "payments", ...more] = positionals;
if (values.help || more.length > 0 || !(subject === "payments" || subject === "search")) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

try {
  await withServices(readShopConfig(process.env), console.log, async (services) => {
    const isRight =
      subject === "payments"
        ? await reconcilePayments(services, process.env, console.log)
        : await reconcileSearch(services, process.env, { isCheck: values.check, tell: console.log });
    if (!isRight) process.exitCode = 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
