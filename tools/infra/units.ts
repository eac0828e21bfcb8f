import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** A folder with Terraform in it that is tried by itself. */
export type Unit = {
  /** Its path below `infra/terraform`: `modules/network`. */
  readonly path: string;
  /** A module is tested; a root is something that is applied, and keeps a lock file. */
  readonly kind: "module" | "root";
  readonly hasTests: boolean;
  /** The folders it is made of, itself first, each as an absolute path. */
  readonly folders: readonly string[];
};

const hasTerraform = (folder: string): boolean => readdirSync(folder).some((file) => file.endsWith(".tf"));

const foldersBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
        .map((entry) => join(folder, entry.name))
    : [];

const rootsBelow = (folder: string): readonly string[] =>
  foldersBelow(folder).flatMap((below) => [
    ...(hasTerraform(below) ? [below] : []),
    ...rootsBelow(below).filter((deeper) => !deeper.endsWith("/tests")),
  ]);

/** Every unit below `infra/terraform`: modules first, then bootstrap, what is applied locally, and the live roots. */
export function findUnits(terraformFolder: string): readonly Unit[] {
  const unit = (folder: string, kind: Unit["kind"]): Unit => ({
    path: relative(terraformFolder, folder),
    kind,
    hasTests: existsSync(join(folder, "tests")) && readdirSync(join(folder, "tests")).some((f) => f.endsWith(".hcl")),
    folders: withSources(folder),
  });
  const bootstrap = join(terraformFolder, "bootstrap");
  return [
    ...foldersBelow(join(terraformFolder, "modules")).map((folder) => unit(folder, "module")),
    ...(existsSync(bootstrap) ? [unit(bootstrap, "root")] : []),
    ...rootsBelow(join(terraformFolder, "tests/local")).map((folder) => unit(folder, "root")),
    ...rootsBelow(join(terraformFolder, "live")).map((folder) => unit(folder, "root")),
  ];
}

/** A folder and every local module it uses, however deep. */
function withSources(folder: string, known: Set<string> = new Set()): readonly string[] {
  if (known.has(folder) || !existsSync(folder)) return [...known];
  known.add(folder);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".tf")))
    for (const [, source] of readFileSync(join(folder, file), "utf8").matchAll(/^\s*source\s*=\s*"(\.[^"]*)"/gm))
      withSources(resolve(folder, source ?? "."), known);
  return [...known];
}

/** A digest of everything a unit's result depends on, and of what else is handed in (the lock file, the mocks). */
export function digestOf(unit: Unit, others: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of unit.folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted())
      if (/\.(tf|hcl|tfvars|js|json)$/.test(file) && !file.includes(".terraform"))
        hash.update(`${folder}/${file}\n`).update(readFileSync(join(folder, file)));
  for (const other of others) hash.update(other);
  return hash.digest("hex");
}
