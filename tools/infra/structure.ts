import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attributeOf, blocksOf } from "./hcl-blocks.ts";
import { documentModule } from "./module-docs.ts";
import type { Unit } from "./units.ts";

const wanted = ["README.md", "versions.tf", "variables.tf", "outputs.tf"];

/**
 * What is not as every module here is: files, one versions.tf, described and validated inputs, required tags, tests that break, tables of the README as
 * written. Empty when all is well.
 */
export function faultsOfStructure(terraformFolder: string, units: readonly Unit[]): readonly string[] {
  const modules = units.filter((unit) => unit.kind === "module");
  if (modules.length < 20) return [`only ${modules.length} modules were found below ${terraformFolder}`];
  const text = (unit: Unit, file: string): string => readFileSync(join(terraformFolder, unit.path, file), "utf8");
  const lock = readFileSync(join(terraformFolder, ".terraform.lock.hcl"), "utf8");
  const versions = text(modules[0] as Unit, "versions.tf");
  return [
    ...modules.flatMap((unit) => {
      const missing = wanted.filter((file) => !existsSync(join(terraformFolder, unit.path, file)));
      if (missing.length > 0) return [`${unit.path} has no ${missing.join(", ")}`];
      return [
        ...(unit.hasTests ? [] : [`${unit.path} has no tests/*.tftest.hcl`]),
        ...(text(unit, "versions.tf") === versions ? [] : [`${unit.path}/versions.tf is not that of the others`]),
        ...faultsOfInputs(unit, text(unit, "variables.tf")),
        ...faultsOfOutputs(unit, text(unit, "outputs.tf")),
        ...faultsOfReadme(join(terraformFolder, unit.path), unit),
      ];
    }),
    ...units
      .filter((unit) => unit.kind === "root")
      .filter((unit) => readIfThere(join(terraformFolder, unit.path, ".terraform.lock.hcl")) !== lock)
      .map((unit) => `${unit.path}/.terraform.lock.hcl is not a copy of infra/terraform/.terraform.lock.hcl`),
    ...units.filter((unit) => unit.path.startsWith("live/")).flatMap((unit) => faultsOfRegions(terraformFolder, unit)),
  ];
}

function faultsOfInputs(unit: Unit, variables: string): readonly string[] {
  const blocks = blocksOf(variables, "variable");
  const closed = (type: string | null): boolean => /^(bool|map\(bool\))$/.test(type ?? "");
  return [
    ...blocks
      .filter((block) => !attributeOf(block, "description") || !attributeOf(block, "type"))
      .map((block) => `${unit.path}: the variable ${block.name} needs a description and a type`),
    // Free texts that end in a tag or a description need no rule; a wrong one is seen.
    ...blocks
      .filter((block) => !closed(attributeOf(block, "type")) && !block.body.includes("validation {"))
      .filter((block) => !block.body.includes("# free:"))
      .map(
        (block) => `${unit.path}: the variable ${block.name} needs a validation, or "# free:" and why there is none`,
      ),
    ...(blocks.some((block) => block.name === "tags" && block.body.includes("data-class"))
      ? []
      : [`${unit.path} takes no tags with a data-class`]),
  ];
}

const faultsOfOutputs = (unit: Unit, outputs: string): readonly string[] =>
  blocksOf(outputs, "output")
    .filter((block) => !attributeOf(block, "description"))
    .map((block) => `${unit.path}: the output ${block.name} needs a description`);

function faultsOfReadme(folder: string, unit: Unit): readonly string[] {
  try {
    const { path, text } = documentModule(folder);
    return readFileSync(path, "utf8") === text
      ? []
      : [`${unit.path}/README.md is not as variables.tf and outputs.tf are: run npm run infra -- docs`];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Where data may be: what a root names beside these is a slip, or a decision for this list. */
const regions = ["us-east-1", "eu-west-1", "ap-southeast-1"];

const faultsOfRegions = (terraformFolder: string, unit: Unit): readonly string[] =>
  readdirSync(join(terraformFolder, unit.path))
    .filter((file) => /\.(tf|tfvars)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(terraformFolder, unit.path, file), "utf8");
      const named = new Set(text.match(/\b(us|eu|ap|sa|ca|me|af|il)-[a-z]+-\d\b/g));
      return [...named]
        .filter((region) => !regions.includes(region))
        .map((region) => `${unit.path}/${file} names ${region}: data is kept in ${regions.join(", ")}`);
    });

/** Files of Terraform that `infra/terraform` holds, to see that a check read them. */
export const countTerraformFiles = (terraformFolder: string): number =>
  readdirSync(terraformFolder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".tf") && !file.includes(".terraform/"),
  ).length;

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
