import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, readFile } from "node:fs/promises";
import { hasServerProgram, serverSearchPath, writeNginxConfiguration } from "@novatech/local-services/nginx";
import { freePort } from "@novatech/local-services/ports";
import { request } from "undici";

const house = new URL("../../infra/cdn/nginx.conf", import.meta.url);

/** Whether there is an nginx on this machine (Debian: `apt-get install nginx-light`). */
export const hasNginx = (): boolean => hasServerProgram("nginx");

/** nginx before the gateways, with the house's configuration. */
export type Nginx = {
  readonly url: string;
  /** Sends new requests to these gateways; resolves when no other gets any more. WebSockets stay where they are. */
  readonly leadTo: (gateways: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts nginx in `folder`. Rejects with what it says when it does not start. */
export async function startNginx(folder: string, gateways: readonly string[]): Promise<Nginx> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  // Its workers run as another user.
  await chmod(folder, 0o755);
  const parameters = await writeNginxConfiguration({ house, folder, port, gateways });
  const child = spawn("nginx", parameters, {
    env: { PATH: serverSearchPath },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2000)));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await pause();
  }
  return {
    url,
    leadTo: async (now) => {
      const before = await workersOf(child);
      await writeNginxConfiguration({ house, folder, port, gateways: now });
      child.kill("SIGHUP");
      while (await isAnyServing(child, before)) await pause();
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const answers = (url: string): Promise<boolean> =>
  request(url).then(
    async ({ body }) => {
      await body.dump();
      return true;
    },
    () => false,
  );

async function workersOf(master: ChildProcess): Promise<readonly number[]> {
  const listed = await readFile(`/proc/${master.pid}/task/${master.pid}/children`, "utf8").catch(() => "");
  return listed.split(" ").map(Number).filter(Boolean);
}

/** nginx says of a worker by its title whether it still takes connections. */
async function isAnyServing(master: ChildProcess, workers: readonly number[]): Promise<boolean> {
  const now = await workersOf(master);
  // Not yet read again, as long as there is none that was not there before.
  if (now.every((pid) => workers.includes(pid))) return true;
  for (const pid of workers) {
    const title = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    if (title.includes("worker process") && !title.includes("shutting down")) return true;
  }
  return false;
}
