import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keptSecret } from "./kept-secret.ts";
import { freePort } from "./ports.ts";
import { logTail, pause, processName, waitUntilGone } from "./processes.ts";
import type { RedisBinary } from "./redis-binary.ts";
import { ensureRedis, type InstallConsent } from "./redis-install.ts";
import { askRedis, type RedisAddress } from "./redis-question.ts";

/** A Redis server of this machine, without persistence: what it holds may be lost at any time. */
export type LocalRedis = {
  /** With its password. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Whether it already ran, left by a run that was killed. */
  readonly adopted: boolean;
  /** Ends it and waits. Resolves at once when it is gone already. */
  readonly stop: () => Promise<void>;
  /** Removes everything it holds. */
  readonly flush: () => Promise<void>;
};

/** What a local Redis is started with. */
export type RedisOptions = Partial<InstallConsent> & {
  /** The folder for its password, log and process id. One run at a time: take its `lock` first. */
  readonly dir: string;
  /** Default: any free one. */
  readonly port?: number;
  /** More lines of its configuration, for example `cluster-enabled yes`. Default none. */
  readonly settings?: readonly string[];
  readonly say: (line: string) => void;
};

const startTimeoutMs = 10_000;
const stopTimeoutMs = 10_000;

/**
 * Starts Redis on 127.0.0.1 in a session of its own (a Ctrl-C reaches only us), or adopts the one that a killed run left in
 * this folder. Installs it first where that is allowed (see ensureRedis). Rejects with the end of Redis's log when it does not start.
 */
export async function startRedis(options: RedisOptions): Promise<LocalRedis> {
  const folder = join(options.dir, "redis");
  await mkdir(folder, { recursive: true });
  const password = await keptSecret(join(folder, "password"));
  const running = await findRunning(folder, password);
  if (running !== null) return toLocalRedis(folder, password, running, true);
  const binary = await ensureRedis({ install: false, ...options });
  const started = await start(binary, folder, password, options);
  return toLocalRedis(folder, password, started, false);
}

type Running = { readonly pid: number; readonly port: number };

function toLocalRedis(folder: string, password: string, { pid, port }: Running, adopted: boolean): LocalRedis {
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    port,
    pid,
    adopted,
    flush: async () => {
      await askRedis({ port, password }, "FLUSHALL");
    },
    stop: () => stop(folder, pid),
  };
}

const recordIn = (folder: string): string => join(folder, "running.json");

async function findRunning(folder: string, password: string): Promise<Running | null> {
  try {
    const record = JSON.parse(await readFile(recordIn(folder), "utf8")) as Running;
    return (await isServing(record.pid, { port: record.port, password })) ? record : null;
  } catch {
    // No record, or one cut off by a kill.
    return null;
  }
}

/** Whether this very process answers there: port and process id alone may belong to others by now. */
const isServing = async (pid: number, address: RedisAddress): Promise<boolean> =>
  (await askRedis(address, "INFO server").catch(() => "")).includes(`process_id:${pid}\r`);

async function start(
  binary: RedisBinary,
  folder: string,
  password: string,
  { port: wanted, settings = [] }: Pick<RedisOptions, "port" | "settings">,
): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const log = join(folder, "redis.log");
    const pid = await launch(binary, { folder, log, port, password, settings });
    const deadline = performance.now() + startTimeoutMs;
    while ((await processName(pid)) !== null && performance.now() < deadline) {
      if (await isServing(pid, { port, password })) return { pid, port };
      await pause(10);
    }
    await stop(folder, pid);
    const tail = await logTail(log);
    // Another program may have taken a free port meanwhile.
    if (wanted !== undefined || attempt === 3 || !tail.includes("Address already in use"))
      throw new Error(`Redis ${binary.version} did not start on port ${port}. Its log ends:\n${tail}`);
  }
}

async function launch(
  binary: RedisBinary,
  options: { folder: string; log: string; port: number; password: string; settings: readonly string[] },
): Promise<number> {
  const { folder, log, port, password } = options;
  // By a file that only its owner may read: arguments, and so a password among them, can be seen by every user.
  const file = join(folder, "redis.conf");
  const lines = [
    `port ${port}`,
    "bind 127.0.0.1",
    `requirepass ${password}`,
    'save ""',
    "appendonly no",
    ...options.settings,
  ];
  await rm(file, { force: true });
  await writeFile(file, `${[...lines, `dir ${JSON.stringify(folder)}`].join("\n")}\n`, { mode: 0o600 });
  const output = await open(log, "w", 0o600);
  const child = spawn(binary.command, [file], {
    argv0: binary.argv0,
    detached: true,
    stdio: ["ignore", output.fd, output.fd],
  });
  await once(child, "spawn").finally(() => output.close());
  child.unref();
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${binary.command} has no process id`);
  // At once, so that even a run killed during the start leaves word of it.
  await writeFile(recordIn(folder), JSON.stringify({ pid, port }));
  return pid;
}

async function stop(folder: string, pid: number): Promise<void> {
  if (await isRedis(pid)) {
    process.kill(pid, "SIGTERM");
    if (!(await waitUntilGone(pid, stopTimeoutMs)) && (await isRedis(pid))) {
      // It has nothing to save.
      process.kill(pid, "SIGKILL");
      await waitUntilGone(pid, stopTimeoutMs);
    }
  }
  await rm(recordIn(folder), { force: true });
}

/** The process's number may have gone to another program. */
const isRedis = async (pid: number): Promise<boolean> => /redis|valkey/.test((await processName(pid)) ?? "");
