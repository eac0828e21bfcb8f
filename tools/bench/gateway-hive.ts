import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@novatech/testkit/ports";
import { type BenchGateway, startGateway } from "./gateway-process.ts";

/** What is measured beside ours: 525 MB with what they need, so they are no dependency of the house. */
const packages = ["@graphql-hive/gateway@2.15.1", "@graphql-hive/router-runtime@1.4.23", "graphql@16.15.0"] as const;

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Hive Gateway as installed: its program, and a configuration that shares no equal requests in flight. */
export type HiveGateway = { readonly program: string; readonly configPath: string };

/**
 * Installs Hive Gateway by npm into `NOVATECH_HOME` (default `.novatech/`), once for each version, and says so. Its query planner in Rust comes ready for Linux (glibc) and macOS
 * within an npm package. Null, with the reason printed, when npm cannot fetch it.
 */
export function installHive(): HiveGateway | null {
  const home = process.env["NOVATECH_HOME"] ?? join(root, ".novatech");
  const folder = join(home, "bench", packages.map((one) => one.replace(/^.*\//, "")).join("+"));
  const program = join(folder, "node_modules/@graphql-hive/gateway/dist/bin.js");
  const configPath = join(folder, "gateway.config.mjs");
  if (!existsSync(join(folder, "complete"))) {
    console.log(`Installing ${packages.join(", ")} into ${folder} (some 525 MB) …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), `{ "private": true }\n`);
    const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
      cwd: folder,
      encoding: "utf8",
    });
    if (npm.status !== 0) {
      console.log(`Hive Gateway is not measured, because npm could not install it:\n${npm.stderr?.slice(-1_000)}`);
      return null;
    }
    writeFileSync(join(folder, "complete"), "");
  }
  writeFileSync(
    configPath,
    `export const gatewayConfig = { transportEntries: { "*.http": { options: { deduplicateInflightRequests: false } } } };\n`,
  );
  return { program, configPath };
}

/** Starts it on a supergraph, in its default configuration but for sharing equal requests. `runtime`: its own executor in JavaScript, or the one of Hive Router with its planner in Rust. */
export async function startHive(
  hive: HiveGateway,
  runtime: "javascript" | "router",
  supergraphPath: string,
): Promise<BenchGateway> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  return startGateway(runtime === "router" ? "Hive, router runtime" : "Hive, JavaScript", hive.program, {
    environment: { PORT: String(port) },
    // Its process must not stay when ours is gone.
    nodeOptions: ["--import", "data:text/javascript,process.on('disconnect', () => process.exit(0))"],
    parameters: [
      "supergraph",
      supergraphPath,
      "--host",
      "127.0.0.1",
      "--port",
      String(port),
      "--config-path",
      hive.configPath,
      ...(runtime === "router" ? ["--hive-router-runtime"] : []),
    ],
    says: (text) => (text.includes("Listening on") ? url : undefined),
  });
}
