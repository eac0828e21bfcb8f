import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeEach, expect, test } from "vitest";

let house: string;
const started: ChildProcess[] = [];

/** What set-up would run to install; ours writes down that it ran, and brings a Node as the real one does. */
const npx = `#!/bin/sh
echo begin >> log; echo "packages are coming"
[ -e hold ] && while [ -e hold ]; do sleep 0.05; done
[ -e fail ] && { echo "registry unreachable" >&2; exit 7; }
mkdir -p node_modules/.bin && ln -sf ${process.execPath} node_modules/.bin/node
echo end >> log
`;

/** A fresh clone that holds nothing but set-up, a lockfile and some scripts. */
beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), "novatech-clone-"));
  await cp(fileURLToPath(new URL("../setup", import.meta.url)), join(house, "shop/setup"), { recursive: true });
  await writeFile(join(house, "pnpm-lock.yaml"), "lockfileVersion: '9.0'\n");
  await mkdir(join(house, "bin"));
  await writeFile(join(house, "bin/npx"), npx);
  await chmod(join(house, "bin/npx"), 0o755);
  await writeFile(join(house, "hello.ts"), "const said: string = process.argv.slice(2).join(); console.log(said);");
  await writeFile(join(house, "exit.ts"), "process.exit(Number(process.argv[2]));");
  await writeFile(
    join(house, "serve.ts"),
    `process.on("SIGTERM", () => setTimeout(() => { console.log("put away"); process.exit(0); }, 50));
     setInterval(() => {}, 1000); console.log("serving " + process.pid);`,
  );
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await rm(house, { recursive: true, force: true });
});

type Run = {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly code: Promise<number | null>;
};

function watch(child: ChildProcess): Run {
  started.push(child);
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (said.stderr += chunk.toString()));
  const code = once(child, "close").then(([exit]) => exit as number | null);
  return { child, stdout: () => said.stdout, stderr: () => said.stderr, code };
}

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { npm_lifecycle_event: _, ...env } = process.env;
  return { ...env, PATH: `${join(house, "bin")}:${process.env["PATH"]}`, ...more };
};
const setUp = (...args: string[]): Run =>
  watch(spawn(process.execPath, ["shop/setup/run.mjs", ...args], { cwd: house, env: environment() }));
const log = () => readFile(join(house, "log"), "utf8").catch(() => "");

test("a fresh clone installs and runs; the second time it only runs, and stdout is the script's alone", async () => {
  const first = setUp("hello.ts", "one", "two");
  expect(await first.code).toBe(0);
  expect(first.stdout()).toBe("one,two\n");
  expect(first.stderr()).toMatch(/Installing the packages .*\n[^]*packages are coming\nInstalled in \d+\.\d s\.\n/);

  const second = setUp("hello.ts", "three");
  expect(await second.code).toBe(0);
  expect(second.stdout()).toBe("three\n");
  expect(second.stderr()).toBe("");
  expect(await log()).toBe("begin\nend\n");
});

test("another lockfile is installed again", async () => {
  await setUp("hello.ts").code;
  await writeFile(join(house, "pnpm-lock.yaml"), "lockfileVersion: '9.1'\n");
  await setUp("hello.ts").code;
  expect(await log()).toBe("begin\nend\nbegin\nend\n");
});

test("two runs at once on a fresh clone install once, and both run", async () => {
  await writeFile(join(house, "hold"), "");
  const first = setUp("hello.ts", "first");
  await until(log);
  const second = setUp("hello.ts", "second");
  await until(() => second.stderr().includes("Another run is installing the packages, waiting for it"));
  await rm(join(house, "hold"));
  expect(await Promise.all([first.code, second.code])).toEqual([0, 0]);
  expect([first.stdout(), second.stdout()]).toEqual(["first\n", "second\n"]);
  expect(await log()).toBe("begin\nend\n");
});

test("a run killed by kill -9 while installing leaves the next one free to install", async () => {
  await writeFile(join(house, "hold"), "");
  const killed = setUp("hello.ts");
  await until(log);
  killed.child.kill("SIGKILL");
  await once(killed.child, "exit");
  await rm(join(house, "hold"));
  const next = setUp("hello.ts", "next");
  expect(await next.code).toBe(0);
  expect(next.stdout()).toBe("next\n");
});

test("an installation that fails says what helps, runs nothing, and is tried again by the next run", async () => {
  await writeFile(join(house, "fail"), "");
  const failed = setUp("hello.ts");
  expect(await failed.code).toBe(1);
  expect(failed.stdout()).toBe("");
  expect(failed.stderr()).toContain("registry unreachable");
  expect(failed.stderr()).toContain("could not be installed (exit code 7; the reason stands above)");
  expect(failed.stderr()).toContain("npm config get registry");
  await rm(join(house, "fail"));
  expect(await setUp("hello.ts").code).toBe(0);
});

test("an installation that is interrupted says so and installs the next time", async () => {
  await writeFile(join(house, "hold"), "");
  const run = setUp("hello.ts");
  await until(log);
  run.child.kill("SIGTERM");
  expect(await run.code).toBe(1);
  expect(run.stderr()).toContain("Interrupted. The next run goes on from here.");
});

test("the script's exit code is ours, and a signal that ended it is 128 and its number", async () => {
  expect(await setUp("exit.ts", "3").code).toBe(3);
  await writeFile(join(house, "die.ts"), 'process.kill(process.pid, "SIGKILL");');
  expect(await setUp("die.ts").code).toBe(137);
});

test("an old Node is told what it needs", async () => {
  const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"18.20.4"}})';
  const run = watch(
    spawn(process.execPath, ["--import", pretend, "shop/setup/run.mjs", "hello.ts"], {
      cwd: house,
      env: environment(),
    }),
  );
  expect(await run.code).toBe(1);
  expect(run.stderr()).toContain("NovaTech needs Node 20 or newer");
  expect(run.stderr()).toContain("https://nodejs.org");
  expect(await log()).toBe("");
});

test("SIGTERM reaches the script, and we stay until it has put everything away", async () => {
  const run = setUp("serve.ts");
  await until(() => run.stdout().startsWith("serving"));
  run.child.kill("SIGTERM");
  expect(await run.code).toBe(0);
  expect(run.stdout()).toContain("put away");
});

test("when npm is killed, which tells nobody, the script is ended", async () => {
  await setUp("hello.ts").code;
  // npm in front of us: a shell that waits for us and dies without passing anything on.
  const npm = watch(
    spawn("/bin/sh", ["-c", `"${process.execPath}" shop/setup/run.mjs serve.ts & wait`], {
      cwd: house,
      env: environment({ npm_lifecycle_event: "start" }),
    }),
  );
  await until(() => npm.stdout().startsWith("serving"));
  npm.child.kill("SIGKILL");
  // "close" comes when the last holder of its output, the script, is gone.
  await npm.code;
  expect(npm.stdout()).toContain("put away");
});
