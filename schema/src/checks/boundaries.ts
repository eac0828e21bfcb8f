import type { Check } from "./check.ts";
import { capture } from "./tool.ts";

const folders = ["packages", "subgraphs", "gateway", "schema", "shop", "tools", "infra"];

/** What a tree without git's list (an archive) is held to. */
const fewestModules = 150;

/** The arrows of the house, by dependency-cruiser; fails too when it saw too few modules. */
export const boundaries: Check = {
  name: "boundaries",
  run: async () => {
    const { code, output } = await capture("depcruise", [
      "--config",
      ".dependency-cruiser.mjs",
      "--output-type",
      "err",
      ...folders,
    ]);
    if (code !== 0) return [output.trim()];
    // It reads nothing, with exit code 0, when it finds no TypeScript it knows.
    const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
    const expected = await sourceFiles();
    return modules >= expected
      ? []
      : [`dependency-cruiser saw ${modules} modules of ${expected}: it does not check the rest.\n${output}`];
  },
};

async function sourceFiles(): Promise<number> {
  const { code, output } = await capture("git", [
    "ls-files",
    "--",
    ...folders.map((folder) => `${folder}/**/src/**/*.ts`),
  ]);
  return code === 0
    ? output.split("\n").filter((file) => file.endsWith(".ts") && !file.includes("__generated__")).length
    : fewestModules;
}
