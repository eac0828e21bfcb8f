import type { ImportReport, ImportRunOptions } from "@novatech/catalog/commands/import-run";
import { createLogger } from "@novatech/service/logger";
import { readShopConfig } from "./config.ts";
import { demoId } from "./demo-seed/demo-id.ts";
import { type House, openHouse } from "./house.ts";
import { withServices } from "./with-services.ts";

// A file has thousands of bad lines when it is the wrong one: the first few tell.
const shownRejections = 20;

/** Stock items made in one go. */
const stockBatch = 20_000;

/** What brings products into the catalogue, and whose they are. */
export type ProductJob = {
  /** Names it in the log. */
  readonly name: string;
  readonly merchantIds: readonly string[];
  readonly bring: (catalog: House["catalog"], options: ImportRunOptions) => Promise<ImportReport>;
  /** What their keys begin with, for example `icecat`. */
  readonly sources: readonly string[];
  /** How many of each new variant lie in its merchant's warehouse afterwards; 0 makes none. */
  readonly stock: number;
};

/**
 * Runs a job that brings products, on the shop that runs or on its data: prints how far it is, ends after the running batch when
 * it is told to stop, makes stock up for what is new, and sets the exit code.
 */
export async function bringProducts(job: ProductJob): Promise<void> {
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
        logger: createLogger({ name: job.name, level: config.LOG_LEVEL }),
      });
      try {
        await run(house, job, stopped.signal);
        console.log(isRunning ? "The running shop shows them now." : "They are shown at the next npm start.");
      } finally {
        await house.stop();
      }
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function run(house: House, job: ProductJob, signal: AbortSignal): Promise<void> {
  const began = performance.now();
  let shown = 0;
  const report = await job.bring(house.catalog, {
    signal,
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
  if (job.stock > 0) await makeStock(house, job);
}

async function makeStock(house: House, { merchantIds, sources, stock }: ProductJob): Promise<void> {
  let made = 0;
  for (const merchantId of merchantIds) {
    const warehouse = {
      id: demoId("wh", `import:${merchantId}`),
      merchantId,
      name: "Imported goods",
      countryCode: "US",
    };
    const found = await Promise.all(sources.map((source) => house.catalog.commands.variantIdsOf(merchantId, source)));
    const variantIds = found.flat();
    for (let start = 0; start < variantIds.length; start += stockBatch) {
      const batch = variantIds.slice(start, start + stockBatch);
      const items = batch.map((variantId) => ({ variantId, warehouseId: warehouse.id, quantity: stock }));
      made += await house.inventory.seedStock({ warehouses: [warehouse], items });
      if (variantIds.length > stockBatch)
        console.log(`stock of ${start + batch.length} of ${variantIds.length} variants`);
    }
  }
  console.log(`Stock made up: ${stock} each of ${made} variants.`);
}
