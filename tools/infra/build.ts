import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { zip } from "./zip.ts";

/**
 * Writes the packages of functions into a folder and resolves with their paths. The AWS SDK is not in them: Lambda's Node brings it. The same code is the same
 * bytes, so that a plan shows a change only when there is one.
 */
export async function buildFunctions(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./rotation/main.ts", import.meta.url))],
    bundle: true,
    platform: "node",
    target: "node22",
    format: "esm",
    external: ["@aws-sdk/*"],
    // A driver that was written for CommonJS asks for require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    write: false,
    logLevel: "silent",
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error("esbuild made nothing");
  const path = join(folder, "rotate-password.zip");
  writeFileSync(path, zip({ "rotate-password.mjs": Buffer.from(bundle.contents) }));
  return [path];
}
