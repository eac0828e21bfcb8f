// What `npm test` runs: every test, fast ones first. Arguments are vitest's: `npm test -- orders`, `npm test -- --project unit`.
import { parseCLI, startVitest } from "vitest/node";

const args = process.argv.slice(2);
console.error(
  args.length === 0
    ? "Running the unit, integration and end-to-end tests; PostgreSQL and Redis are started for them and stopped after."
    : `Running the tests chosen by: ${args.join(" ")}`,
);

const { filter, options } = parseCLI(["vitest", "run", ...args]);
const vitest = await startVitest("test", filter, { ...options, watch: false });
// Sets the exit code of a red run and waits until everything that was started is stopped.
await vitest.exit();
