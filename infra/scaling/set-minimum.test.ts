import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { clusterOfPod, setMinimum } from "./set-minimum.ts";

const path = "/apis/autoscaling/v2/namespaces/novatech/horizontalpodautoscalers/gateway-stable";
const patches: unknown[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString()));
  request.on("end", () => {
    if (request.headers.authorization !== "Bearer token" || request.url !== path) {
      response.writeHead(403).end('{"message":"forbidden"}');
      return;
    }
    if (request.method === "PATCH") patches.push(JSON.parse(body));
    response.end(JSON.stringify({ spec: { minReplicas: 2, maxReplicas: 13 } }));
  });
});
beforeEach(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
afterEach(() => new Promise((done) => server.close(done)));

const api = (token = "token") => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  token,
  authority: "",
});
const autoscaler = { namespace: "novatech", name: "gateway-stable" };

it("sets an autoscaler's minimum, at most its maximum", async () => {
  expect(await setMinimum(api(), autoscaler, 8)).toBe(8);
  expect(await setMinimum(api(), autoscaler, 40)).toBe(13);
  expect(patches).toEqual([{ spec: { minReplicas: 8 } }, { spec: { minReplicas: 13 } }]);
});

it("says what the cluster refuses", async () => {
  await expect(setMinimum(api("another"), autoscaler, 8)).rejects.toThrow(/403.*forbidden/);
});

it("says that it runs in a pod only", () => {
  expect(() => clusterOfPod({})).toThrow(/in a pod only/);
});

it("reads nothing beside its own folder, which is all that the image has of infra", () => {
  const read = (file: string, known = new Map<string, string>()): ReadonlyMap<string, string> => {
    const text = readFileSync(new URL(file, import.meta.url), "utf8");
    known.set(file, text);
    for (const [, next = ""] of text.matchAll(/^import (?!type ).*from "(\..*\.ts)";$/gm))
      if (!known.has(next)) read(next, known);
    return known;
  };
  const files = read("./main.ts");
  expect([...files.keys()]).toContain("./set-minimum.ts");
  expect([...files.keys()].filter((file) => !file.startsWith("./"))).toEqual([]);
});
