import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type InfraConfig, isOnPath, root } from "./config.ts";
import { runProgram } from "./run-program.ts";
import type { Step } from "./steps.ts";

/** A check of another part of `infra/`, as `infra/check-steps.json` names it: Helm, Kubernetes, workflows. */
type OtherStep = {
  readonly name: string;
  /** The program and its arguments, run in the checkout. `node` is the Node that runs this. */
  readonly command: readonly [string, ...string[]];
  /** Programs that must be on PATH: without one of them the step is skipped. */
  readonly needs?: readonly string[];
  /** What to do about a missing program. */
  readonly hint?: string;
};

/** The steps of `infra/check-steps.json`; none when there is no such file. Throws when it is not a list of steps. */
export function otherSteps(config: InfraConfig): readonly Step[] {
  const file = join(root, "infra/check-steps.json");
  if (!existsSync(file)) return [];
  const listed = JSON.parse(readFileSync(file, "utf8")) as readonly OtherStep[];
  return listed.map(({ name, command: [program, ...args], needs = [], hint }) => {
    if (!name || !program) throw new Error(`${file}: every step needs a name and a command`);
    return {
      name,
      run: async () => {
        const missing = needs.filter((needed) => !isOnPath(needed, config.environment));
        if (missing.length > 0)
          return { status: "skipped", detail: `${missing.join(", ")} is not on PATH${hint ? `: ${hint}` : ""}` };
        const { code, output } = await runProgram(program === "node" ? process.execPath : program, args, {
          cwd: root,
          environment: config.environment,
        });
        if (code !== 0) return { status: "failed", detail: output.trim() };
        return { status: "passed", detail: output.trim().split("\n").at(-1) ?? "" };
      },
    };
  });
}
