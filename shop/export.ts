import { parseArgs } from "node:util";
import { runLakeExport } from "@novatech/analytics/app";
import { readAnalyticsConfig } from "@novatech/analytics/config";
import { readShopConfig } from "./config.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run export -- analytics --to FOLDER|s3://BUCKET/PREFIX
  analytics  writes events, orders, their lines and credits as Parquet, a file a day that is over, for a data lake; nobody's
             name, account or hash is in it. Default of --to: ANALYTICS_EXPORT_TO
  Days that are there are left out: stopped or killed, the same call goes on where it was.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { to: { type: "string" }, help: { type: "boolean", default: false } },
});
const [subject, ...more] = positionals;
if (values.help || more.length > 0 || subject !== "analytics") {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

let isStopped = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    console.log("Stopping after the running file …");
    isStopped = true;
  });

try {
  await withServices(readShopConfig(process.env), console.log, async (services) => {
    const base = { databaseUrl: services.databaseUrls["analytics"] ?? "", redisUrl: services.redisUrl, poolSize: 1 };
    const config = readAnalyticsConfig(process.env, base);
    const exportTo = values.to ?? config.exportTo;
    if (exportTo === null)
      throw new Error("Say where to: --to FOLDER, --to s3://BUCKET/PREFIX, or set ANALYTICS_EXPORT_TO.");
    const { files, rows } = await runLakeExport(
      { ...config, exportTo },
      {
        isStopped: () => isStopped,
        tell: (far) => console.log(`${String(far.files).padStart(6)} files, ${far.rows} rows: ${far.last}`),
      },
    );
    console.log(
      `${isStopped ? "Stopped. The same call goes on from there" : "Done"}: ${files} files, ${rows} rows to ${exportTo}.`,
    );
    if (files === 0 && !isStopped)
      console.log(
        `No day was missing there: a day of events is written ${config.lateDays + 1} days later, when none of it is accepted any more; of orders and credits after 2.`,
      );
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
