import { describe, expect, it } from "vitest";
import type { CanaryResult } from "./canary.ts";
import { deploy, type DeployPorts } from "./deploy.ts";
import type { Strategy } from "./release.ts";

const old = `sha256:${"a".repeat(64)}`;
const fresh = `sha256:${"b".repeat(64)}`;
const good: CanaryResult = { kind: "promoted", reasons: [] };
const bad: CanaryResult = { kind: "rolled-back", reasons: ["p99: 900 ms"] };

function world(seen: CanaryResult = good, failing = "") {
  const did: string[] = [];
  const note = (what: string): void => {
    did.push(what);
    if (what === failing) throw new Error(`${what} failed`);
  };
  const ports: DeployPorts = {
    publish: async ({ image, live, tracks }) =>
      note(`${image.digest === old ? "old" : "new"}${tracks ? " beside new" : ""}${live ? ` live ${live}` : ""}`),
    waitUntilHealthy: async () => note("healthy"),
    bringIn: async () => {
      note("weights");
      return seen;
    },
    watch: async () => {
      note("watch");
      return seen;
    },
    takeBack: async () => note("no share"),
    say: () => {},
  };
  const run = (strategy: Strategy, from: string | null = old) => deploy({ strategy, from, to: fresh }, ports);
  return { did, run };
}

describe("a deploy", () => {
  it("rolling: replaces pods, then looks", async () => {
    const { did, run } = world();
    expect(await run("rolling")).toEqual({ kind: "deployed", reasons: [] });
    expect(did).toEqual(["new", "healthy", "watch"]);
  });

  it("canary: weights rise beside the old version, which then becomes the new one", async () => {
    const { did, run } = world();
    await run("canary");
    expect(did).toEqual([
      "old beside new",
      "healthy",
      "weights",
      "new beside new",
      "healthy",
      "no share",
      "new",
      "healthy",
    ]);
  });

  it("blue-green: everything is switched at once, and the old version stays until it was looked at", async () => {
    const { did, run } = world();
    await run("blue-green");
    expect(did).toEqual([
      "old beside new live stable",
      "healthy",
      "old beside new live next",
      "healthy",
      "watch",
      "new beside new live next",
      "healthy",
      "new",
      "healthy",
    ]);
  });

  it.each([
    ["rolling", ["no share", "old", "healthy"]],
    ["canary", ["no share", "old", "healthy"]],
    ["blue-green", ["no share", "old beside new live stable", "old", "healthy"]],
  ] as const)("%s: a bad version loses its share first, then it goes", async (strategy, back) => {
    const { did, run } = world(bad);
    expect(await run(strategy)).toEqual({ kind: "sent-back", reasons: ["p99: 900 ms"] });
    expect(did.slice(-back.length)).toEqual(back);
  });

  it("is sent back, and says so, when a step fails", async () => {
    const { did, run } = world(good, "new beside new");
    await expect(run("canary")).rejects.toThrow("new beside new failed");
    expect(did.slice(-3)).toEqual(["no share", "old", "healthy"]);
  });

  it("does nothing where the version runs already, and only one step at the first installation", async () => {
    const { did, run } = world();
    await deploy({ strategy: "canary", from: fresh, to: fresh }, null as unknown as DeployPorts);
    expect(await run("canary", null)).toEqual({ kind: "deployed", reasons: [] });
    expect(did).toEqual(["new", "healthy"]);
  });
});
