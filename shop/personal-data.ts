import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { personalDataPage } from "./personal-data/page.ts";
import { personalDataOfRooms } from "./personal-data/rooms.ts";
import { faultsOfLists } from "./personal-data/faults.ts";
import { latestSnapshot } from "./personal-data/snapshot.ts";

// `node shop/personal-data.ts`: writes what docs/privacy.md says of tables. `--check`: says what is wrong with the rooms' lists and
// with the page, and ends with 1 when something is. Run by `npm run codegen` and `npm run check -- personal-data`.
const root = new URL("../", import.meta.url);
const page = new URL("docs/privacy.md", root);
const standing = existsSync(page) ? readFileSync(page, "utf8") : "";
const wanted = personalDataPage(standing, personalDataOfRooms);

if (process.argv.includes("--check")) {
  const rooms = readdirSync(new URL("subgraphs", root)).filter((room) =>
    existsSync(new URL(`subgraphs/${room}/migrations/meta`, root)),
  );
  const faults = rooms.flatMap((room) => {
    const data = personalDataOfRooms[room];
    if (data === undefined)
      return [
        `${room} has no list: write subgraphs/${room}/src/db/personal-data.ts and name it in shop/personal-data/rooms.ts`,
      ];
    return faultsOfLists(room, data, latestSnapshot(new URL(`subgraphs/${room}/migrations/meta/`, root)));
  });
  if (standing !== wanted) faults.push("docs/privacy.md is out of date: node shop/personal-data.ts");
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} else writeFileSync(page, wanted);
