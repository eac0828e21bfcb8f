import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serverSearchPath, writeNginxConfiguration } from "@novatech/testkit/nginx";
import { freePort } from "@novatech/testkit/ports";
import { expect, onTestFinished } from "vitest";

const cdn = new URL("../../../infra/cdn/", import.meta.url);

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
  const house = new URL("nginx.conf", cdn);
  const parameters = await writeNginxConfiguration({ house, folder, port, gateways: [gatewayUrl] });
  await run("nginx", parameters, port);
  return `http://127.0.0.1:${port}`;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "novatech-cdn-"));
  // Both run workers as another user.
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a server until the test ends, from when it accepts connections. */
async function run(program: string, parameters: readonly string[], port: number): Promise<void> {
  const child = spawn(program, parameters, { env: { PATH: serverSearchPath }, stdio: ["ignore", "ignore", "pipe"] });
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
