import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { applyLocal } from "./apply-local.ts";
import { buildFunctions } from "./build.ts";
import { tryBroken } from "./broken.ts";
import { check } from "./check.ts";
import { readInfraConfig, terraformFolder } from "./config.ts";
import { documentModule } from "./module-docs.ts";
import { image } from "./image/image.ts";
import { findUnits } from "./units.ts";

const usage = `npm run infra -- <command>
  check [name …] [--changed]   format, structure, terraform validate and test, checkov, and infra/check-steps.json; --changed leaves out what is as it was when it passed
  apply-local [root …]         applies, plans again and destroys the roots of infra/terraform/tests/local against moto, a stand-in for AWS
  break [module …]             breaks every module's main property in a copy, and sees that its tests fail
  image [--pull] [--postgres=<url> --redis=<url>]
                               builds the image of infra/images without Docker (buildah), by stand-ins of its bases or --pull, and tries it
  build                        makes the packages of functions, and says where they are
  docs                         writes the tables of inputs and outputs into the modules' README.md`;

const say = (line: string): void => console.log(line);

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      changed: { type: "boolean", default: false },
      pull: { type: "boolean", default: false },
      postgres: { type: "string" },
      redis: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const [command, ...names] = positionals;
  const config = readInfraConfig(process.env);
  if (values.help || command === undefined) say(usage);
  else if (command === "check") {
    const began = performance.now();
    const isWell = await check(config, { only: names, onlyChanged: values.changed, say });
    say(`${isWell ? "All is well" : "Not all is well"} after ${((performance.now() - began) / 1000).toFixed(0)} s.`);
    process.exitCode = isWell ? 0 : 1;
  } else if (command === "apply-local") process.exitCode = (await applyLocal(config, { only: names, say })) ? 0 : 1;
  else if (command === "break") process.exitCode = (await tryBroken(config, { only: names, say })) ? 0 : 1;
  else if (command === "build") for (const path of await buildFunctions(join(config.home, "functions"))) say(path);
  else if (command === "image") {
    const { pull, postgres, redis } = values;
    process.exitCode = (await image(config, { isPulled: pull, postgres, redis, say })) ? 0 : 1;
  } else if (command === "docs") writeDocs();
  else {
    console.error(`There is no command ${command}.\n${usage}`);
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function writeDocs(): void {
  for (const unit of findUnits(terraformFolder).filter((found) => found.kind === "module")) {
    const { path, text } = documentModule(join(terraformFolder, unit.path));
    if (readFileSync(path, "utf8") === text) continue;
    writeFileSync(path, text);
    say(`wrote ${path}`);
  }
}
