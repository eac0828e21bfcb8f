import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A program of its own that a test can kill. */
export type Program = {
  readonly child: ChildProcess;
  /** The first line it prints, read as JSON. Rejects with everything it said when it ends before. */
  readonly firstLine: Promise<unknown>;
};

// A failed test kills nothing: its program goes when the test's process does.
const endWithUs = "process.stdin.on('end', () => process.exit()).resume().unref();\n";

/** Runs TypeScript text as a program; its imports are resolved from this folder. `env` replaces the environment. */
export function runInProcess(code: string, env?: NodeJS.ProcessEnv): Program {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", endWithUs + code], {
    cwd: import.meta.dirname,
    ...(env === undefined ? {} : { env }),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const firstLine = new Promise<unknown>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const [line, rest] = output.split("\n");
      if (line !== undefined && rest !== undefined) resolve(JSON.parse(line));
    });
    child.once("close", () => reject(new Error(`ended early: ${output}${errors}`)));
  });
  return { child, firstLine };
}

/** Kills it as nothing but kill -9 does, and waits until it is gone. */
export async function killAtOnce({ child }: Program): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
