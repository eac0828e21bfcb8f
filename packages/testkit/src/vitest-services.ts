import { chmod, mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "@novatech/local-services/postgres";
import { ensureRedis } from "@novatech/local-services/redis-install";
import type { TestProject } from "vitest/node";
import { startReaper } from "./reaper.ts";
import type { TestServices } from "./test-services.ts";

/** Services by run, so that the projects of one run share them. */
const running = new WeakMap<TestProject["vitest"], Promise<TestServices>>();

/**
 * vitest's global set-up of the projects that need services: one PostgreSQL that keeps nothing, in a temporary folder,
 * and a Redis on the machine. Whatever is started below that folder is stopped when the run ends, however it ends.
 */
export async function setup(project: TestProject): Promise<void> {
  let services = running.get(project.vitest);
  if (services === undefined) {
    services = startServices(project.vitest);
    running.set(project.vitest, services);
  }
  project.provide("novatechServices", await services);
}

async function startServices(vitest: TestProject["vitest"]): Promise<TestServices> {
  const say = (line: string): void => console.error(line);
  const folder = await realpath(await mkdtemp(join(tmpdir(), "novatech-test-")));
  // PostgreSQL may run as another user, who must get through.
  await chmod(folder, 0o711);
  const reaper = startReaper(folder);
  vitest.onClose(reaper.finish);
  await ensureRedis({ install: process.env["NOVATECH_INSTALL"] === "1", say });
  const { adminUrl } = await startPostgres({ dir: folder, durable: false, say: () => {} });
  return { adminUrl, folder };
}
