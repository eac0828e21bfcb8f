import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compose, createSubgraph, type HttpSubgraph, serve } from "../support/graph.ts";
import { catalog, users } from "../support/shop.ts";

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
let folder: string;
let subgraphs: HttpSubgraph[];
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "novatech-gateway-"));
  subgraphs = await Promise.all([users(), catalog()].map((one) => serve(createSubgraph(one))));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  rmSync(folder, { recursive: true });
  await Promise.all(subgraphs.map(({ stop }) => stop()));
});

/** Starts `gateway/src/main.ts`; `said` resolves with the first log line that holds a text. */
function run(environment: Record<string, string>) {
  const started = spawn(process.execPath, [main], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  const lines: string[] = [];
  for (const stream of [started.stdout, started.stderr]) createInterface(stream).on("line", (line) => lines.push(line));
  const exited = new Promise<number | null>((resolve) => started.once("exit", resolve));
  const said = async (text: string): Promise<string> => {
    await expect.poll(() => lines.find((line) => line.includes(text)), { timeout: 20_000 }).toBeDefined();
    return lines.find((line) => line.includes(text)) ?? "";
  };
  return { process: started, lines, exited, said };
}

const ask = async (url: string, query: string) => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as unknown;
};

test("serves any supergraph from a file, reads it again on SIGHUP, keeps the old one when the new is wrong, and stops on SIGTERM", async () => {
  const supergraph = join(folder, "supergraph.graphql");
  writeFileSync(supergraph, compose([users()]));
  const gateway = run({
    SUPERGRAPH_PATH: supergraph,
    PORT: "0",
    USERS_URL: subgraphs[0]?.url ?? "",
    CATALOG_URL: subgraphs[1]?.url ?? "",
  });
  const url = /http:\S+\/graphql/.exec(await gateway.said("the graph is at"))?.[0] ?? "";
  expect(await ask(url, "{ me { name } }")).toEqual({ data: { me: { name: "Ada" } } });

  writeFileSync(supergraph, compose([users(), catalog()]));
  gateway.process.kill("SIGHUP");
  await gateway.said("the supergraph was read again");
  expect(await ask(url, `{ product(id: "p1") { name } }`)).toEqual({ data: { product: { name: "Phone" } } });

  writeFileSync(supergraph, "type Query {");
  gateway.process.kill("SIGHUP");
  await gateway.said("the old one stays");
  expect(await ask(url, `{ product(id: "p1") { name } }`)).toEqual({ data: { product: { name: "Phone" } } });

  gateway.process.kill("SIGTERM");
  expect(await gateway.exited).toBe(0);
});

test("says everything that is wrong with its environment, and ends with 1", async () => {
  const gateway = run({ PORT: "much", JWT_ISSUER: "https://id.example" });
  expect(await gateway.exited).toBe(1);
  const text = gateway.lines.join("\n");
  for (const name of ["SUPERGRAPH_PATH", "PORT", "JWKS_URL"]) expect(text).toContain(name);
});
