import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type InfraConfig, terraformFolder } from "./config.ts";
import { type Ended, runProgram } from "./run-program.ts";

/** Terraform in one folder, by `infra/terraform/tf`. Whatever it keeps is below the home, so that the checkout stays clean. */
export type Terraform = {
  /** Makes it ready: `init` with the lock file as it is. Rejects with Terraform's words. */
  readonly init: (...args: readonly string[]) => Promise<void>;
  readonly run: (...args: readonly string[]) => Promise<Ended>;
};

/** See Terraform. `folder` is absolute, `name` tells its data from that of other folders. */
export function createTerraform(
  config: InfraConfig,
  options: {
    readonly folder: string;
    readonly name: string;
    readonly environment?: NodeJS.ProcessEnv;
    /** Modules have no lock file of their own: they are tried with the house's. */
    readonly lockFrom?: string;
  },
): Terraform {
  const cache = join(config.home, "providers");
  mkdirSync(cache, { recursive: true });
  const environment = {
    ...config.environment,
    TF_IN_AUTOMATION: "1",
    TF_INPUT: "0",
    // A provider's process lives for seconds: collecting less garbage saves a quarter of the CPU and costs memory (tests of modules/budget: 3.9 s → 3.3 s).
    GOGC: config.environment["GOGC"] ?? "400",
    TF_DATA_DIR: join(config.home, "data", options.name.replaceAll("/", "-")),
    TF_PLUGIN_CACHE_DIR: cache,
    ...options.environment,
  };
  const run = (...args: readonly string[]) =>
    runProgram(join(terraformFolder, "tf"), args, { cwd: options.folder, environment });
  return {
    run,
    init: async (...args) => {
      if (options.lockFrom) copyFileSync(options.lockFrom, join(options.folder, ".terraform.lock.hcl"));
      const { code, output } = await run("init", "-lockfile=readonly", "-no-color", ...args);
      if (code !== 0) throw new Error(output.trim());
    },
  };
}
