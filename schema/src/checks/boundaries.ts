import type { Check } from "./check.ts";
import { capture } from "./tool.ts";

const folders = ["packages", "subgraphs", "gateway", "schema", "shop", "tools"];

/** Fewer modules than this and the cruiser read nothing (it does so, with exit code 0, when it finds no TypeScript it knows). */
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
    const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
    return modules >= fewestModules
      ? []
      : [
          `dependency-cruiser saw ${modules} modules, expected at least ${fewestModules}: it checks nothing.\n${output}`,
        ];
  },
};
