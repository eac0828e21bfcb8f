import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { benchSubgraphs, composeBench } from "./gateway-graph.ts";
import { type BenchGateway, startGateway, startSubgraph } from "./gateway-process.ts";
import { generationQuery, liveSdl } from "./reload-graph.ts";
import { startLightLoad } from "./reload-load.ts";

const ourProgram = fileURLToPath(new URL("../../gateway/src/main.ts", import.meta.url));
const liveProgram = fileURLToPath(new URL("./reload-live.ts", import.meta.url));
const streams = 50;
/** A gateway that is not in force after this has refused its supergraph. */
const reloadLimitMs = 20_000;

/**
 * `npm run bench -- reload [RELOADS]`: our gateway as a process, its supergraph replaced again and again (no two are equal) under a light load: queries of forty
 * operations, so that each generation has its plans, mutations, and streams that stay open. Every ten reloads it says what the process holds after a collection.
 * Counts what was lost: answers with errors, mutations that were not made or twice, events left out or repeated, streams that ended.
 */
export async function benchReload(parameters: readonly string[]): Promise<void> {
  const reloads = Number(parameters[0] ?? 100);
  if (!Number.isSafeInteger(reloads) || reloads < 10)
    throw new Error("Say how many, 10 at least: npm run bench -- reload 100");
  const folder = mkdtempSync(join(tmpdir(), "novatech-bench-"));
  const path = join(folder, "supergraph.graphql");
  const names = Object.keys(benchSubgraphs);
  const [live, ...subgraphs] = await Promise.all([
    startSubgraph("live", liveProgram),
    ...names.map((name) => startSubgraph(name)),
  ]);
  const urls = {
    ...Object.fromEntries(names.map((name, index) => [name, subgraphs[index]?.url ?? ""])),
    live: live.url,
  };
  const write = (generation: number): void => writeFileSync(path, composeBench(urls, { live: liveSdl(generation) }));
  write(0);
  const gateway = await startGateway("NovaTech gateway", ourProgram, {
    environment: { SUPERGRAPH_PATH: path },
    nodeOptions: ["--expose-gc"],
  });
  const load = startLightLoad(gateway.url, { streams, pauseMs: 20 });
  try {
    console.log(
      ["reloads", "RSS MB", "heap MB", "outside heap MB", "events", "queries", "mutations", "lost"].join("  "),
    );
    const rows: number[] = [];
    await load.askAll();
    rows.push(await tell(0, gateway, load.seen()));
    for (let generation = 1; generation <= reloads; generation++) {
      write(generation);
      gateway.signal("SIGHUP");
      await inForce(gateway, generation);
      await load.askAll();
      if (generation % 10 === 0) rows.push(await tell(generation, gateway, load.seen()));
    }
    const seen = await load.stop();
    const made = await live.requests();
    if (made !== seen.mutations) console.log(`${seen.mutations} mutations were asked for, ${made} were made`);
    for (const fault of new Set(seen.faults)) console.log(`lost: ${fault}`);
    const half = rows.slice(Math.floor(rows.length / 2));
    const growth = ((half.at(-1) ?? 0) - (half[0] ?? 0)) / Math.max(1, (half.length - 1) * 10);
    console.log(
      `\n${reloads} reloads with ${streams} streams open: ${seen.faults.length} faults, ${seen.queries} queries, ${seen.mutations} mutations (${made} made), ${seen.events} events; over the last half RSS grew ${(growth * 1000).toFixed(0)} KB a reload.`,
    );
  } finally {
    await gateway.stop();
    for (const subgraph of [live, ...subgraphs]) subgraph.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inForce(gateway: BenchGateway, generation: number): Promise<void> {
  const startedAtMs = performance.now();
  while (performance.now() - startedAtMs < reloadLimitMs) {
    const reply = await fetch(gateway.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: generationQuery(generation) }),
    });
    if (!(await reply.text()).includes("GRAPHQL_VALIDATION_FAILED")) return;
    await wait(20);
  }
  throw new Error(`generation ${generation} is not in force after ${reloadLimitMs / 1000} s`);
}

/** Prints a line; gives the resident size in MB. */
async function tell(
  reloads: number,
  gateway: BenchGateway,
  seen: ReturnType<ReturnType<typeof startLightLoad>["seen"]>,
): Promise<number> {
  const { rssMb, heapMb, externalMb } = await gateway.usage({ collects: true });
  const columns: readonly (readonly [number, number])[] = [
    [reloads, 7],
    [rssMb, 6],
    [heapMb, 7],
    [externalMb, 15],
    [seen.events, 6],
    [seen.queries, 7],
    [seen.mutations, 9],
    [seen.faults.length, 4],
  ];
  console.log(columns.map(([value, width]) => value.toFixed(0).padStart(width)).join("  "));
  return rssMb;
}
