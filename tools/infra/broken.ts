import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type InfraConfig, root, terraformFolder } from "./config.ts";
import { runSteps, type Step } from "./steps.ts";
import { createTerraform } from "./terraform.ts";

/** One way to break a module's main property, by replacing a text of one of its files. */
type Break = {
  /** Its path below `infra/terraform`: `modules/network`. */
  readonly unit: string;
  /** What is lost, in words. */
  readonly breaks: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
};

/**
 * Breaks each module as `infra/terraform/tests/broken.json` says, in a copy, and sees that its tests fail. `only`: beginnings of paths. Resolves with
 * whether every break was found; throws when a text to break is not there any more.
 */
export async function tryBroken(
  config: InfraConfig,
  options: { readonly only: readonly string[]; readonly say: (line: string) => void },
): Promise<boolean> {
  const { only, say } = options;
  if (config.withoutTerraform !== null) throw new Error(config.withoutTerraform);
  const breaks = JSON.parse(readFileSync(join(terraformFolder, "tests/broken.json"), "utf8")) as readonly Break[];
  const chosen = breaks.filter(({ unit }) => only.length === 0 || only.some((name) => unit.startsWith(name)));
  const steps = chosen.map((broken): Step => ({
    name: `${broken.unit}: ${broken.breaks}`,
    run: async () => {
      const copy = mkdtempSync(join(tmpdir(), "novatech-infra-"));
      try {
        const terraformCopy = join(copy, "infra/terraform");
        for (const folder of ["modules", "bootstrap", "tests/mocks", ".terraform.lock.hcl"])
          cpSync(join(terraformFolder, folder), join(terraformCopy, folder), { recursive: true });
        // What modules/region reads of the rest of the house.
        for (const folder of ["docs/asyncapi.yaml", "infra/observability"])
          cpSync(join(root, folder), join(copy, folder), { recursive: true });
        const path = join(terraformCopy, broken.unit, broken.file);
        const text = readFileSync(path, "utf8");
        if (!text.includes(broken.find))
          return { status: "failed", detail: `${broken.unit}/${broken.file} does not hold: ${broken.find}` };
        writeFileSync(path, text.replace(broken.find, broken.replace));
        const terraform = createTerraform(config, {
          folder: join(terraformCopy, broken.unit),
          // One module may be broken in two ways at once.
          name: `broken-${basename(copy)}`,
          lockFrom: join(terraformFolder, ".terraform.lock.hcl"),
        });
        await terraform.init("-backend=false");
        const { code, output } = await terraform.run("test", "-no-color");
        // A module that cannot be read at all would fail too, and show nothing.
        if (code !== 0 && /Test assertion failed|Missing expected failure/.test(output))
          return { status: "passed", detail: "its tests fail" };
        return { status: "failed", detail: code === 0 ? "its tests pass all the same" : output.trim().slice(0, 2_000) };
      } finally {
        rmSync(copy, { recursive: true, force: true });
        rmSync(join(config.home, "data", `broken-${basename(copy)}`), { recursive: true, force: true });
      }
    },
  }));
  return runSteps(steps, { atOnce: Math.min(availableParallelism(), 8), say });
}
