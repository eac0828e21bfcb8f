import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where Debian and others put servers. */
export const serverSearchPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Whether a server's program is on this machine (`nginx`: Debian's nginx-light). */
export const hasServerProgram = (name: string): boolean =>
  spawnSync("which", [name], { env: { PATH: serverSearchPath } }).status === 0;

/**
 * Writes the house's nginx configuration (infra/cdn) to `nginx.conf` of a folder, with its own gateways, port and cache, and resolves to
 * nginx's parameters. Everything it writes stays in that folder.
 */
export async function writeNginxConfiguration(options: {
  readonly house: URL;
  readonly folder: string;
  readonly port: number;
  /** Base URLs. */
  readonly gateways: readonly string[];
}): Promise<readonly string[]> {
  const { house, folder, port, gateways } = options;
  const servers = gateways.map((one) => `server ${new URL(one).host};`).join("\n    ");
  const replaced = (await readFile(house, "utf8"))
    .replace("server 127.0.0.1:4000;", servers)
    .replace("listen 8080;", `listen 127.0.0.1:${port};`)
    .replace("/var/cache/nginx/graph", join(folder, "cache"));
  const file = join(folder, "nginx.conf");
  await writeFile(file, `pid ${join(folder, "nginx.pid")};\n${replaced}`);
  return ["-p", folder, "-c", file, "-g", "daemon off;"];
}
