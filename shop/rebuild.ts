import { parseArgs } from "node:util";
import { runRebuild } from "@novatech/orders/app";
import { readShopConfig } from "./config.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run rebuild -- orders [--check]
  Works out what is read of every order from the order's events again, and writes what differs. Safe while the shop runs.
  Stopped or killed, the same call goes on where it was.
  --check   only compares; ends with exit code 1 when something differs`;

// Of thousands of differences the first few tell what is wrong.
const shownDifferences = 10;
const shownCharacters = 400;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
if (values.help || positionals.length !== 1 || positionals[0] !== "orders") {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    console.log("Stopping after the running batch …");
    isStopped = true;
  });

const done = values.check ? "differ" : "rewritten";
try {
  await withServices(readShopConfig(process.env), console.log, async ({ databaseUrls }) => {
    const began = performance.now();
    const { orders, rewritten, differences } = await runRebuild(
      { databaseUrl: databaseUrls["orders"] ?? "" },
      {
        isCheck: values.check,
        isStopped: () => isStopped,
        tell: (far) => console.log(`${String(far.orders).padStart(8)} orders, ${far.rewritten} ${done}`),
      },
    );
    for (const { orderId, part, found, expected } of differences.slice(0, shownDifferences))
      console.log(
        `${orderId} ${part}\n  is       ${found.slice(0, shownCharacters)}\n  should be ${expected.slice(0, shownCharacters)}`,
      );
    if (differences.length > shownDifferences)
      console.log(`… and ${differences.length - shownDifferences} more differences.`);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      isStopped
        ? `Stopped in ${seconds} s. The same call goes on from there.`
        : `Done in ${seconds} s: ${orders} orders, ${rewritten} ${done}.`,
    );
    // A broken history is mended by nobody here.
    const isWrong = values.check ? differences.length > 0 : differences.some(({ part }) => part === "events");
    if (isWrong) process.exitCode = 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
