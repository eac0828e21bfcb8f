import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type InfraConfig, isOnPath } from "./config.ts";
import { runProgram } from "./run-program.ts";

/** A program of PyPI. checkov and moto each have an environment of their own: they ask for different versions of boto3. */
export type PythonTool = "checkov" | "hadolint" | "moto";

const versionsFile = (tool: PythonTool): string =>
  fileURLToPath(new URL(`./requirements-${tool}.txt`, import.meta.url));

/**
 * The folder of a tool's programs, below the home; installs it when it is missing or of another version, saying so first because it takes minutes. Rejects
 * with a sentence that says what is missing.
 */
export async function pythonTool(
  config: InfraConfig,
  tool: PythonTool,
  say: (line: string) => void,
): Promise<{ readonly bin: string }> {
  const folder = join(config.home, tool);
  const bin = join(folder, "bin");
  const stamp = join(folder, "installed");
  const wanted = createHash("sha256")
    .update(readFileSync(versionsFile(tool)))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return { bin };
  if (!isOnPath("python3", config.environment))
    throw new Error(`${tool} needs python3 with venv and pip: install Python 3.9 or newer`);
  say(`Installing ${tool} from PyPI into ${folder} (once, some minutes) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = { cwd: folder, environment: config.environment };
  for (const [program, ...args] of [
    ["python3", "-m", "venv", folder],
    [join(bin, "pip"), "install", "--quiet", "--requirement", versionsFile(tool)],
  ] as const) {
    const { code, output } = await runProgram(program, args, options);
    if (code !== 0)
      throw new Error(`${tool} could not be installed: ${output.trim().split("\n").slice(-5).join("\n")}`);
  }
  writeFileSync(stamp, wanted);
  return { bin };
}
