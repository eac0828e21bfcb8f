import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve as resolvePath } from "node:path";
import { fileURLToPath } from "node:url";
import { composeServices } from "@apollo/composition";
import { parse } from "graphql";
import { Pool } from "undici";
import { type BenchGateway, startGateway } from "./gateway-process.ts";

const bareProgram = fileURLToPath(new URL("./bare-server.ts", import.meta.url));
const ourProgram = fileURLToPath(new URL("../../gateway/src/main.ts", import.meta.url));
/** Until the compiler has seen enough of both: on a busy machine that is a matter of requests, not of time. */
const warmUpRequests = 40_000;
const roundMs = 4_000;
const connections = 16;

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@cacheTag", "@composeDirective"])
    @link(url: "https://specs.example.dev/cacheControl/v0.1", import: ["@cacheControl"]) @composeDirective(name: "@cacheControl")
  directive @cacheControl(maxAge: Int) on FIELD_DEFINITION | OBJECT
  type Query { things(first: Int!): [Thing!]! @cacheControl(maxAge: 300) @cacheTag(format: "things") }
  type Thing @key(fields: "id") @cacheTag(format: "thing:{$key.id}") @cacheControl(maxAge: 300) { id: ID! name: String note: String }`;
const query = "query Things($first: Int!) { things(first: $first) { id name note } }";
const things = Array.from({ length: 36 }, (_, index) => ({
  __typename: "Thing",
  id: `t${index}`,
  name: `Thing number ${index}`,
  note: "What a card of a listing says of it: two hundred characters, more or less, as pages of categories have them. ".repeat(
    2,
  ),
}));

/** One round of one server. */
type Round = { readonly cpuMicros: number; readonly perSecond: number };

/**
 * `npm run bench -- cache [ROUNDS] [OTHER_CHECKOUT]`: a cached GET of a registered query (by its hash), answered by our gateway in its default configuration with log and metrics,
 * beside bare node:http sending the same bytes. Rounds take turns; ratios are medians of the rounds' ratios. The bar is half of bare.
 * The gateway of another, installed checkout takes its turns, too: what a change brings is told from what else the machine does only within one run.
 */
export async function benchCache(parameters: readonly string[]): Promise<void> {
  const rounds = Number(parameters[0] ?? 5);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error("Say how many rounds: npm run bench -- cache 5");
  const folder = mkdtempSync(join(tmpdir(), "novatech-bench-"));
  const servers: BenchGateway[] = [];
  const room = await startRoom();
  try {
    const supergraph = join(folder, "supergraph.graphql");
    writeFileSync(supergraph, compose(room.url));
    const profile = process.env["NOVATECH_PROFILE"];
    const nodeOptions = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
    const programs = [["NovaTech gateway", ourProgram]] as [name: string, program: string][];
    const checkout = parameters[1];
    if (checkout !== undefined)
      programs.push(["the other checkout", resolvePath(checkout, "gateway", "src", "main.ts")]);
    let path = "";
    const body = join(folder, "body.json");
    for (const [name, program] of programs) {
      const gateway = await startGateway(name, program, {
        environment: { SUPERGRAPH_PATH: supergraph },
        nodeOptions,
      });
      servers.push(gateway);
      path = await register(gateway.url);
      writeFileSync(body, await (await fetch(new URL(path, gateway.url), { headers })).text());
    }
    const bare = await startGateway("bare node:http", bareProgram, { environment: { BODY_PATH: body } });
    servers.push(bare);
    for (const server of servers) await load(server, path, (count) => count < warmUpRequests);
    const measured = new Map<string, Round[]>(servers.map(({ name }) => [name, []]));
    for (let round = 1; round <= rounds; round++)
      for (const server of servers)
        measured.get(server.name)?.push(await load(server, path, (_count, ms) => ms < roundMs));
    report(measured, bare.name);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    room.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const headers = { accept: "application/json", "apollo-require-preflight": "1" };

/** Registers the query, and gives the address under which it is asked for by its hash. */
async function register(url: string): Promise<string> {
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const variables = { first: things.length };
  const reply = await fetch(url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ query, variables, extensions }),
  });
  if (!reply.ok) throw new Error(`the gateway did not register the query: ${await reply.text()}`);
  const search = new URLSearchParams({ variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) });
  return `/graphql?${search.toString()}`;
}

async function load(
  server: BenchGateway,
  path: string,
  goesOn: (count: number, ms: number) => boolean,
): Promise<Round> {
  const pool = new Pool(new URL(server.url).origin, { connections });
  const before = await server.usage();
  const startedAtMs = performance.now();
  let count = 0;
  const ask = async (): Promise<void> => {
    while (goesOn(count, performance.now() - startedAtMs)) {
      const { statusCode, body } = await pool.request({ path, method: "GET", headers });
      await body.dump({ limit: 1_000_000 });
      if (statusCode !== 200) throw new Error(`${server.name} answers HTTP ${statusCode}`);
      count++;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - startedAtMs) / 1000;
  const { cpuMs } = await server.usage();
  await pool.close();
  return { cpuMicros: ((cpuMs - before.cpuMs) * 1000) / count, perSecond: count / seconds };
}

function report(measured: ReadonlyMap<string, readonly Round[]>, bareName: string): void {
  const kilobytes = JSON.stringify(things).length / 1000;
  const bare = measured.get(bareName) ?? [];
  console.log(`a cached GET of ${kilobytes.toFixed(0)} KB, ${bare.length} rounds in turns, ${connections} connections`);
  for (const [name, rounds] of measured) {
    const cpu = median(rounds.map(({ cpuMicros }) => cpuMicros)).toFixed(1);
    const rate = median(rounds.map(({ perSecond }) => perSecond)).toFixed(0);
    const against = (read: (one: Round, other: Round) => number): string =>
      median(rounds.flatMap((one, index) => (bare[index] ? [read(one, bare[index])] : []))).toFixed(2);
    const ratios =
      name === bareName
        ? ""
        : `: ${against((one, other) => other.cpuMicros / one.cpuMicros)} of bare by CPU, ${against((one, other) => one.perSecond / other.perSecond)} by rate (bar 0.5)`;
    console.log(`${name.padEnd(18)} ${cpu.padStart(7)} µs CPU/op ${rate.padStart(7)} requests/s${ratios}`);
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** A room that answers the query, whatever it is asked. */
async function startRoom(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const answer = JSON.stringify({ data: { things: things.map((thing) => ({ ...thing, __cacheTag_0_id: thing.id })) } });
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => response.writeHead(200, { "content-type": "application/json" }).end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function compose(url: string): string {
  const result = composeServices([{ name: "things", url, typeDefs: parse(sdl) }]);
  if (result.errors) throw new AggregateError(result.errors, "the benchmark's graph does not compose");
  return result.supergraphSdl;
}
