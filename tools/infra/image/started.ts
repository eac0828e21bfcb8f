import { type ChildProcess, spawn } from "node:child_process";
import { root } from "../config.ts";
import type { Builder } from "./builder.ts";

/** A program of the image that runs. */
export type Started = {
  readonly url: string;
  readonly said: () => string;
  readonly stop: () => Promise<number | null>;
};

/** So long a start may take. */
const startMs = 60_000;

/**
 * Starts a program in a container of the image, as its user and in this machine's network, and resolves when `/health/live` answers. Rejects with its last lines.
 */
export async function startInImage(
  builder: Builder,
  container: string,
  options: { readonly program: string; readonly port: number; readonly environment: Readonly<Record<string, string>> },
): Promise<Started> {
  const { program, port, environment } = options;
  const variables = { PORT: String(port), HOST: "127.0.0.1", ...environment };
  const [buildah, ...args] = builder.command(
    "run",
    "--isolation=chroot",
    ...Object.entries(variables).map(([name, value]) => `--env=${name}=${value}`),
    container,
    "--",
    "node",
    program,
  );
  const child = spawn(buildah, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => lines.push(part.toString()));
  const said = (): string => lines.join("").trim().split("\n").slice(-10).join("\n");
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const url = `http://127.0.0.1:${port}`;
  for (const began = performance.now(); performance.now() - began < startMs && child.exitCode === null;) {
    if (await isAlive(url)) return { url, said, stop: () => stop(child, ended) };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop(child, ended);
  throw new Error(`${program} did not answer:\n${said()}`);
}

const isAlive = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

function stop(child: ChildProcess, ended: Promise<number | null>): Promise<number | null> {
  child.kill("SIGTERM");
  return ended;
}
