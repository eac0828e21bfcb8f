import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createCloudFront } from "../../src/purge/cloudfront.ts";
import { createFastly } from "../../src/purge/fastly.ts";
import { createVarnish } from "../../src/purge/varnish.ts";

/** Stands in for a CDN's API: writes down what it is asked and answers with `status`. */
async function standIn(status: number, answer = "{}") {
  const asked: { line: string; headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      asked.push({
        line: `${request.method} ${request.url}`,
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(status, { "content-type": "text/xml" }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("Fastly is sent surrogate keys, softly", async () => {
  const api = await standIn(200);
  await createFastly({ serviceId: "s1", token: "t1", url: api.url }).purge(["product:1", "category:9"]);
  expect(api.asked).toMatchObject([
    { line: "POST /service/s1/purge", headers: { "fastly-key": "t1", "fastly-soft-purge": "1" } },
  ]);
  expect(JSON.parse(api.asked[0]?.body ?? "")).toEqual({ surrogate_keys: ["product:1", "category:9"] });
});

test("Varnish is sent one pattern that means these tags and no others", async () => {
  const [one, two] = [await standIn(200), await standIn(200)];
  const varnish = createVarnish({ urls: [one.url, two.url], secret: "s".repeat(16) });
  await varnish.purge(["product:1.5", "category:9"]);
  expect(one.asked).toEqual(two.asked.map((asked) => ({ ...asked, headers: one.asked[0]?.headers })));
  const pattern = new RegExp(String(one.asked[0]?.headers["x-purge-pattern"]));
  for (const header of ["product:1.5", "a,product:1.5", "category:9,b"]) expect(header).toMatch(pattern);
  for (const header of ["product:115", "product:1.55", "xcategory:9", ""]) expect(header).not.toMatch(pattern);
  expect(one.asked[0]?.headers["x-purge-secret"]).toBe("s".repeat(16));
});

test("one Varnish that refuses fails the purge", async () => {
  const [one, two] = [await standIn(200), await standIn(403)];
  const varnish = createVarnish({ urls: [one.url, two.url], secret: "s".repeat(16) });
  await expect(varnish.purge(["product:1"])).rejects.toThrow("403");
  expect(one.asked).toHaveLength(1);
});

test("Fastly's refusal fails the purge", async () => {
  const api = await standIn(429);
  await expect(createFastly({ serviceId: "s1", token: "t1", url: api.url }).purge(["a"])).rejects.toThrow("429");
});

const invalidation = `<Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>I1</Id>
  <Status>InProgress</Status><CreateTime>2026-11-23T08:00:00Z</CreateTime></Invalidation>`;

test.each([
  ["tag", ["#product:1", "#category:9"]],
  ["path", ["/graphql*"]],
] as const)("CloudFront is sent an invalidation by %s, another each time", async (by, items) => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  onTestFinished(() => void vi.unstubAllEnvs());
  const api = await standIn(201, invalidation);
  const cloudFront = createCloudFront({ distributionId: "D1", by, endpoint: api.url });
  await cloudFront.purge(["product:1", "category:9"]);
  await cloudFront.purge(["product:1", "category:9"]);
  expect(api.asked.map(({ line }) => line)).toEqual(Array(2).fill("POST /2020-05-31/distribution/D1/invalidation"));
  for (const { body } of api.asked)
    expect([...body.matchAll(/<Path>(.*?)<\/Path>/g)].map(([, path]) => path)).toEqual([...items]);
  const references = api.asked.map(({ body }) => /<CallerReference>(.*?)</.exec(body)?.[1]);
  expect(new Set(references).size).toBe(2);
});
