import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";

const cdn = new URL("../../../infra/cdn/", import.meta.url);
// Where Debian and others put servers; a test reads no environment.
const searchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Whether a program of the system is there. */
export const hasProgram = (name: string): boolean =>
  spawnSync("which", [name], { env: { PATH: searchPath } }).status === 0;

/** What purges must say. */
export const purgeSecret = "a secret of sixteen";

/** Varnish with the house's VCL before a gateway, until the test ends. Resolves with its address. */
export async function startVarnish(gatewayUrl: string): Promise<string> {
  const { port: gatewayPort } = new URL(gatewayUrl);
  const folder = temporaryFolder();
  const file = join(folder, "main.vcl");
  writeFileSync(
    file,
    `vcl 4.1;
     backend gateway { .host = "127.0.0.1"; .port = "${gatewayPort}"; }
     sub expect_secret { set req.http.x-expected-secret = "${purgeSecret}"; }
     include "${fileURLToPath(new URL("varnish.vcl", cdn))}";`,
  );
  const port = await freePort();
  // No jail: its user could not read a folder of the tests.
  const listen = ["-a", `127.0.0.1:${port}`, "-T", "none", "-s", "malloc,32m"];
  await run("varnishd", ["-F", "-j", "none", "-n", join(folder, "varnish"), "-f", file, ...listen], port);
  return `http://127.0.0.1:${port}`;
}

/** nginx with the house's configuration, its addresses and folder replaced. */
export async function startNginx(gatewayUrl: string): Promise<string> {
  const folder = temporaryFolder();
  const port = await freePort();
  const house = readFileSync(new URL("nginx.conf", cdn), "utf8");
  const replaced = house
    .replace("server 127.0.0.1:4000;", `server ${new URL(gatewayUrl).host};`)
    .replace("listen 8080;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/nginx/graph", join(folder, "cache"));
  const file = join(folder, "nginx.conf");
  writeFileSync(file, `pid ${join(folder, "nginx.pid")};\n${replaced}`);
  await run("nginx", ["-p", folder, "-c", file, "-g", "daemon off;"], port);
  return `http://127.0.0.1:${port}`;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "novatech-cdn-"));
  // Both run workers as another user.
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a server until the test ends, from when it accepts connections. */
async function run(program: string, parameters: readonly string[], port: number): Promise<void> {
  const child = spawn(program, parameters, { env: { PATH: searchPath }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  await expect
    .poll(() => accepts(port), { timeout: 20_000 })
    .toBe(true)
    .catch((cause: unknown) => {
      throw new Error(`${program} did not start: ${said}`, { cause });
    });
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
