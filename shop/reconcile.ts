import { parseArgs } from "node:util";
import { readShopConfig } from "./config.ts";
import { reconcilePayments } from "./reconcile-payments.ts";
import { reconcileSearch } from "./reconcile-search.ts";
import { readSecrets } from "./secrets.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run reconcile -- [payments|search] [--check|--release]
  payments   compares the books of payments with the provider's, as is done once a day, and says where they part (default)
  search     compares what can be found with what the catalogue shows, and takes over what differs
  --release  after ALL rooms were restored to one moment, once the shop is at rest: releases, or gives back, money at the provider that no payment of ours asked for
  --check    only compares; ends with exit code 1 when something differs`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: "boolean", default: false },
    release: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const [subject = "payments", ...more] = positionals;
const isKnown = subject === "payments" ? !(values.check && values.release) : subject === "search" && !values.release;
if (values.help || more.length > 0 || !isKnown) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

try {
  const config = readShopConfig(process.env);
  await withServices(config, console.log, async (services) => {
    const isRight =
      subject === "payments"
        ? await reconcilePayments(services, process.env, console.log, { release: values.release })
        : await reconcileSearch(services, await environmentOf(config.NOVATECH_HOME), {
            isCheck: values.check,
            tell: console.log,
          });
    if (!isRight) process.exitCode = 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The environment a shop of this home gives its rooms: the catalogue does not open without a place for its pictures. */
async function environmentOf(home: string): Promise<NodeJS.ProcessEnv> {
  const { environment } = await readSecrets(home, process.env);
  return { ...process.env, ...environment };
}
