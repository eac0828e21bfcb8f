import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { documentModule } from "./module-docs.ts";
import { faultsOfStructure } from "./structure.ts";
import { findUnits } from "./units.ts";

const tags = `variable "tags" {
  description = "Tags, data-class among them."
  type        = map(string)
  validation {
    condition     = contains(keys(var.tags), "data-class")
    error_message = "tags must hold data-class."
  }
}
`;

/** Twenty modules as they should be, and one root; `change` is written over them. */
function faultsWith(change: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "novatech-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(".terraform.lock.hcl", "lock\n");
  write("live/staging/main.tf", "");
  write("live/staging/.terraform.lock.hcl", "lock\n");
  for (let number = 10; number < 30; number += 1) {
    const at = `modules/m${number}`;
    write(`${at}/main.tf`, "");
    write(`${at}/versions.tf`, "terraform {}\n");
    write(`${at}/variables.tf`, tags);
    write(`${at}/outputs.tf`, "");
    write(`${at}/tests/m.tftest.hcl`, "");
    write(`${at}/README.md`, "# m\n\n<!-- generated: npm run infra -- docs -->\n<!-- end -->\n");
    const { text } = documentModule(join(folder, at));
    write(`${at}/README.md`, text);
  }
  for (const [path, text] of Object.entries(change)) write(path, text);
  return faultsOfStructure(folder, findUnits(folder));
}

test("modules that are as they should be have no faults", () => {
  expect(faultsWith({})).toEqual([]);
});

test("a table of the README that is old is a fault", () => {
  const output = 'output "id" {\n  description = "The VPC."\n  value       = 1\n}\n';
  expect(faultsWith({ "modules/m12/outputs.tf": output })).toEqual([expect.stringContaining("npm run infra -- docs")]);
});

test("an input without a rule, an output without a description, another version of the provider are faults", () => {
  const faults = faultsWith({
    "modules/m10/variables.tf": `${tags}\nvariable "size" {\n  description = "How many."\n  type        = number\n}\n`,
    "modules/m11/outputs.tf": 'output "id" {\n  value = 1\n}\n',
    "modules/m12/versions.tf": "terraform { }\n",
  });
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringContaining("the variable size needs a validation"),
      expect.stringContaining("the output id needs a description"),
      "modules/m12/versions.tf is not that of the others",
    ]),
  );
});

test("a root with another lock file is a fault", () => {
  expect(faultsWith({ "live/staging/.terraform.lock.hcl": "other\n" })).toEqual([
    expect.stringContaining("live/staging/.terraform.lock.hcl is not a copy"),
  ]);
});

test("a root that names a region where no data may be is a fault", () => {
  expect(faultsWith({ "live/staging/main.tf": 'provider "aws" {\n  region = "sa-east-1"\n}\n' })).toEqual([
    expect.stringContaining("live/staging/main.tf names sa-east-1"),
  ]);
});
