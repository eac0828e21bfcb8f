import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { parseCosts, scalingOf } from "./plan.ts";
import { clusterOfPod, setMinimum } from "./set-minimum.ts";
import { parseTraffic } from "./traffic.ts";

const usage = `node infra/scaling/main.ts COMMAND
  plan [--traffic=FILE] [--sale-day] [--write]   each service's bounds by region, out of the traffic model (default NOVATECH_DATA/traffic.json);
                                                 --write puts them into infra/helm/environments/production/<region>.scaling/
  set-minimum --namespace=N --autoscaler=A --replicas=R    inside a cluster: what the scheduled jobs of infra/helm/service run`;

class UsageError extends Error {}

const house = fileURLToPath(new URL("../../", import.meta.url));

async function plan(parameters: readonly string[]): Promise<void> {
  // It reads the chart, which is not part of the image that set-minimum runs in.
  const { podOf, regions, services } = await import("./regions.ts");
  const { values } = parseArgs({
    args: [...parameters],
    options: { traffic: { type: "string" }, "sale-day": { type: "boolean" }, write: { type: "boolean" } },
  });
  const data = process.env["NOVATECH_DATA"];
  const file = values.traffic ?? (data === undefined ? undefined : join(data, "traffic.json"));
  if (file === undefined)
    throw new UsageError("which traffic? Name a file by --traffic, or its folder by NOVATECH_DATA");
  const traffic = parseTraffic(readFileSync(file, "utf8"));
  const costs = parseCosts(readFileSync(new URL("costs.json", import.meta.url), "utf8"));
  const isSaleDay = values["sale-day"] === true;
  console.log(
    `service          region           min  max  evening   (${isSaleDay ? "a day of sale" : "an ordinary day"})`,
  );
  for (const region of regions)
    for (const service of services) {
      if (service !== "gateway" && !region.isWriter) continue;
      const scaling = scalingOf({ service, region, traffic, costs, pod: podOf(service, region.name), isSaleDay });
      const { minReplicas, maxReplicas } = scaling.autoscaling;
      const evening = scaling.schedules.find(({ name }) => name === "evening")?.minReplicas ?? "";
      const columns = [service.padEnd(16), region.name.padEnd(16), minReplicas, maxReplicas, evening];
      console.log(columns.map((column) => String(column).padEnd(4)).join(" "));
      if (values.write !== true) continue;
      const folder = join(house, `infra/helm/environments/production/${region.name}.scaling`);
      mkdirSync(folder, { recursive: true });
      const head = `# Written by infra/scaling/main.ts plan --write${isSaleDay ? " --sale-day" : ""}.\n`;
      writeFileSync(join(folder, `${service}.yaml`), head + stringify(scaling));
    }
}

async function setMinimumFromPod(parameters: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...parameters],
    options: { namespace: { type: "string" }, autoscaler: { type: "string" }, replicas: { type: "string" } },
  });
  const { namespace, autoscaler: name } = values;
  const replicas = Number(values.replicas);
  // Both become part of a path.
  const isName = (text: string | undefined): text is string => text !== undefined && /^[a-z0-9-]+$/.test(text);
  if (!isName(namespace) || !isName(name)) throw new UsageError("--namespace and --autoscaler must be names");
  if (!Number.isInteger(replicas) || replicas < 1) throw new UsageError("--replicas must be a number from 1");
  const set = await setMinimum(clusterOfPod(process.env), { namespace, name }, replicas);
  console.log(`${name}: at least ${set} pods${set < replicas ? `, its maximum, not the ${replicas} wanted` : ""}`);
}

const [command, ...parameters] = process.argv.slice(2);
try {
  if (command === "plan") await plan(parameters);
  else if (command === "set-minimum") await setMinimumFromPod(parameters);
  else throw new UsageError(command === undefined ? "which command?" : `there is no command ${command}`);
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n${usage}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
