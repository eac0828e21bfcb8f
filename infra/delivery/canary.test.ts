import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { runCanary } from "./canary.ts";
import { parsePolicy } from "./policy.ts";
import { createPrometheus } from "./prometheus.ts";

const policyText = readFileSync(new URL("gateway-canary.json", import.meta.url), "utf8");
const policy = parsePolicy(policyText);

type World = { operations: number; failures: number; p99: number };
const fine: World = { operations: 5000, failures: 5, p99: 0.1 };
const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

/** A Prometheus that knows two worlds, and what it was asked. */
async function fakePrometheus(worlds: { stable: () => World; next: () => World }) {
  const queries: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      const query = new URLSearchParams(body).get("query") ?? "";
      queries.push(query);
      let world: World;
      try {
        world = query.includes('track="next"') ? worlds.next() : worlds.stable();
      } catch {
        response.writeHead(503).end("overloaded");
        return;
      }
      const value = query.includes("_bucket")
        ? world.p99
        : query.includes("errors")
          ? world.failures
          : world.operations;
      const result = value < 0 ? [] : [{ metric: {}, value: [1_700_000_000, String(value)] }];
      response.end(JSON.stringify({ status: "success", data: { resultType: "vector", result } }));
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { ask: createPrometheus({ url }), queries };
}

async function run(worlds: { stable?: () => World; next: () => World }, setShare?: (percent: number) => void) {
  const shares: number[] = [];
  let waited = 0;
  const { ask, queries } = await fakePrometheus({ stable: () => fine, ...worlds });
  const result = runCanary({
    policy,
    ask,
    setShare: async (percent) => {
      shares.push(percent);
      setShare?.(percent);
    },
    sleep: async (seconds) => {
      waited += seconds;
    },
    say: () => {},
  });
  return { result, shares, queries, waited: () => waited };
}

describe("a canary", () => {
  it("rises step by step while the next version is as good as the stable one", async () => {
    const { result, shares, waited } = await run({ next: () => fine });
    expect(await result).toEqual({ kind: "promoted", reasons: [] });
    expect(shares).toEqual([5, 25, 50]);
    expect(waited()).toBe(600);
  });

  it("goes back at the first bad look, not at the end of the step", async () => {
    let looks = 0;
    const next = () => (++looks > 9 ? { ...fine, failures: 500 } : fine);
    const { result, shares, waited } = await run({ next });
    expect(await result).toMatchObject({ kind: "rolled-back", reasons: [expect.stringMatching(/^failures: 10.00 %/)] });
    expect(shares).toEqual([5, 0]);
    expect(waited()).toBe(120);
  });

  it("goes back when the next version is too slow", async () => {
    const { result, shares } = await run({ next: () => ({ ...fine, p99: 0.9 }) });
    expect(await result).toMatchObject({ kind: "rolled-back", reasons: [expect.stringMatching(/^p99: 900 ms/)] });
    expect(shares.at(-1)).toBe(0);
  });

  it("goes back when a step ends and nobody used it: nothing shows it to be good", async () => {
    const { result, shares } = await run({ next: () => ({ operations: -1, failures: -1, p99: -1 }) });
    expect(await result).toMatchObject({ kind: "rolled-back", reasons: ["next: 0 operations, fewer than 500"] });
    expect(shares).toEqual([5, 0]);
  });

  it("goes back when Prometheus answers nothing three times, and not at the first time", async () => {
    let answers = 0;
    const once = await run({
      next: () => {
        if (++answers === 1) throw new Error("away");
        return fine;
      },
    });
    expect(await once.result).toMatchObject({ kind: "promoted" });
    const always = await run({
      next: () => {
        throw new Error("away");
      },
    });
    expect(await always.result).toMatchObject({ kind: "rolled-back", reasons: [expect.stringContaining("503")] });
    expect(always.waited()).toBe(90);
  });

  it("takes the share back before it gives up when the load balancer refuses", async () => {
    const { result, shares } = await run({ next: () => fine }, (percent) => {
      if (percent === 25) throw new Error("AccessDenied");
    });
    await expect(result).rejects.toThrow("AccessDenied");
    expect(shares).toEqual([5, 25, 0]);
  });

  it("looks at nothing older than the step", async () => {
    const { result, queries } = await run({ next: () => fine });
    await result;
    expect(queries.filter((query) => query.includes("[60s]")).length).toBeGreaterThan(0);
    expect(queries.some((query) => query.includes("[600s]"))).toBe(false);
    expect(queries.every((query) => !query.includes("$"))).toBe(true);
  });
});

describe("a policy", () => {
  it("of a room compares with an hour ago", () => {
    const text = readFileSync(new URL("room-watch.json", import.meta.url), "utf8").replaceAll("$room", "orders");
    expect(parsePolicy(text).stable).toEqual({ selector: 'subgraph="orders"', offset: "offset 1h" });
  });

  it("is refused with everything that is wrong with it", () => {
    const wrong = { ...policy, steps: [policy.steps[1], policy.steps[0]], lookEverySeconds: 0 };
    expect(() => parsePolicy(JSON.stringify(wrong))).toThrow(/steps: must rise[^]*lookEverySeconds/);
  });

  it("names metrics that the gateway tells", () => {
    const told = readGateway();
    for (const query of Object.values(policy.queries))
      for (const [name] of query.matchAll(/gateway_\w+/g)) expect(told).toContain(name.replace(/_bucket$/, ""));
  });
});

function readGateway(): string {
  return ["plugins/metrics.ts", "execution/observe.ts"]
    .map((file) => readFileSync(new URL(`../../gateway/src/${file}`, import.meta.url), "utf8"))
    .join("\n");
}
