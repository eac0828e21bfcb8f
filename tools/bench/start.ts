import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startShop } from "../shop-process.ts";

/** Starts a shop on an empty folder (database, migrations, demo shop) and again on the same folder; packages are installed already. */
export async function benchStart(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "novatech-"));
  const time = async (): Promise<number> => {
    const began = performance.now();
    const shop = await startShop({ home, say: () => {} });
    const seconds = (performance.now() - began) / 1000;
    await shop.stop();
    return seconds;
  };
  try {
    console.log(`first start, with database, migrations and demo shop: ${(await time()).toFixed(1)} s`);
    const again = [await time(), await time(), await time()].toSorted((a, b) => a - b);
    console.log(
      `second start, median of three: ${again[1]?.toFixed(1)} s (${again[0]?.toFixed(1)} to ${again[2]?.toFixed(1)})`,
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
