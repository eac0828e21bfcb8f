import { join } from "node:path";
import { type InfraConfig, isOnPath, root } from "../config.ts";
import { type Ended, runProgram } from "../run-program.ts";

/** Runs buildah with a storage of its own, without a daemon: rejects with what it said when it fails. */
export type Builder = {
  readonly folder: string;
  readonly run: (...args: readonly string[]) => Promise<string>;
  /** The program and arguments of one of its commands, for who wants to run it otherwise. */
  readonly command: (...args: readonly string[]) => readonly [string, ...string[]];
};

/** Opens buildah, below the home. Throws a sentence that says how to get it where it is missing. */
export function openBuilder(config: InfraConfig): Builder {
  if (!isOnPath("buildah", config.environment))
    throw new Error(
      "buildah is not on PATH: apt-get install buildah, or build by Docker: docker build -f infra/images/Dockerfile .",
    );
  const folder = join(config.home, "image");
  const storage = ["--storage-driver", "vfs", "--root", join(folder, "storage"), "--runroot", join(folder, "run")];
  const command = (...args: readonly string[]): readonly [string, ...string[]] => ["buildah", ...storage, ...args];
  const run = async (...args: readonly string[]): Promise<string> => {
    const [program, ...all] = command(...args);
    const { code, output }: Ended = await runProgram(program, all, { cwd: root, environment: config.environment });
    if (code !== 0) throw new Error(`buildah ${args[0]} failed: ${output.trim().split("\n").slice(-15).join("\n")}`);
    return output.trim();
  };
  return { folder, run, command };
}
