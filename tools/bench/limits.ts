import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema } from "graphql";
import { type BenchGateway, startGateway } from "./gateway-process.ts";
import { type HostileText, hostileTexts } from "./limits-texts.ts";
import { randomOf, randomTemper, randomText } from "./random-text.ts";

const program = fileURLToPath(new URL("../../gateway/src/main.ts", import.meta.url));
const supergraph = fileURLToPath(new URL("../../schema/supergraph.graphql", import.meta.url));
const api = fileURLToPath(new URL("../../schema/api.graphql", import.meta.url));
/** What one text may hold the event loop, by the CPU of its thread: by the clock it takes longer where others want the core. */
const barMs = 20;

/** Of the random texts, so many of the dearest are measured like the others. */
const measuredAgain = 12;
const shownOfThem = 3;

/** What one text cost, in milliseconds. */
type Asked = {
  readonly code: string;
  readonly loopMs: number;
  readonly loopCpuMs: number;
  readonly otherCpuMs: number;
};
type Row = Asked & { readonly name: string; readonly bytes: number; readonly longestMs: number };
type Ask = (query: string, variables?: unknown) => Promise<Asked>;

/**
 * `npm run bench -- limits [ROUNDS] [RANDOM TEXTS]`: how long each hostile text holds the gateway's event loop, over the house's own graph with nothing behind it. Each round
 * sends each text once, in other words, so that nothing is known from before; the median and the longest of the rounds are printed, and the mean CPU of the event loop's thread
 * and of all others, among them the one that plans. Then random texts that pass the limits are tried, and the dearest of them measured likewise.
 */
export async function benchLimits(parameters: readonly string[]): Promise<void> {
  const [rounds, randomTexts] = [Number(parameters[0] ?? 9), Number(parameters[1] ?? 300)];
  if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(randomTexts) || randomTexts < 0)
    throw new Error("Say how many rounds and random texts: npm run bench -- limits 9 300");
  const gateway = await startGateway("NovaTech gateway", program, {
    environment: { SUPERGRAPH_PATH: supergraph, ...nobodyBehind() },
  });
  try {
    const ask = askOf(gateway);
    // Its code is compiled by what is not hostile.
    for (let each = 0; each < 200; each++) await ask(`query Warm${each} { products(first: 1) { nodes { id name } } }`);
    console.log(
      `${"text".padEnd(58)} ${["KB", "loop ms", "longest", "its CPU", "others'"].map((one) => one.padStart(8)).join(" ")}  answered with`,
    );
    let worst: Row | undefined;
    const print = (row: Row): void => {
      if (!worst || row.loopCpuMs > worst.loopCpuMs) worst = row;
      console.log(lineOf(row));
    };
    for (const hostile of hostileTexts) print(await measure(ask, hostile, rounds));
    for (const row of await dearestRandom(ask, randomTexts, rounds)) print(row);
    if (worst)
      console.log(
        `\nThe dearest takes ${worst.loopCpuMs.toFixed(1)} ms of the loop's CPU (mean of ${rounds}; ${worst.loopMs.toFixed(1)} ms by the clock); the bar is ${barMs} ms.`,
      );
  } finally {
    await gateway.stop();
  }
}

const askOf =
  (gateway: BenchGateway): Ask =>
  async (query, variables) => {
    const before = await gateway.usage();
    const response = await fetch(gateway.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
    });
    const { errors = [] } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
    const after = await gateway.usage();
    const loopCpuMs = after.loopCpuMs - before.loopCpuMs;
    return {
      code: errors[0]?.extensions.code ?? "answered",
      loopMs: after.loopMs - before.loopMs,
      loopCpuMs,
      otherCpuMs: after.cpuMs - before.cpuMs - loopCpuMs,
    };
  };

async function measure(ask: Ask, { name, text, variables }: HostileText, rounds: number): Promise<Row> {
  const asked: Asked[] = [];
  for (let round = 0; round < rounds; round++) asked.push(await ask(text(round), variables));
  const mean = (of: (one: Asked) => number): number => asked.reduce((sum, one) => sum + of(one), 0) / rounds;
  const clock = asked.map(({ loopMs }) => loopMs).toSorted((one, other) => one - other);
  return {
    name,
    bytes: text(0).length + (variables === undefined ? 0 : JSON.stringify(variables).length),
    code: asked.at(-1)?.code ?? "",
    loopMs: clock[Math.floor(rounds / 2)] ?? 0,
    longestMs: clock.at(-1) ?? 0,
    loopCpuMs: mean((one) => one.loopCpuMs),
    otherCpuMs: mean((one) => one.otherCpuMs),
  };
}

async function dearestRandom(ask: Ask, count: number, rounds: number): Promise<readonly Row[]> {
  const schema = buildSchema(readFileSync(api, "utf8"));
  const textOf = (seed: number, round: number | string): string => {
    const random = randomOf(seed);
    return randomText(schema, `R${seed}_${round}`, randomTemper(random), random);
  };
  const passed: { readonly seed: number; readonly loopCpuMs: number }[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const { code, loopCpuMs } = await ask(textOf(seed, "first"));
    if (!code.startsWith("MAX_")) passed.push({ seed, loopCpuMs });
  }
  console.log(`${passed.length} of ${count} random texts of the largest kind pass; the dearest of them:`);
  const rows: Row[] = [];
  for (const { seed } of passed.toSorted((one, other) => other.loopCpuMs - one.loopCpuMs).slice(0, measuredAgain))
    rows.push(await measure(ask, { name: `random text ${seed}`, text: (round) => textOf(seed, round) }, rounds));
  return rows.toSorted((one, other) => other.loopCpuMs - one.loopCpuMs).slice(0, shownOfThem);
}

function lineOf({ name, bytes, loopMs, longestMs, loopCpuMs, otherCpuMs, code }: Row): string {
  const figures = [bytes / 1000, loopMs, longestMs, loopCpuMs, otherCpuMs].map((one) => one.toFixed(1).padStart(8));
  const mark = loopCpuMs > barMs ? " <-- above the bar" : "";
  return `${name.padEnd(58)} ${figures.join(" ")}  ${code}${mark}`;
}

/** Every subgraph at an address where nobody listens: what is asked of it fails at once. */
function nobodyBehind(): Record<string, string> {
  const names = readFileSync(supergraph, "utf8").matchAll(/@join__graph\(name: "([\w-]+)"/g);
  return Object.fromEntries(
    Array.from(names, ([, name = ""]) => [
      `${name.toUpperCase().replaceAll("-", "_")}_URL`,
      "http://127.0.0.1:9/graphql",
    ]),
  );
}
