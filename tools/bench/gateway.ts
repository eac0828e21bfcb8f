import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { startTraceReceiver } from "@novatech/testkit/trace-receiver";
import { Pool } from "undici";
import { benchQuery, benchSubgraphs, composeBench } from "./gateway-graph.ts";
import { installHive, startHive } from "./gateway-hive.ts";
import { type BenchGateway, startGateway, startSubgraph } from "./gateway-process.ts";

const stockProgram = fileURLToPath(new URL("./gateway-stock.ts", import.meta.url));
const ourProgram = fileURLToPath(new URL("../../gateway/src/main.ts", import.meta.url));
/** Each is warm after as many operations as the others, however slow: code is compiled by use. */
const warmUpOperations = 400;
const maxWarmUpMs = 60_000;
const roundMs = 5_000;
const connections = 20;

/** One round of one gateway. */
type Round = {
  readonly operations: number;
  readonly cpuMs: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  /** Requests to subgraphs for one operation: more than a few less than alone, and equal requests were shared. */
  readonly asked: number;
};

/**
 * `npm run bench -- gateway [ROUNDS]`: ours beside the stock gateway and Hive Gateway with both its runtimes, each in its default configuration as a process
 * of its own over the same four subgraphs over HTTP. Rounds take turns, so that a busy machine is busy for all; ratios are medians of the rounds' ratios. Nobody
 * shares equal requests in flight, which Hive is told. `--no-hive` leaves Hive out; `--traced` has two more of ours, which send traces. Answers are compared first. `NOVATECH_PROFILE=FOLDER` writes a CPU profile of ours.
 */
export async function benchGateway(parameters: readonly string[]): Promise<void> {
  const [wanted = "5"] = parameters.filter((one) => !one.startsWith("--"));
  const rounds = Number(wanted);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error("Say how many rounds: npm run bench -- gateway 5");
  const hive = parameters.includes("--no-hive") ? null : installHive();
  const traces = parameters.includes("--traced") ? await startTraceReceiver() : null;
  const folder = mkdtempSync(join(tmpdir(), "novatech-bench-"));
  const names = Object.keys(benchSubgraphs);
  const subgraphs = await Promise.all(names.map((name) => startSubgraph(name)));
  const gateways: BenchGateway[] = [];
  try {
    const path = join(folder, "supergraph.graphql");
    writeFileSync(
      path,
      composeBench(Object.fromEntries(names.map((name, index) => [name, subgraphs[index]?.url ?? ""]))),
    );
    const environment = { SUPERGRAPH_PATH: path };
    const profile = process.env["NOVATECH_PROFILE"];
    const nodeOptions = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
    gateways.push(await startGateway("stock @apollo/gateway", stockProgram, { environment }));
    gateways.push(await startGateway("NovaTech gateway", ourProgram, { environment, nodeOptions }));
    if (traces)
      for (const [share, name] of [
        ["0.01", "NovaTech, 1 % traced"],
        ["1", "NovaTech, all traced"],
      ] as const)
        gateways.push(
          await startGateway(name, ourProgram, {
            environment: { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: traces.url, OTEL_TRACES_SAMPLER_ARG: share },
          }),
        );
    if (hive)
      for (const runtime of ["javascript", "router"] as const) {
        const started = await startHive(hive, runtime, path).catch((error: unknown) => {
          console.log(
            `Hive Gateway (${runtime}) is not measured, because it does not start: ${String(error).slice(0, 500)}`,
          );
        });
        if (started) gateways.push(started);
      }
    const requestsOf = async () =>
      (await Promise.all(subgraphs.map((one) => one.requests()))).reduce((sum, one) => sum + one, 0);
    await compareAnswers(gateways, requestsOf);
    for (const gateway of gateways) await load(gateway, maxWarmUpMs, requestsOf, warmUpOperations);
    const measured = new Map<string, Round[]>(gateways.map(({ name }) => [name, []]));
    for (let round = 1; round <= rounds; round++)
      for (const gateway of gateways) measured.get(gateway.name)?.push(await load(gateway, roundMs, requestsOf));
    await report(gateways, measured);
  } finally {
    await Promise.all(gateways.map((gateway) => gateway.stop()));
    for (const subgraph of subgraphs) subgraph.stop();
    await traces?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const request = {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: benchQuery }),
} as const;

async function compareAnswers(gateways: readonly BenchGateway[], requests: () => Promise<number>): Promise<void> {
  let first: unknown;
  for (const { name, url } of gateways) {
    const before = await requests();
    const text = await (await fetch(url, request)).text();
    const answer = JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
    if (answer.errors !== undefined || !answer.data) throw new Error(`${name} answers ${text.slice(0, 500)}`);
    first ??= answer.data;
    if (!isDeepStrictEqual(answer.data, first)) throw new Error(`${name} answers something else`);
    console.log(`${name}: ${(text.length / 1000).toFixed(1)} KB, ${(await requests()) - before} requests to subgraphs`);
  }
}

async function load(
  gateway: BenchGateway,
  durationMs: number,
  requests: () => Promise<number>,
  maxOperations = Number.POSITIVE_INFINITY,
): Promise<Round> {
  const { origin, pathname } = new URL(gateway.url);
  const pool = new Pool(origin, { connections });
  const latencies: number[] = [];
  const askedBefore = await requests();
  const before = await gateway.usage();
  const startedAtMs = performance.now();
  const ask = async (): Promise<void> => {
    while (performance.now() - startedAtMs < durationMs && latencies.length < maxOperations) {
      const sentAtMs = performance.now();
      const { statusCode, body } = await pool.request({ path: pathname, ...request });
      await body.dump({ limit: 1_000_000 });
      if (statusCode !== 200) throw new Error(`${gateway.name} answers HTTP ${statusCode}`);
      latencies.push(performance.now() - sentAtMs);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - startedAtMs) / 1000;
  const { cpuMs } = await gateway.usage();
  await pool.close();
  latencies.sort((one, other) => one - other);
  return {
    operations: latencies.length,
    cpuMs: (cpuMs - before.cpuMs) / latencies.length,
    perSecond: latencies.length / seconds,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    asked: ((await requests()) - askedBefore) / latencies.length,
  };
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function report(
  gateways: readonly BenchGateway[],
  measured: ReadonlyMap<string, readonly Round[]>,
): Promise<void> {
  const stock = measured.get(gateways[0]?.name ?? "") ?? [];
  console.log(
    `\n${["gateway".padEnd(24), "CPU ms/op", "CPU against stock", "requests/s", "against stock", "p99 ms", "RSS MB", "asked/op"].join("  ")}`,
  );
  for (const gateway of gateways) {
    const rounds = measured.get(gateway.name) ?? [];
    const of = (read: (round: Round) => number): number => median(rounds.map(read));
    const against = (read: (round: Round, other: Round) => number): number =>
      median(rounds.flatMap((round, index) => (stock[index] ? [read(round, stock[index])] : [])));
    const { rssMb } = await gateway.usage();
    console.log(
      [
        gateway.name.padEnd(24),
        of(({ cpuMs }) => cpuMs)
          .toFixed(2)
          .padStart(9),
        `1/${against((round, other) => other.cpuMs / round.cpuMs).toFixed(2)}`.padStart(17),
        of(({ perSecond }) => perSecond)
          .toFixed(0)
          .padStart(10),
        `${against((round, other) => round.perSecond / other.perSecond).toFixed(2)}x`.padStart(13),
        of(({ p99Ms }) => p99Ms)
          .toFixed(0)
          .padStart(6),
        rssMb.toFixed(0).padStart(6),
        of(({ asked }) => asked)
          .toFixed(1)
          .padStart(8),
      ].join("  "),
    );
  }
  const ours = measured.get(gateways[1]?.name ?? "") ?? [];
  const share = median(ours.flatMap((round, index) => (stock[index] ? [stock[index].cpuMs / round.cpuMs] : [])));
  console.log(`\nOurs: 1/${share.toFixed(2)} of stock's CPU. ${bars.map((bar) => distance(share, bar)).join("; ")}.`);
  console.log(
    `${stock.length} rounds of ${roundMs / 1000} s each in turns, ${connections} connections, no sharing of equal requests in flight.`,
  );
}

/** What ours is to reach, as parts of stock's CPU. */
const bars = [
  ["gate", 4],
  ["goal", 5],
  ["dream", 7],
] as const;

const distance = (share: number, [name, bar]: (typeof bars)[number]): string =>
  share >= bar
    ? `${name} 1/${bar}: reached`
    : `${name} 1/${bar}: ${((1 - share / bar) * 100).toFixed(0)} % of our CPU too much`;
