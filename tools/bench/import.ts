import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startShop } from "../shop-process.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Imports a file into a fresh shop, and the same file again. */
export async function benchImport(parameters: readonly string[]): Promise<void> {
  const file =
    parameters[0] ?? (process.env["NOVATECH_DATA"] && join(process.env["NOVATECH_DATA"], "products.icecat.jsonl.gz"));
  if (!file) {
    console.error("Say which file: npm run bench -- import FILE, or set NOVATECH_DATA.");
    process.exitCode = 2;
    return;
  }
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  try {
    await (await startShop({ home, say: () => {} })).stop();
    for (const which of ["first", "again"]) {
      const began = performance.now();
      await runImport(file, home);
      console.log(
        `${which}: ${((performance.now() - began) / 1000).toFixed(1)} s, start and stop of the shop included`,
      );
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function runImport(file: string, home: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "shop/import.ts"), file], {
      cwd: root,
      env: { ...process.env, NOVATECH_HOME: home },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`the import ended with exit code ${code}`)),
    );
  });
}
