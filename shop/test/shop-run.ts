import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testServices } from "@novatech/testkit/test-services";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A script of the shop that runs as a process of its own, as a person would start it. */
export type ShopRun = {
  readonly pid: number;
  /** Everything it printed so far, errors included. */
  readonly said: () => string;
  /** Resolves to the address in its `Ready:` line; rejects with what it printed when it ends before. */
  readonly ready: Promise<string>;
  /** Its exit code, once it has ended; null when a signal ended it. */
  readonly code: Promise<number | null>;
  readonly kill: (signal: NodeJS.Signals) => void;
};

/** A folder for the data of one shop, below the run's: whatever PostgreSQL or Redis is left in it ends with the run. */
export async function newHome(): Promise<string> {
  const home = await mkdtemp(join(testServices().folder, "shop-"));
  // PostgreSQL may run as another user, who must get through.
  await chmod(home, 0o711);
  return home;
}

/** What every shop of a test is told: its folder, any port, fast parcels. Nothing of the environment the tests run in. */
export const shopEnvironment = (
  home: string,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => ({
  PATH: process.env["PATH"] ?? "",
  HOME: process.env["HOME"] ?? "/",
  NOVATECH_HOME: home,
  PORT: "0",
  CARRIER_SIMULATOR_STEP_MS: "50",
  // These tests start some 150 processes of the same files: a fifth of a start is compiling them. Node checks what it finds there.
  NODE_COMPILE_CACHE: join(root, "node_modules/.cache/compile"),
  ...more,
});

/** Starts `shop/<script>` with exactly this environment. */
export function runScript(
  script: "main.ts" | "dev.ts" | "import.ts",
  environment: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): ShopRun {
  const child: ChildProcess = spawn(process.execPath, [join(root, "shop", script), ...parameters], {
    cwd: root,
    env: { ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const code = once(child, "close").then(([exit]) => exit as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        const url = /^Ready: (\S+)/m.exec(said)?.[1];
        if (url !== undefined) resolve(url);
      });
    void code.then((exit) => reject(new Error(`shop/${script} ended with ${exit} before it was ready:\n${said}`)));
  });
  // Who does not await it is not interested in it.
  ready.catch(() => {});
  return {
    pid: child.pid ?? 0,
    said: () => said,
    ready,
    code,
    kill: (signal) => void child.kill(signal),
  };
}
