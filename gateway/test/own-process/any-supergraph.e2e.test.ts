import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { execute, parse } from "graphql";
import { expect, onTestFinished, test } from "vitest";
import { compose, serve } from "../support/graph.ts";
import { randomOperation } from "../support/random-operation.ts";
import { media } from "../support/zoo/media.ts";
import { quotes } from "../support/zoo/quotes.ts";
import { monolithOf, subgraphsOf } from "../support/zoo/world.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const operations = Array.from({ length: 25 }, (_, seed) => seed);

/** Starts the gateway with a supergraph and nothing else; resolves to its address. */
async function start(supergraphSdl: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "novatech-gateway-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "supergraph.graphql");
  writeFileSync(path, supergraphSdl);
  const environment = { PATH: process.env["PATH"], SUPERGRAPH_PATH: path, PORT: "0", HOST: "127.0.0.1" };
  const child = spawn(process.execPath, [main], { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  for await (const line of createInterface(child.stderr)) {
    const url = /the graph is at (http:\S+\/graphql)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error("the gateway ended");
}

test.each([media, quotes])(
  "over the world of $name, with the addresses it was composed with, it answers as one schema does",
  async (world) => {
    const setting = { world, faults: null, logs: new Map<string, string[]>() };
    const rooms = subgraphsOf(setting);
    const served = await Promise.all(rooms.map((room) => serve(room)));
    onTestFinished(async () => void (await Promise.all(served.map(({ stop }) => stop()))));
    const url = await start(
      compose(rooms, Object.fromEntries(rooms.map(({ name }, index) => [name, served[index]?.url ?? ""]))),
    );
    const schema = monolithOf(setting);
    for (const seed of operations) {
      const { source, variables } = randomOperation(schema, seed, 3);
      setting.logs.clear();
      const right = await execute({
        schema,
        document: parse(source),
        variableValues: variables,
        contextValue: { request: { requestId: "one schema" } },
      });
      setting.logs.clear();
      const reply = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: source, variables }),
      });
      const { data, errors } = (await reply.json()) as { readonly data: unknown; readonly errors?: unknown };
      expect([source, errors]).toEqual([source, undefined]);
      expect([source, data]).toEqual([source, JSON.parse(JSON.stringify(right.data))]);
    }
  },
);
