import { chmod, mkdir, mkdtemp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { runInProcess } from "./run-in-process.ts";

/** A machine whose only programs are these shell scripts: a real process finds and runs them by PATH. */
async function machineWith(programs: Readonly<Record<string, string>>): Promise<string> {
  const bin = await mkdtemp(join(inject("novatechServices").folder, "machine-"));
  await mkdir(join(bin, "log"));
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  }
  await symlink("/usr/bin/env", join(bin, "env"));
  return bin;
}

const server = (version: string): string => `echo "Redis server v=${version} sha=0 bits=64"`;

/** apt-get that writes down what it is asked, and installs a Redis when asked for `provides`. */
const aptGet = (provides: string): string => `
  here=$(/usr/bin/dirname "$0")
  [ "$1" = --version ] && exit 0
  echo "$RUNLEVEL $*" >> "$here/log/apt-get"
  for word in "$@"; do
    [ "$word" = "${provides}" ] || continue
    printf '#!/bin/sh\\necho "Redis server v=7.2.4"\\n' > "$here/redis-server"
    /bin/chmod 755 "$here/redis-server"
  done
  [ "$1" = update ] || echo "E: no package here"
`;

type Told = { readonly found?: { readonly version: string; readonly argv0: string }; readonly error?: string };

const ensureOn = async (bin: string, consent: string, userId = 1000): Promise<Told> =>
  (await runInProcess(
    `process.getuid = () => ${userId};
     import { ensureRedis } from "../src/redis-install.ts";
     const told = await ensureRedis({ say: () => {}, ${consent} })
       .then((found) => ({ found }), (error) => ({ error: error.message }));
     console.log(JSON.stringify(told));`,
    { PATH: bin },
  ).firstLine) as Told;

const agreed = "install: false, ask: async () => true";
const sudo = 'echo "$*" >> "$(/usr/bin/dirname "$0")/log/sudo"; exec "$@"';

test("a Redis on the machine is used as it is", async () => {
  const bin = await machineWith({ "redis-server": server("7.0.15") });
  expect(await ensureOn(bin, "install: false, ask: null")).toMatchObject({ found: { version: "7.0.15" } });
});

test("Debian's redis-tools are enough: its checker is the server under another name", async () => {
  const bin = await machineWith({ "redis-check-rdb": server("7.0.15") });
  expect(await ensureOn(bin, "install: false, ask: null")).toMatchObject({ found: { argv0: "redis-server" } });
});

test("a missing Redis is installed, first by the package that starts no service", async () => {
  const bin = await machineWith({ sudo, "apt-get": aptGet("redis-tools") });
  expect(await ensureOn(bin, agreed)).toMatchObject({ found: { version: "7.2.4" } });
  expect(await readFile(join(bin, "log", "apt-get"), "utf8")).toBe(
    "1 update\n1 install -y --no-install-recommends redis-tools\n",
  );
});

test("one that is too old is replaced", async () => {
  const bin = await machineWith({ sudo, "redis-server": server("5.0.7"), "apt-get": aptGet("redis-server") });
  expect(await ensureOn(bin, agreed)).toMatchObject({ found: { version: "7.2.4" } });
});

test("an installation that fails is told with the manager's words and what to type", async () => {
  const bin = await machineWith({ sudo, "apt-get": aptGet("nothing") });
  const { error } = await ensureOn(bin, agreed);
  expect(error).toContain("sudo apt-get install redis-server");
  expect(error).toContain("apt-get said:\nE: no package here");
});

test("a machine without a known package manager is told what helps", async () => {
  const { error } = await ensureOn(await machineWith({}), agreed);
  expect(error).toContain("Redis 6.2 or newer is needed and was not found");
  expect(error).toContain("REDIS_URL=redis://host:6379");
});

test("nothing is installed without consent", async () => {
  const bin = await machineWith({ sudo, "apt-get": aptGet("redis-tools") });
  const { error } = await ensureOn(bin, "install: false, ask: async () => false");
  expect(error).toContain("sudo apt-get install redis-server");
  await expect(readFile(join(bin, "log", "apt-get"))).rejects.toThrow("ENOENT");
});

test("root is not asked and needs no sudo", async () => {
  const bin = await machineWith({ "apt-get": aptGet("redis-tools") });
  expect(await ensureOn(bin, "install: false, ask: null", 0)).toMatchObject({ found: { version: "7.2.4" } });
});

test("NOVATECH_INSTALL=1 is consent enough, by sudo", async () => {
  const bin = await machineWith({ sudo, "apt-get": aptGet("redis-tools") });
  expect(await ensureOn(bin, "install: true, ask: null")).toMatchObject({ found: { version: "7.2.4" } });
  expect(await readFile(join(bin, "log", "sudo"), "utf8")).toContain("RUNLEVEL=1 apt-get update");
});
