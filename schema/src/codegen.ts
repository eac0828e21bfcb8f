import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { root } from "./rooms.ts";
import { writeHouse } from "./write.ts";

// `npm run codegen`: everything that follows from the rooms' schema.graphql.
const run = spawnSync("graphql-codegen", ["--config", "codegen.ts"], {
  cwd: fileURLToPath(root),
  stdio: "inherit",
  env: { ...process.env, PATH: `${fileURLToPath(new URL("node_modules/.bin", root))}:${process.env["PATH"]}` },
});
if (run.status !== 0) process.exit(run.status ?? 1);
writeHouse();
console.log("Wrote schema/supergraph.graphql and schema/api.graphql");
