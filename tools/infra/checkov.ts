import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type InfraConfig, root, terraformFolder } from "./config.ts";
import { pythonTool } from "./python-tool.ts";
import { runProgram } from "./run-program.ts";
import type { Step } from "./steps.ts";
import { countTerraformFiles } from "./structure.ts";

const policies = join(terraformFolder, "policies");

type Finding = {
  readonly check_id: string;
  readonly check_name: string;
  readonly file_path: string;
  readonly resource: string;
};

/** What checkov says of one kind of files. */
type Report = {
  readonly results: { readonly failed_checks: readonly Finding[]; readonly parsing_errors?: readonly string[] };
  readonly summary: { readonly passed: number; readonly failed: number; readonly skipped: number };
};

async function scan(
  config: InfraConfig,
  folder: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<readonly Report[]> {
  const { bin } = await pythonTool(config, "checkov", say);
  const { output } = await runProgram(
    join(bin, "checkov"),
    [
      "--directory",
      folder,
      "--external-checks-dir",
      policies,
      "--output",
      "json",
      "--compact",
      "--quiet",
      "--skip-download",
      ...args,
    ],
    // Without these it would ask the network for the addresses of guidelines.
    {
      cwd: root,
      environment: {
        ...config.environment,
        BC_SKIP_MAPPING: "TRUE",
        CKV_SKIP_UPDATE_CHECK: "TRUE",
        LOG_LEVEL: "ERROR",
      },
    },
  );
  const json = output.slice(output.search(/^[[{]/m));
  try {
    const parsed = JSON.parse(json) as Report | readonly Report[];
    return [parsed].flat() as readonly Report[];
  } catch (cause) {
    throw new Error(`checkov did not report: ${output.trim().slice(0, 2_000)}`, { cause });
  }
}

/** checkov's own rules and ours over all of `infra/terraform`. A finding that is accepted says why in the file (`checkov:skip`). */
export function checkovStep(config: InfraConfig, say: (line: string) => void): Step {
  return {
    name: "checkov",
    run: async () => {
      const args = ["--framework", "terraform", "--config-file", join(terraformFolder, ".checkov.yaml")];
      const reports = await scan(config, terraformFolder, args, say);
      const failed = reports.flatMap((report) => report.results.failed_checks);
      const unread = reports.flatMap((report) => report.results.parsing_errors ?? []);
      const [passed, skipped] = [
        reports.reduce((sum, report) => sum + report.summary.passed, 0),
        reports.reduce((sum, report) => sum + report.summary.skipped, 0),
      ];
      if (passed < countTerraformFiles(terraformFolder))
        return { status: "failed", detail: `checkov passed only ${passed} checks: it read too little` };
      const faults = [
        ...unread.map((file) => `could not be read: ${file}`),
        ...failed.map((f) => `${f.file_path} ${f.resource}: ${f.check_id} ${f.check_name}`),
      ];
      return faults.length === 0
        ? { status: "passed", detail: `${passed} passed, ${skipped} accepted with a reason` }
        : { status: "failed", detail: [...new Set(faults)].join("\n") };
    },
  };
}

/** Our own rules find what they are for: `policies/examples/<rule>.tf` holds resources named `good_…` and `bad_…`. */
export function policiesStep(config: InfraConfig, say: (line: string) => void): Step {
  return {
    name: "own policies",
    run: async () => {
      const rules = readdirSync(policies).filter((file) => file.endsWith(".yaml"));
      const examples = join(policies, "examples");
      if (!existsSync(examples)) return { status: "failed", detail: `${examples} is missing` };
      const reports = await scan(config, examples, ["--framework", "terraform", "--check", "CKV2_NOVA_*"], say);
      const failed = reports.flatMap((report) => report.results.failed_checks);
      const ids = rules.map((file) => `CKV2_NOVA_${/^(\d+)-/.exec(file)?.[1] ?? "?"}`);
      const faults = [
        ...ids
          .filter((id) => !failed.some((f) => f.check_id === id))
          .map((id) => `${id} does not find its bad example`),
        ...failed
          .filter((f) => !f.resource.includes(".bad_"))
          .map((f) => `${f.check_id} finds ${f.resource}, which is right`),
      ];
      return faults.length === 0
        ? { status: "passed", detail: `${rules.length} rules` }
        : { status: "failed", detail: faults.join("\n") };
    },
  };
}
