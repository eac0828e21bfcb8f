import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

const text = z.string().min(3);
const files = z.array(text).default([]);
const item = z.union([
  z.strictObject({ item: text, how: text, files: files.refine((list) => list.length > 0), shown: text }),
  z.strictObject({ item: text, not: text, files }),
  z.strictObject({ item: text, open: text, files }),
]);
const shape = z.array(z.strictObject({ chapter: text, items: z.array(item).min(1) }));

/** The architecture document, item by item: how each is covered, why it is not adopted, or what is open. */
export type Cover = z.output<typeof shape>;
type Item = Cover[number]["items"][number];

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Reads cover.yaml. Throws with what is wrong with it. */
export const readCover = (): Cover => shape.parse(parse(readFileSync(new URL("cover.yaml", import.meta.url), "utf8")));

type Scripts = { readonly scripts: Readonly<Record<string, string>> };

/** Files and commands that an item names and that are not there. */
export function missing(one: Item): readonly string[] {
  const gone = one.files.filter((path) => !existsSync(root + path)).map((path) => `the file ${path}`);
  return "shown" in one ? [...gone, ...missingOf(one.shown)] : gone;
}

function missingOf(command: string): readonly string[] {
  const [program = "", ...words] = command.split(" ");
  if (program === "node") return existsSync(root + (words[0] ?? "")) ? [] : [`the program ${words[0]}`];
  if (program !== "npm") return [`the program ${program}`];
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as Scripts;
  const name = words[0] === "run" ? (words[1] ?? "") : (words[0] ?? "");
  if (scripts[name] === undefined) return [`the script ${name} of package.json`];
  const [first = "", ...more] = words.slice(words.indexOf("--") + 1);
  if (!words.includes("--")) return [];
  if (name === "test")
    return existsSync(root + first) || existsSync(`${root}${first}.test.ts`) ? [] : [`the tests ${first}`];
  if (name === "bench") return existsSync(`${root}tools/bench/${first}.ts`) ? [] : [`the bench ${first}`];
  if (name === "infra" && first === "check" && more.length > 0) return missingStep(more.join(" "));
  return [];
}

/** A step of `npm run infra -- check`: a folder of Terraform, one of check-steps.json, or one of its own. */
function missingStep(step: string): readonly string[] {
  const own = ["format", "structure", "checkov", "own policies"];
  const others = JSON.parse(readFileSync(`${root}infra/check-steps.json`, "utf8")) as readonly {
    readonly name: string;
  }[];
  const isThere =
    own.includes(step) || others.some(({ name }) => name === step) || existsSync(`${root}infra/terraform/${step}`);
  return isThere ? [] : [`the step ${step} of npm run infra -- check`];
}

const cell = (words: string): string => words.replaceAll("|", "\\|");
const links = (paths: readonly string[]): string => paths.map((path) => `[${path}](../${path})`).join(", ");

/** The page docs/architecture-cover.md. */
export function page(cover: Cover): string {
  const all = cover.flatMap(({ items }) => items);
  const count = (key: "how" | "not" | "open"): number => all.filter((one) => key in one).length;
  const rows = (items: readonly Item[]): string =>
    items
      .map((one) => {
        if ("how" in one) return `| ${cell(one.item)} | ${cell(one.how)} | ${links(one.files)} | \`${one.shown}\` |`;
        const words = "not" in one ? `**not adopted:** ${one.not}` : `**open:** ${one.open}`;
        return `| ${cell(one.item)} | ${cell(words)} | ${links(one.files)} | |`;
      })
      .join("\n");
  return `# The architecture document, and what covers it

Written by \`node infra/cover/main.ts write\` from [infra/cover/cover.yaml](../infra/cover/cover.yaml); a test sees that each file and command is there.
Of ${all.length} items ${count("how")} are covered, ${count("not")} not adopted, with the reason, and ${count("open")} open. What is covered by Terraform was planned and tested here, and
parts of it applied to a stand-in of AWS; nothing of it has run in an account yet.

${cover.map(({ chapter, items }) => `## ${chapter}\n\n| item | how | where | shown by |\n| --- | --- | --- | --- |\n${rows(items)}\n`).join("\n")}`;
}
