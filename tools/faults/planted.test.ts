import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { plantedBugs } from "./planted.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

test.each(plantedBugs())("the planted bug $name still fits the code it breaks", ({ file, breaks, says }) => {
  execFileSync("git", ["apply", "--check", file], { cwd: root });
  expect(says).toMatch(/^[A-Z].*\.$/);
  for (const number of breaks) expect(number).toMatch(/^[1-9]$/);
});

test("there is a planted bug for overselling, double charges, lost check-outs and gaps in what is followed", () => {
  const broken = plantedBugs().flatMap(({ breaks }) => breaks);
  for (const number of ["2", "4", "5", "6"]) expect(broken).toContain(number);
});
