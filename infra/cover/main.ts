import { writeFileSync } from "node:fs";
import { missing, page, readCover } from "./cover.ts";

// `node infra/cover/main.ts write`: docs/architecture-cover.md out of cover.yaml.
if (process.argv[2] === "write") {
  const cover = readCover();
  for (const one of cover.flatMap(({ items }) => items))
    for (const what of missing(one)) console.error(`${one.item}: ${what} is not there`);
  writeFileSync(new URL("../../docs/architecture-cover.md", import.meta.url), page(cover));
} else {
  console.error("usage: node infra/cover/main.ts write");
  process.exitCode = 2;
}
