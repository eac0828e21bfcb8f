import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { check } from "./check.ts";
import { readInfraConfig } from "./config.ts";

// All of it is `npm run infra -- check` (minutes). Here what would hurt most, so that a change of it is seen by whoever runs the tests.
const critical = ["modules/encryption", "modules/network", "modules/object-store", "modules/workload-role"];

const { env } = process;
const why = await whyNot();

async function whyNot(): Promise<string | null> {
  const { withoutTerraform } = readInfraConfig(env);
  if (withoutTerraform !== null) return withoutTerraform;
  if (env["TF_PROVIDER_MIRROR"]) return null;
  const registry = "https://registry.terraform.io/.well-known/terraform.json";
  const reached = await fetch(registry, { signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  return reached ? null : "neither TF_PROVIDER_MIRROR nor the registry gives the provider";
}

test.skipIf(why !== null)(
  `formatted, uniform, and what would hurt most holds its tests${why === null ? "" : ` (not run: ${why})`}`,
  { timeout: 300_000 },
  async () => {
    const home = mkdtempSync(join(tmpdir(), "novatech-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const lines: string[] = [];
    const config = readInfraConfig({ ...env, NOVATECH_HOME: home });
    const isWell = await check(config, {
      only: ["format", "structure", ...critical],
      onlyChanged: false,
      say: (line) => lines.push(line),
    });
    expect(lines.filter((line) => line.startsWith("✗"))).toEqual([]);
    expect(isWell).toBe(true);
    expect(lines.at(-1)).toBe(`${critical.length + 2} passed, 0 failed, 0 skipped`);
  },
);
