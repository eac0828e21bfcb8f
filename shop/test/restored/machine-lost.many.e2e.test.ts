import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Some 40 s on two idle cores. Only a net: a machine with other work is slower, and the drill must put its servers away. */
const timeoutMs = 240_000;

const root = fileURLToPath(new URL("../../../", import.meta.url));

test(
  "npm run drill -- restore: a shop whose machine is lost while guests buy is made anew from base backup and archive, and keeps every promise",
  async () => {
    const tool = join(root, "tools/drill/main.ts");
    const flags = ["restore", "--buy-seconds", "6", "--archive-seconds", "5", "--latest-only"];
    const { stdout } = await promisify(execFile)(process.execPath, [tool, ...flags], {
      cwd: root,
      timeout: timeoutMs,
    }).catch((error: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`the drill failed:\n${error.stdout}\n${error.stderr}`, { cause: error });
    });
    expect(stdout).toMatch(/^machine lost at \S+: [1-9]\d* check-outs decided/m);
    const [, read, asked] = /(\d+) of (\d+) buyers asked can read their order/.exec(stdout) ?? [];
    expect(read).toBe(asked);
    expect(stdout).toMatch(/0 not settled yet, 0 differences\n(?:.*\n)*.*promises broken in the end: 0$/m);
    expect(stdout).toMatch(/violations 0: kept$/m);
  },
  timeoutMs + 30_000,
);
