// Every script a person types goes through here: node shop/setup/run.mjs <script.ts> [arguments]
// Runs on the Node a machine happens to have and before anything is installed: no dependencies, no TypeScript.
const oldest = 20;

const [script, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split(".")[0]) < oldest) {
  console.error(
    `NovaTech needs Node ${oldest} or newer, this is ${process.version}. Install a current one from https://nodejs.org or with a version manager (nvm install 24), then try again.`,
  );
  process.exit(1);
}
if (script === undefined) {
  console.error("usage: node shop/setup/run.mjs <script.ts> [arguments]");
  process.exit(2);
}

// Loaded only now: an old Node may not even read them.
const { ensureInstalled } = await import("./install.mjs");
const { runScript } = await import("./run-script.mjs");

// A closed terminal fails every write; that must not end us before our child has put everything away.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

process.exitCode = (await ensureInstalled()) ? await runScript(script, args) : 1;
