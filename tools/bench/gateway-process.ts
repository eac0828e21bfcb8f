import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** What a process has used so far. */
export type Usage = {
  readonly cpuMs: number;
  readonly rssMb: number;
  /** What its JavaScript holds, and what buffers hold outside. */
  readonly heapMb: number;
  readonly externalMb: number;
  /** How long the event loop was busy, by the clock. */
  readonly loopMs: number;
  /** What its thread used meanwhile: less, where others want the core. */
  readonly loopCpuMs: number;
};

/** A gateway under measurement. */
export type BenchGateway = {
  readonly name: string;
  readonly url: string;
  /** `collects`: after a collection of garbage; wants `--expose-gc`. */
  readonly usage: (options?: { readonly collects?: boolean }) => Promise<Usage>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly stop: () => Promise<void>;
};

/** A subgraph in a process of its own. */
export type BenchSubgraph = {
  readonly url: string;
  readonly requests: () => Promise<number>;
  readonly stop: () => void;
};

const subgraphProgram = fileURLToPath(new URL("./gateway-subgraph.ts", import.meta.url));
const meter = fileURLToPath(new URL("./gateway-meter.ts", import.meta.url));

async function answerOf<Answer>(child: ChildProcess, question: string | null): Promise<Answer> {
  if (question !== null) child.send(question);
  const [message] = (await once(child, "message")) as [Answer];
  return message;
}

/** Starts a subgraph of the benchmark by its name, or one that has a program of its own. */
export async function startSubgraph(name: string, program = subgraphProgram): Promise<BenchSubgraph> {
  const child = spawn(process.execPath, [program, name], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { url } = await answerOf<{ url: string }>(child, null);
  return {
    url,
    requests: async () => (await answerOf<{ requests: number }>(child, "requests")).requests,
    stop: () => child.disconnect(),
  };
}

/** Starts a gateway program, which says where it listens on its output. Its log goes to a file, as it would in production. Rejects with what it said when it ends before. */
export async function startGateway(
  name: string,
  program: string,
  options: {
    readonly environment: Readonly<Record<string, string>>;
    readonly nodeOptions?: readonly string[];
    readonly parameters?: readonly string[];
    /** Finds its address in what it says. Default: as ours says it. */
    readonly says?: (text: string) => string | undefined;
  },
): Promise<BenchGateway> {
  const folder = mkdtempSync(join(tmpdir(), "novatech-bench-"));
  const log = join(folder, "log");
  const file = openSync(log, "w");
  const child = spawn(
    process.execPath,
    [...(options.nodeOptions ?? []), "--import", meter, program, ...(options.parameters ?? [])],
    {
      env: { ...process.env, NODE_ENV: "production", PORT: "0", HOST: "127.0.0.1", ...options.environment },
      stdio: ["ignore", file, file, "ipc"],
    },
  );
  closeSync(file);
  const url = await addressIn(log, child, options.says ?? ourAddress);
  return {
    name,
    url,
    usage: async ({ collects = false } = {}) => {
      const { cpuMicros, loopCpuMicros, memory, loopMs } = await answerOf<{
        cpuMicros: NodeJS.CpuUsage;
        loopCpuMicros: NodeJS.CpuUsage;
        memory: NodeJS.MemoryUsage;
        loopMs: number;
      }>(child, collects ? "collected usage" : "usage");
      return {
        cpuMs: (cpuMicros.user + cpuMicros.system) / 1000,
        loopCpuMs: (loopCpuMicros.user + loopCpuMicros.system) / 1000,
        rssMb: memory.rss / 2 ** 20,
        heapMb: memory.heapUsed / 2 ** 20,
        externalMb: memory.external / 2 ** 20,
        loopMs,
      };
    },
    signal: (signal) => void child.kill(signal),
    stop: async () => {
      const ended = once(child, "close");
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const ourAddress = (text: string): string | undefined => /the graph is at (http:\/\/[\w.:[\]]+[\w/]*)/.exec(text)?.[1];

async function addressIn(
  log: string,
  child: ChildProcess,
  says: (text: string) => string | undefined,
): Promise<string> {
  for (;;) {
    const text = readFileSync(log, "utf8");
    const url = says(text);
    if (url !== undefined) return url;
    if (child.exitCode !== null) throw new Error(`a gateway ended before it listened:\n${text}`);
    await wait(50);
  }
}
