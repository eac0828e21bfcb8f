import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { createLineBatch } from "./line-batch.ts";

test("lines are written together once they are long enough, in their order, each once", () => {
  const written: string[] = [];
  const batch = createLineBatch({ write: (one) => void written.push(one), maxLength: 10 });
  for (const line of ["one\n", "two\n"]) batch.write(line);
  expect(written).toEqual([]);
  for (const line of ["three\n", "four\n"]) batch.write(line);
  expect(written).toEqual(["one\ntwo\nthree\n"]);
  batch.flush();
  batch.flush();
  expect(written).toEqual(["one\ntwo\nthree\n", "four\n"]);
});

/** What a program says on stderr that logs to a busy logger of its own and then ends in a way. */
async function saidBy(end: string, signal?: NodeJS.Signals): Promise<readonly { readonly number?: number }[]> {
  const program = `
    import { createBusyLogger } from ${JSON.stringify(new URL("./logger.ts", import.meta.url).href)};
    const logger = createBusyLogger({ name: "test", level: "info" });
    for (let number = 0; number < 3; number++) logger.info({ number }, "line");
    ${end}`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", program], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = text(child.stderr);
  if (signal) {
    await once(child.stdout, "data");
    child.kill(signal);
  }
  return (await said).split("\n").flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as object] : []));
}

test.each<{ readonly how: string; readonly end: string; readonly signal?: NodeJS.Signals }>([
  { how: "by itself", end: "" },
  { how: "by process.exit", end: "process.exit(0);" },
  { how: "by an error nobody catches", end: `throw new Error("unforeseen");` },
  {
    how: "on SIGTERM",
    end: `process.on("SIGTERM", () => process.exit(0)); setInterval(() => {}, 60_000); console.log("ready");`,
    signal: "SIGTERM",
  },
])("no line is lost when a process ends $how", async ({ end, signal }) => {
  expect((await saidBy(end, signal)).map(({ number }) => number)).toEqual([0, 1, 2]);
});
