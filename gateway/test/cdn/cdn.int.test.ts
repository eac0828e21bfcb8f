import { hasServerProgram } from "@novatech/testkit/nginx";
import { describe, expect, onTestFinished, test } from "vitest";
import { createClientBooks } from "../../src/clients/client-books.ts";
import { sha256 } from "../../src/clients/manifest.ts";
import { createVarnish } from "../../src/purge/varnish.ts";
import { createFolder, manifestOf } from "../support/clients.ts";
import { getAt, page, startShelf } from "../support/kept.ts";
import { readLog } from "../support/log.ts";
import { purgeSecret, startNginx, startVarnish } from "../support/proxies.ts";
import { as } from "../support/server.ts";

const live = `query Live($id: ID!) { product(id: $id) { name live } }`;

/** A gateway that keeps nothing itself, so that each question of the cache before it reaches a room and is counted. */
async function startBehind(start: (gatewayUrl: string) => Promise<string>, options: object = {}) {
  const { shelf, server } = await startShelf({ caching: { maxBytes: 0 }, ...options });
  const url = await start(await server.listen());
  return { shelf, server, url, get: getAt(url) };
}

const proxies = [
  ["Varnish", "varnishd", startVarnish],
  ["nginx", "nginx", startNginx],
] as const;

for (const [name, program, start] of proxies)
  // Installed by `apt-get install varnish nginx`; CI does, a machine of ours may not have them.
  describe.skipIf(!hasServerProgram(program))(`behind ${name}`, () => {
    test("what is public is fetched once, in whatever order users ask; 95 of 100 are hits", async () => {
      const { shelf, get } = await startBehind(start);
      const caches = [];
      for (let index = 0; index < 100; index++) {
        const answer = await get(page, as(`u${index % 7}`), { id: String(index % 5) });
        expect(answer.body).toEqual({ data: { product: { name: "Lamp" } } });
        expect(answer.header("cache-tag")).toBeNull();
        caches.push(answer.header("x-cache"));
      }
      expect(shelf.asked).toBe(5);
      expect(caches.filter((status) => status === "HIT")).toHaveLength(95);
    });

    test("what a manifest lists is planned as it is kept, with its tags, before the first miss asks for it", async () => {
      const folder = createFolder();
      onTestFinished(folder.remove);
      folder.write("web.json", manifestOf(page));
      const path = folder.write("clients.json", {
        clients: { web: { level: "allow-all", manifests: ["web.json"] } },
        default: { level: "allow-all" },
      });
      const clients = createClientBooks({ path, logger: readLog().logger, pollMs: 60_000 });
      const { server, url } = await startBehind(start, { clients });
      await server.gateway.warmUp();
      const asked = `/graphql/${sha256(page)}?variables=${encodeURIComponent('{"id":"1"}')}`;
      for (const cache of ["MISS", "HIT"]) {
        const reply = await fetch(url + asked);
        expect([await reply.json(), reply.headers.get("x-cache")]).toEqual([
          { data: { product: { name: "Lamp" } } },
          cache,
        ]);
      }
      const { body } = await server.http.inject({ url: "/metrics" });
      expect(body).toContain(`gateway_plan_cache_total{result="hit"} 1`);
      expect(body).not.toContain(`gateway_plan_cache_total{result="miss"}`);
      // The tags came from key fields that only the kept variant asks for.
      expect((await fetch(server.url() + asked)).headers.get("cache-tag")).toContain("product:1");
    });

    test("40 that miss at once are one fetch", async () => {
      const { shelf, server, get } = await startBehind(start);
      const gate = Promise.withResolvers<void>();
      const asked = Promise.withResolvers<void>();
      shelf.gate = gate.promise;
      shelf.onAsk = asked.resolve;
      const answers = Array.from({ length: 40 }, () => get(page, {}, { id: "1" }));
      await asked.promise;
      gate.resolve();
      for (const { body } of await Promise.all(answers)) expect(body).toEqual({ data: { product: { name: "Lamp" } } });
      expect(shelf.asked).toBe(1);
      expect(server.log.filter(({ msg }) => msg === "operation")).toHaveLength(1);
    });

    test("nobody is given what is another's: what may not be kept is fetched each time", async () => {
      const { shelf, get } = await startBehind(start);
      for (const user of ["ada", "bob", "ada"]) {
        const answer = await get(live, as(user), { id: "1" });
        expect(answer.body.data.product.name).toBe(`Lamp for ${user}`);
      }
      expect((await get(live, {}, { id: "1" })).body.data.product.name).toBe("Lamp");
      expect(shelf.asked).toBe(4);
    });

    test("a refused token neither gets the kept answer's place nor blocks it", async () => {
      const { shelf, get } = await startBehind(start);
      expect((await get(page, { authorization: "Bearer bad" }, { id: "1" })).status).toBe(401);
      await get(page, {}, { id: "1" });
      expect((await get(page, {}, { id: "1" })).header("x-cache")).toBe("HIT");
      expect(shelf.asked).toBe(1);
    });

    test("who has it is told so with 304", async () => {
      const { shelf, get } = await startBehind(start);
      const headers = { "accept-encoding": "identity" };
      const first = await get(page, headers, { id: "1" });
      const again = await get(page, { ...headers, "if-none-match": first.header("etag") ?? "" }, { id: "1" });
      expect([again.status, again.text, shelf.asked]).toEqual([304, "", 1]);
    });

    test("health and metrics are not to be had from outside", async () => {
      const { url } = await startBehind(start);
      for (const path of ["/metrics", "/health/ready"]) expect((await fetch(url + path)).status).toBe(404);
    });
  });

describe.skipIf(!hasServerProgram("varnishd"))("purging Varnish", () => {
  const varnishAt = (url: string) => createVarnish({ urls: [url], secret: purgeSecret });

  test("takes the tag's answers and no others", async () => {
    const { shelf, url, get } = await startBehind(startVarnish);
    await get(page, {}, { id: "1" });
    await get(page, {}, { id: "11" });
    shelf.name = "Lantern";
    await varnishAt(url).purge(["product:1"]);
    expect((await get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
    expect((await get(page, {}, { id: "11" })).body.data.product.name).toBe("Lamp");
  });

  test("an answer that was being made meanwhile is not kept", async () => {
    const { shelf, server, url, get } = await startBehind(startVarnish);
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    shelf.gate = gate.promise;
    shelf.onAsk = asked.resolve;
    const old = get(page, {}, { id: "1" });
    await asked.promise;
    shelf.name = "Lantern";
    await server.gateway.purge(["product:1"]);
    await varnishAt(url).purge(["product:1"]);
    gate.resolve();
    expect((await old).body.data.product.name).toBe("Lamp");
    expect((await get(page, {}, { id: "1" })).body.data.product.name).toBe("Lantern");
  });

  test("needs the secret", async () => {
    const { shelf, url, get } = await startBehind(startVarnish);
    await get(page, {}, { id: "1" });
    const wrong = createVarnish({ urls: [url], secret: "another of sixteen" });
    await expect(wrong.purge(["product:1"])).rejects.toThrow("403");
    await get(page, {}, { id: "1" });
    expect(shelf.asked).toBe(1);
  });
});
