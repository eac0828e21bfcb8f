import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { asyncApiFile, asyncApiPage } from "./asyncapi.ts";
import { writeManifests } from "./operations/files.ts";
import { root } from "./rooms.ts";
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
console.log("Wrote schema/supergraph.graphql, schema/api.graphql, schema/operations/*.json and docs/asyncapi.yaml");
