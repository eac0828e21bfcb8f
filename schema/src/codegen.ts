import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { asyncApiFile, asyncApiPage } from "./asyncapi.ts";
import { partnerApiFile, partnerApiPage } from "./openapi/partner-api.ts";
import { writeManifests } from "./operations/files.ts";
import { root } from "./rooms.ts";
import { writeSchemaPages } from "./schema-pages/schema-pages.ts";
import { writeHouse } from "./write.ts";

// `npm run codegen`: everything that follows from the rooms' schema.graphql and from the event contracts.
const run = spawnSync("graphql-codegen", ["--config", "codegen.ts"], {
  cwd: fileURLToPath(root),
  stdio: "inherit",
  env: { ...process.env, PATH: `${fileURLToPath(new URL("node_modules/.bin", root))}:${process.env["PATH"]}` },
});
if (run.status !== 0) process.exit(run.status ?? 1);
writeHouse();
writeManifests();
writeFileSync(asyncApiFile, asyncApiPage());
writeSchemaPages();
writeFileSync(partnerApiFile, partnerApiPage());
// The page about personal data follows from the rooms' lists, which the shop alone may know.
const page = spawnSync(process.execPath, ["shop/personal-data.ts"], { cwd: fileURLToPath(root), stdio: "inherit" });
if (page.status !== 0) process.exit(page.status ?? 1);
console.log(
  "Wrote schema/supergraph.graphql, schema/api.graphql, schema/operations/*.json, docs/asyncapi.yaml, docs/api/* and docs/privacy.md",
);
