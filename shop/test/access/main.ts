import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Matrix } from "./matrix.ts";
import { differences, matrixPage, matrixText } from "./page.ts";
import { people } from "./people.ts";
import { matrixFile, pageFile, tryAll } from "./try-all.ts";
import { openWorld } from "./world.ts";

// `npm run access`: tries who may see and do what and says what differs from what is checked in; with `-- write` checks that in.
const home = mkdtempSync(join(tmpdir(), "novatech-access-"));
// PostgreSQL may run as another user, who must get through.
chmodSync(home, 0o711);
const world = await openWorld(home);
try {
  const found = await tryAll(world, await people(world));
  if (process.argv[2] === "write") {
    writeFileSync(matrixFile, matrixText(found));
    writeFileSync(pageFile, matrixPage(found));
    console.log("Wrote schema/access.json and docs/access.md: read what changed before you commit it.");
  } else {
    const news = differences(JSON.parse(readFileSync(matrixFile, "utf8")) as Matrix, found);
    for (const one of news) console.log(one);
    console.log(news.length === 0 ? "As it is checked in." : "npm run access -- write checks this in.");
    process.exitCode = news.length === 0 ? 0 : 1;
  }
} finally {
  await world.stop();
  rmSync(home, { recursive: true, force: true });
}
