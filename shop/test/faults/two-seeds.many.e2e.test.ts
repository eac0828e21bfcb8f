import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Half a minute on two idle cores. Only a net: a machine with other work is slower, and the tool must put its shop away. */
const timeoutMs = 240_000;

const root = fileURLToPath(new URL("../../../", import.meta.url));

test(
  "npm run faults: two seeds of buyers, killed processes and wiped Redis leave every promise kept",
  async () => {
    const tool = join(root, "tools/faults/main.ts");
    const flags = ["--seeds", "2", "--buyers", "8", "--units", "3", "--fresh"];
    const { stdout } = await promisify(execFile)(process.execPath, [tool, ...flags], {
      cwd: root,
      timeout: timeoutMs,
    }).catch((error: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`the fault run failed:\n${error.stdout}\n${error.stderr}`, { cause: error });
    });
    expect(stdout).toMatch(/^seed 1: \d+ check-outs/m);
    expect(stdout).toMatch(/^seed 2: \d+ check-outs/m);
    expect(stdout).toMatch(/^2 seeds, \d+ faults/m);
    expect(stdout).toMatch(/violations +0$/m);
  },
  timeoutMs + 30_000,
);
