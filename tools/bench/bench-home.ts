import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startShop } from "../shop-process.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A folder of shop's data that several shops are started on, one after another. */
export type BenchHome = {
  /** Runs a shop for as long as `work` takes. */
  readonly withShop: (
    environment: Readonly<Record<string, string>>,
    work: (shop: { readonly url: string; readonly adminUrl: string; readonly pid: number }) => Promise<void>,
  ) => Promise<void>;
  /** Brings the products of a file into the shop that runs, as `npm run import` does, without stock. */
  readonly importProducts: (file: string) => Promise<void>;
  readonly remove: () => void;
};

/** A new folder in the system's temporary one. */
export function createBenchHome(): BenchHome {
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  return {
    withShop: async (environment, work) => {
      const { url, pid, stop } = await startShop({ home, say: () => {}, environment });
      try {
        const { adminUrl } = JSON.parse(readFileSync(join(home, "running.json"), "utf8")) as {
          readonly adminUrl: string;
        };
        await work({ url, adminUrl, pid });
      } finally {
        await stop();
      }
    },
    importProducts: (file) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [join(root, "shop/import.ts"), file, "--stock", "0"], {
          cwd: root,
          env: { ...process.env, NOVATECH_HOME: home, ELASTICSEARCH_URL: "" },
          stdio: ["ignore", "ignore", "inherit"],
        });
        child.once("close", (code) =>
          code === 0 ? resolve() : reject(new Error(`the import ended with exit code ${code}`)),
        );
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
