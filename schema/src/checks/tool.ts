import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "../rooms.ts";
import type { Check } from "./check.ts";

const here = fileURLToPath(root);

/** Runs one of the installed tools at the top of the house; its output is what is wrong when it exits non-zero. */
export const tool = (name: string, command: string, ...parameters: readonly string[]): Check => ({
  name,
  run: async () => {
    const { code, output } = await capture(command, parameters);
    return code === 0 ? [] : [output.trim() || `${command} ended with exit code ${code}`];
  },
});

/** Runs an installed tool to its end; never rejects for its exit code. */
export function capture(
  command: string,
  parameters: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: here,
      env: { ...process.env, PATH: `${here}node_modules/.bin:${process.env["PATH"]}`, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
    child.once("error", reject).once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
