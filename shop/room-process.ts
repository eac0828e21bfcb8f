import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** So many of its first lines are told when it cannot start. */
const toldLines = 20;

/** A room or the gateway in a process of its own. */
export type HouseProcess = {
  readonly name: string;
  /** The process's number; changes with every start. */
  readonly pid: () => number;
  /** Starts it (again) with the same environment, so at the same address; resolves when it is ready. */
  readonly start: () => Promise<void>;
  /** Ends it as a person would (SIGTERM), and waits. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would (SIGKILL), and waits. */
  readonly kill: () => Promise<void>;
  /** Resolves, once the process that runs now is over, to how it ended. */
  readonly ended: () => Promise<string>;
  /** Sends any signal, for example SIGSTOP and SIGCONT. */
  readonly signal: (signal: NodeJS.Signals) => void;
};

/**
 * Describes a process of the house. `isReady` is asked until it resolves to true. `say` is told what the process prints.
 * With `watch` Node starts it again whenever one of its files changes.
 */
export function createHouseProcess(options: {
  readonly name: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly isReady: () => Promise<boolean>;
  readonly watch?: boolean;
  readonly say: (line: string) => void;
}): HouseProcess {
  const { name, script, environment, isReady, watch = false, say } = options;
  let child: ChildProcess | null = null;
  let ended: Promise<string> = Promise.resolve("never started");

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child?.kill(signal);
    // A stopped process (SIGSTOP) takes SIGTERM only once it goes on.
    if (signal !== "SIGKILL") child?.kill("SIGCONT");
    await ended;
  };

  return {
    name,
    pid: () => child?.pid ?? 0,
    signal: (signal) => void child?.kill(signal),
    ended: () => ended,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    start: async () => {
      const started = spawn(process.execPath, [...(watch ? ["--watch", "--watch-preserve-output"] : []), script], {
        cwd: root,
        env: { PATH: process.env["PATH"], ...environment },
        // The channel closes when we die, however: the process then ends by itself, and holds no lock against the next run.
        stdio: ["ignore", "pipe", "pipe", "ipc"],
      });
      child = started;
      let isOver = false;
      const printed: string[] = [];
      ended = new Promise((resolve) =>
        started.once("close", (code, signal) => {
          isOver = true;
          resolve(signal ?? `exit code ${code}`);
        }),
      );
      for (const stream of [started.stdout, started.stderr].filter((one) => one !== null))
        createInterface({ input: stream }).on("line", (line) => {
          if (printed.length < toldLines) printed.push(line);
          say(`${name.padEnd(12)}${line}`);
        });
      while (!(await isReady())) {
        if (isOver) throw new Error(`${name} ended before it was ready:\n${printed.join("\n")}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
