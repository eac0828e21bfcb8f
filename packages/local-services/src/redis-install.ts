import { createInterface } from "node:readline/promises";
import { runCommand } from "./processes.ts";
import { findRedis, oldestRedis, type RedisBinary } from "./redis-binary.ts";

/** How a missing Redis may come onto the machine. */
export type InstallConsent = {
  /** Whether it was said beforehand (NOVATECH_INSTALL=1). Root needs no more. */
  readonly install: boolean;
  /** Asks on the terminal; by default only when there is one. Null: nobody can be asked. */
  readonly ask?: ((question: string) => Promise<boolean>) | null;
  readonly say: (line: string) => void;
};

/** One of the system's package managers: its commands, each line tried until Redis is there. */
type Manager = { readonly tool: string; readonly asRoot: boolean; readonly lines: readonly (readonly string[])[] };

const managers: readonly Manager[] = [
  {
    tool: "apt-get",
    asRoot: true,
    // redis-tools holds the server's program without the service that Debian would start at once on port 6379.
    lines: [["update"], ["install", "-y", "--no-install-recommends", "redis-tools"], ["install", "-y", "redis-server"]],
  },
  {
    tool: "dnf",
    asRoot: true,
    lines: [
      ["install", "-y", "redis"],
      ["install", "-y", "valkey"],
    ],
  },
  {
    tool: "yum",
    asRoot: true,
    lines: [
      ["install", "-y", "redis"],
      ["install", "-y", "valkey"],
    ],
  },
  {
    tool: "apk",
    asRoot: true,
    lines: [
      ["add", "--no-cache", "redis"],
      ["add", "--no-cache", "valkey"],
    ],
  },
  { tool: "brew", asRoot: false, lines: [["install", "redis"]] },
];

/**
 * A Redis of this machine, installed by the system's package manager when there is none: as root, when `install` was said,
 * or when a person at the terminal agrees. Otherwise, and when that fails, rejects with the command to type.
 */
export async function ensureRedis(consent: InstallConsent): Promise<RedisBinary> {
  const found = await findRedis();
  if (found !== null) return found;
  const manager = await findManager();
  if (manager === null) throw new Error(advice(null));
  const isRoot = process.getuid?.() === 0;
  if (!consent.install && !isRoot && !(await agrees(manager, consent))) throw new Error(advice(manager));
  return installBy(manager, isRoot, consent.say);
}

async function installBy(manager: Manager, isRoot: boolean, say: (line: string) => void): Promise<RedisBinary> {
  // RUNLEVEL=1 keeps Debian's package scripts from starting a service. By `env`, because sudo drops variables.
  const quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"];
  const prefix = manager.asRoot ? [...(isRoot ? [] : ["sudo"]), ...quiet] : [];
  let output = "";
  for (const line of manager.lines) {
    const [command = manager.tool, ...args] = [...prefix, manager.tool, ...line];
    say(`Installing Redis: ${[command, ...args].join(" ")}`);
    // On the terminal, because sudo may ask for a password there.
    const end = await runCommand(command, args, { onTerminal: true }).catch((error: Error) => ({
      output: error.message,
    }));
    output += end.output;
    const found = await findRedis();
    if (found !== null) return found;
  }
  throw new Error(`${advice(manager)}\n${manager.tool} said:\n${output.trim().split("\n").slice(-15).join("\n")}`);
}

async function agrees(manager: Manager, { ask = terminalQuestion() }: InstallConsent): Promise<boolean> {
  return ask !== null && (await ask(`Redis is missing. Install it by ${manager.tool}? [y/N] `));
}

function terminalQuestion(): ((question: string) => Promise<boolean>) | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(question);
    terminal.close();
    return /^y(es)?$/i.test(answer.trim());
  };
}

async function findManager(): Promise<Manager | null> {
  for (const manager of managers) {
    const end = await runCommand(manager.tool, ["--version"]).catch(() => null);
    if (end !== null) return manager;
  }
  return null;
}

const byHand: Readonly<Record<string, string>> = {
  "apt-get": "sudo apt-get install redis-server",
  dnf: "sudo dnf install redis   (or valkey)",
  yum: "sudo yum install redis",
  apk: "sudo apk add redis",
  brew: "brew install redis",
};

/** What to do about a missing Redis, in three lines. */
function advice(manager: Manager | null): string {
  const command = manager === null ? undefined : byHand[manager.tool];
  return [
    `Redis ${oldestRedis} or newer is needed and was not found. One of these helps:`,
    `  ${command ?? "install redis (or valkey) so that redis-server is on PATH"}`,
    ...(manager === null ? [] : ["  NOVATECH_INSTALL=1 npm start      installs it for you"]),
    "  REDIS_URL=redis://host:6379 npm start      uses one that runs elsewhere",
  ].join("\n");
}
