import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type InfraConfig, terraformFolder } from "./config.ts";
import type { Step, StepResult } from "./steps.ts";
import { createTerraform } from "./terraform.ts";
import { digestOf, type Unit } from "./units.ts";

const lockFile = join(terraformFolder, ".terraform.lock.hcl");
const mocks = join(terraformFolder, "tests/mocks/aws.tfmock.hcl");

/**
 * init and `terraform test` of one unit, or `validate` where it has no tests. With `onlyChanged` a unit that is as it was when it last passed is not run again: what it is made of
 * (its folder, the modules it uses, lock file, mocks) is compared by its digest.
 */
export function unitStep(config: InfraConfig, unit: Unit, options: { readonly onlyChanged: boolean }): Step {
  const stamp = join(config.home, "passed", unit.path.replaceAll("/", "-"));
  return {
    name: unit.path,
    run: async () => {
      if (config.withoutTerraform !== null) return { status: "skipped", detail: config.withoutTerraform };
      const digest = digestOf(unit, [readFileSync(lockFile, "utf8"), readFileSync(mocks, "utf8")]);
      if (options.onlyChanged && readIfThere(stamp) === digest)
        return { status: "skipped", detail: "as it was when it last passed" };
      const result = await tryUnit(config, unit);
      if (result.status === "passed") {
        mkdirSync(dirname(stamp), { recursive: true });
        writeFileSync(stamp, digest);
      }
      return result;
    },
  };
}

async function tryUnit(config: InfraConfig, unit: Unit): Promise<StepResult> {
  const terraform = createTerraform(config, {
    folder: join(terraformFolder, unit.path),
    name: unit.path,
    ...(unit.kind === "module" ? { lockFrom: lockFile } : {}),
  });
  await terraform.init("-backend=false");
  if (!unit.hasTests) {
    const validated = await terraform.run("validate", "-no-color");
    return validated.code === 0
      ? { status: "passed", detail: "valid" }
      : { status: "failed", detail: validated.output.trim() };
  }
  // Every run validates first what it tries: `validate` beside it would read the provider's schema, most of the work, once more.
  const tested = await terraform.run("test", "-no-color");
  const runs = /(\d+) passed, (\d+) failed/.exec(tested.output);
  // A test folder in which nothing runs would pass.
  if (tested.code !== 0 || runs === null || runs[1] === "0")
    return { status: "failed", detail: onlyFaults(tested.output) };
  return { status: "passed", detail: `valid, ${runs[1]} runs` };
}

/** Without the lines of what went well. */
const onlyFaults = (output: string): string =>
  output
    .split("\n")
    .filter((line) => !/\.\.\. (pass|in progress|tearing down)$/.test(line))
    .join("\n")
    .trim();

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
