// `npm run drill -- NAME`: a drill of operations on a shop of its own, which is put away at the end. Each says what it may be told with --help.
const drills: Readonly<Record<string, () => Promise<{ readonly run: Drill }>>> = {
  replay: () => import("./replay.ts"),
  restore: () => import("./restore.ts"),
};

/** A drill: is told the words after its name, says what it does and resolves to whether all was as it must be. */
type Drill = (args: readonly string[], say: (line: string) => void) => Promise<boolean>;

// Whoever reads what we print may go before us.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
const [name = "", ...args] = process.argv.slice(2);
const drill = drills[name];
if (drill === undefined) {
  console.error(`npm run drill -- ${Object.keys(drills).join("|")} [--help]`);
  process.exitCode = 2;
} else {
  try {
    const { run } = await drill();
    if (!(await run(args, (line) => console.log(line)))) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
