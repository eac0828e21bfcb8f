import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { generatedFiles, generatedFolder } from "./generated.ts";

// node infra/observability/main.ts write: rules and dashboards out of slos.yaml, alerts.yaml and dashboards.ts.
if (process.argv[2] !== "write") {
  console.error("node infra/observability/main.ts write");
  process.exitCode = 2;
} else {
  const files = generatedFiles();
  for (const folder of ["rules", "dashboards"]) {
    mkdirSync(new URL(folder, generatedFolder), { recursive: true });
    for (const old of readdirSync(new URL(folder, generatedFolder)))
      if (!files.has(`${folder}/${old}`)) rmSync(new URL(`${folder}/${old}`, generatedFolder));
  }
  for (const [path, text] of files) writeFileSync(new URL(path, generatedFolder), text);
  console.log(`wrote ${files.size} files`);
}
