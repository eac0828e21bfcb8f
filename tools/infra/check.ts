import { availableParallelism } from "node:os";
import { join } from "node:path";
import { checkovStep, policiesStep } from "./checkov.ts";
import { type InfraConfig, terraformFolder } from "./config.ts";
import { otherSteps } from "./other-steps.ts";
import { runProgram } from "./run-program.ts";
import { runSteps, type Step } from "./steps.ts";
import { faultsOfStructure } from "./structure.ts";
import { unitStep } from "./unit-steps.ts";
import { findUnits } from "./units.ts";

/**
 * Everything that can be said of `infra/` without an account: format, structure, validation and tests of every module and root, checkov with our rules, and the
 * steps of `infra/check-steps.json`. `only`: names of steps, or beginnings of them (`modules/network`, `live`, `checkov`). Resolves with whether all is well; throws
 * a RangeError for a name that nothing has.
 */
export async function check(
  config: InfraConfig,
  options: {
    readonly only: readonly string[];
    readonly onlyChanged: boolean;
    readonly say: (line: string) => void;
  },
): Promise<boolean> {
  const { only, onlyChanged, say } = options;
  const units = findUnits(terraformFolder);
  const steps = [
    formatStep(config),
    structureStep(units),
    // The longest first: begun last, it would go on alone while other cores have nothing left to do.
    checkovStep(config, say),
    policiesStep(config, say),
    ...otherSteps(config),
    ...units.map((unit) => unitStep(config, unit, { onlyChanged })),
  ];
  const unknown = only.filter((name) => !steps.some((step) => step.name.startsWith(name)));
  if (unknown.length > 0)
    throw new RangeError(`There is no ${unknown.join(", ")}. There are: ${steps.map((step) => step.name).join(", ")}`);
  const chosen = steps.filter((step) => only.length === 0 || only.some((name) => step.name.startsWith(name)));
  // A process of the provider takes a core, and up to 1 GB.
  return runSteps(chosen, { atOnce: Math.min(availableParallelism(), 8), say });
}

function formatStep(config: InfraConfig): Step {
  return {
    name: "format",
    run: async () => {
      if (config.withoutTerraform !== null) return { status: "skipped", detail: config.withoutTerraform };
      const { code, output } = await runProgram(
        join(terraformFolder, "tf"),
        ["fmt", "-check", "-recursive", "-list=true"],
        { cwd: terraformFolder, environment: config.environment },
      );
      return code === 0
        ? { status: "passed", detail: "" }
        : {
            status: "failed",
            detail: `not formatted (infra/terraform/tf fmt -recursive infra/terraform):\n${output.trim()}`,
          };
    },
  };
}

function structureStep(units: ReturnType<typeof findUnits>): Step {
  return {
    name: "structure",
    run: async () => {
      const faults = faultsOfStructure(terraformFolder, units);
      return faults.length === 0
        ? { status: "passed", detail: `${units.length} modules and roots` }
        : { status: "failed", detail: faults.join("\n") };
    },
  };
}
