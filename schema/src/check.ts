import { apiDocs } from "./checks/api-docs.ts";
import { boundaries } from "./checks/boundaries.ts";
import { generatedTypes } from "./checks/codegen.ts";
import { composition } from "./checks/composition.ts";
import { contracts } from "./checks/contracts.ts";
import { eventPage } from "./checks/event-page.ts";
import { licences } from "./checks/licences.ts";
import { operations } from "./checks/operations.ts";
import { oneGraphql } from "./checks/one-graphql.ts";
import { personalData } from "./checks/personal-data.ts";
import { schemaDiff } from "./checks/schema-diff.ts";
import { schemaLint } from "./checks/schema-lint.ts";
import { tool } from "./checks/tool.ts";

const folders = ["packages", "subgraphs", "gateway", "schema", "shop", "tools", "infra"];

// `npm run check`: everything that can be said without running the shop. All checks run, then the exit code tells.
// Names as arguments run only those: `npm run check -- types boundaries`.
const checks = [
  tool("format", "oxfmt", "--check", "."),
  tool("lint", "oxlint", "--type-aware", ...folders, "codegen.ts", "vitest.config.ts"),
  tool("types", "tsc", "--noEmit"),
  boundaries,
  tool("unused", "knip"),
  generatedTypes,
  composition,
  eventPage,
  apiDocs,
  schemaLint,
  schemaDiff,
  operations,
  contracts,
  oneGraphql,
  personalData,
  licences,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(", ")}. There are: ${checks.map((check) => check.name).join(", ")}.`);
  process.exit(2);
}
let failed = 0;
for (const check of checks) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue;
  const began = performance.now();
  const faults = await check.run();
  console.log(
    `${faults.length === 0 ? "✓" : "✗"} ${check.name} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  );
  for (const fault of faults) console.log(`  ${fault.replaceAll("\n", "\n  ")}`);
  for (const remark of (await check.remarks?.()) ?? []) console.log(`  note: ${remark.replaceAll("\n", "\n  ")}`);
  if (faults.length > 0) failed += 1;
}
console.log(failed === 0 ? "All checks passed." : `${failed} checks failed.`);
process.exit(failed === 0 ? 0 : 1);
