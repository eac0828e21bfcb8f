import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attributeOf, blocksOf } from "./hcl-blocks.ts";

const begin = "<!-- generated: npm run infra -- docs -->";
const end = "<!-- end -->";

/**
 * A module's README with the tables of its inputs and outputs as variables.tf and outputs.tf say them now. What stands outside of the two marks is kept.
 * Throws when a mark, or the description of a variable or an output, is missing.
 */
export function documentModule(folder: string): { readonly path: string; readonly text: string } {
  const path = join(folder, "README.md");
  const readme = readFileSync(path, "utf8");
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no lines "${begin}" and "${end}"`);
  const tables = tablesOf(
    readFileSync(join(folder, "variables.tf"), "utf8"),
    readFileSync(join(folder, "outputs.tf"), "utf8"),
  );
  return { path, text: `${readme.slice(0, from)}${begin}\n\n${tables}\n\n${readme.slice(to)}` };
}

/** The two tables as Markdown, columns as wide as their widest cell, as the formatter wants them. */
export function tablesOf(variables: string, outputs: string): string {
  const inputs = blocksOf(variables, "variable").map((block) => {
    const value = attributeOf(block, "default");
    return [
      `\`${block.name}\``,
      cell(described(block.name, attributeOf(block, "description"))),
      `\`${typeOf(attributeOf(block, "type"))}\``,
      value === null ? "required" : `\`${value === "" ? '""' : cell(value)}\``,
    ];
  });
  const results = blocksOf(outputs, "output").map((block) => [
    `\`${block.name}\``,
    cell(described(block.name, attributeOf(block, "description"))),
  ]);
  return `## Inputs\n\n${table(["name", "what", "type", "default"], inputs)}\n\n## Outputs\n\n${table(["name", "what"], results)}`;
}

function described(name: string, description: string | null): string {
  if (!description) throw new Error(`${name} has no description`);
  return description;
}

/** The outline is enough: what an object holds is told by the description. */
const typeOf = (type: string | null): string => (type ?? "any").replace(/object\(\{.*\}\)/, "object").replace(/ /g, "");

const cell = (text: string): string => text.replaceAll("|", "\\|");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
}
