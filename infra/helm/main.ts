import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCharts } from "./check.ts";
import { runProgram } from "./program.ts";
import { environmentOf, places } from "./values.ts";

const usage = `node infra/helm/main.ts COMMAND
  environments   what every service's process is told, by environment, region and service, as JSON
  check          renders every chart for every region and holds it against Kubernetes' schemas; needs helm, and python3 for the schemas`;

/** Kubernetes' schemas as a Python package. Source: https://pypi.org/project/kubernetes-validate/ */
const validator = "kubernetes-validate==1.37.0";

/** The validator in a folder of its own, installed when it is first wanted; null where Python is not there. */
async function kubernetesValidate(): Promise<readonly [string] | null> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const folder = join(process.env["NOVATECH_HOME"] ?? join(root, ".novatech"), "cache", validator.replace("==", "-"));
  const program = join(folder, "bin/kubernetes-validate");
  if (existsSync(program)) return [program];
  console.log(`Installing ${validator}, once.`);
  const made = await runProgram("python3", ["-m", "venv", folder]);
  if (made.code === 127) return null;
  const installed = await runProgram(join(folder, "bin/pip"), ["install", "--quiet", validator]);
  if (made.code !== 0 || installed.code !== 0) {
    console.log(`The schemas could not be had: ${(made.output + installed.output).trim().slice(0, 300)}`);
    return null;
  }
  return [program];
}

async function check(): Promise<void> {
  const helm = process.env["HELM"] ?? "helm";
  const validate = await kubernetesValidate();
  const { faults, objects } = await checkCharts({ helm, validate });
  for (const fault of faults) console.log(fault);
  const schemas = validate === null ? "without Kubernetes' schemas: python3 is not there" : "with Kubernetes' schemas";
  console.log(`${objects} objects, ${faults.length} faults, ${schemas}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

const [command] = process.argv.slice(2);
if (command === "environments")
  console.log(JSON.stringify(places().map((place) => ({ ...place, ...environmentOf(place) }))));
else if (command === "check") await check();
else {
  console.error(usage);
  process.exitCode = 2;
}
