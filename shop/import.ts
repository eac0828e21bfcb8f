import { parseArgs } from "node:util";
import { createLogger } from "@novatech/service/logger";
import { readShopConfig } from "./config.ts";
import { demoId } from "./demo-seed/demo-id.ts";
import { northlight } from "./demo-seed/merchants.ts";
import { openHouse } from "./house.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run import -- FILE [options]
  Brings the products of a file into the catalogue (JSON lines in the form of the Open Icecat dump, .gz or not).
  Bad lines are reported and skipped. Stopped or killed, the same call goes on where it was; run again, it changes nothing.
  --merchant ID      whose products they are (default: ${northlight.name}, ${northlight.id})
  --eur-per-usd X    adds euro prices at this rate (default 0.92; 0 adds none). The file has dollars only.
  --stock N          how many of each new variant lie in the merchant's warehouse (default 25). Made up: the file has no stock.`;

// A file has thousands of bad lines when it is the wrong one: the first few tell.
const shownRejections = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    merchant: { type: "string", default: northlight.id },
    "eur-per-usd": { type: "string", default: "0.92" },
    stock: { type: "string", default: "25" },
    help: { type: "boolean", default: false },
  },
});
const [file] = positionals;
const stock = Number(values.stock);
if (file === undefined || values.help || !Number.isInteger(stock) || stock < 0) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    console.log("Stopping after the running batch …");
    stopped.abort();
  });

try {
  const config = readShopConfig(process.env);
  await withServices(config, console.log, async (services, isRunning) => {
    // The house is opened, not started: whoever runs the shop tells the other rooms of the products.
    const house = await openHouse({
      config,
      environment: process.env,
      services,
      logger: createLogger({ name: "import", level: config.LOG_LEVEL }),
    });
    try {
      await run(house, values.merchant, file);
      console.log(isRunning ? "The running shop shows them now." : "They are shown at the next npm start.");
    } finally {
      await house.stop();
    }
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run(house: Awaited<ReturnType<typeof openHouse>>, merchantId: string, path: string): Promise<void> {
  const began = performance.now();
  let shown = 0;
  const rate = values["eur-per-usd"];
  const report = await house.catalog.commands.importProducts({
    file: path,
    merchantId,
    eurPerUsd: Number(rate) === 0 ? null : rate,
    signal: stopped.signal,
    onProgress: ({ line, percent, imported, unchanged, skipped, rejections }) => {
      for (const { line: number, reason } of rejections.slice(0, Math.max(0, shownRejections - shown)))
        console.log(`line ${number}: ${reason}`);
      shown += rejections.length;
      console.log(
        `${percent.toFixed(0).padStart(3)} %  line ${line}: ${imported} imported, ${unchanged} unchanged, ${skipped} skipped`,
      );
    },
  });
  if (shown > shownRejections)
    console.log(
      `… and ${shown - shownRejections} more lines; all stand in the table import_rejections of the catalogue.`,
    );
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${report.status === "stopped" ? "Stopped" : "Done"} in ${seconds.toFixed(1)} s: ${report.imported} imported, ${report.unchanged} unchanged, ${report.skipped} skipped.`,
  );
  if (report.status === "stopped") {
    console.log("The same call goes on from there.");
    return;
  }
  const warehouse = { id: demoId("wh", `import:${merchantId}`), merchantId, name: "Imported goods", countryCode: "US" };
  const variantIds = await house.catalog.commands.variantIdsOf(merchantId, "icecat");
  const made = await house.inventory.seedStock({
    warehouses: [warehouse],
    items: variantIds.map((variantId) => ({ variantId, warehouseId: warehouse.id, quantity: stock })),
  });
  console.log(`Stock made up: ${stock} each of ${made} variants.`);
}
