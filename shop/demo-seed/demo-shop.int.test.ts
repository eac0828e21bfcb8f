import { createApp as createCatalog } from "@novatech/catalog/app";
import { systemClock } from "@novatech/kernel/clock";
import { createApp as createSearch } from "@novatech/search/app";
import { createLogger } from "@novatech/service/logger";
import { createTestDatabase } from "@novatech/testkit/database";
import { sequentialIds } from "@novatech/testkit/ids";
import { startTestRedis } from "@novatech/testkit/redis";
import { until } from "@novatech/testkit/wait";
import { graphql } from "graphql";
import { expect, test } from "vitest";
import { demoProducts } from "./products.ts";
import { seedCatalog } from "./seed-catalog.ts";

test("the seeded shop can be searched, and a second seeding changes nothing", async () => {
  const [far, near, redis] = await Promise.all([
    createTestDatabase("catalog"),
    createTestDatabase("search"),
    startTestRedis(),
  ]);
  const deps = {
    clock: systemClock,
    ids: sequentialIds(),
    logger: createLogger({ name: "demo", level: "silent" }),
    callRoom: () => Promise.reject(new Error("nobody is asked")),
  };
  const config = { redisUrl: redis.url, poolSize: 4 };
  const catalog = await createCatalog({ ...config, databaseUrl: far.url }, deps);
  const search = await createSearch({ ...config, databaseUrl: near.url, elasticsearch: null }, deps);
  const products = demoProducts();
  expect(await seedCatalog(catalog)).toEqual({ imported: products.length, unchanged: 0 });
  await Promise.all([catalog.start(), search.start()]);

  const find = async (query: string): Promise<{ ids: string[]; total: number }> => {
    const contextValue = search.contextFor({
      requestId: "request_1",
      viewer: { kind: "anonymous", scopes: [] },
      caller: null,
      cartToken: null,
      orderAccessToken: null,
    });
    const source = `query ($query: String!) { search(query: $query, first: 10) { nodes { id } totalCount } }`;
    const { data } = await graphql({ schema: search.schema, source, contextValue, variableValues: { query } });
    const found = data?.["search"] as { nodes: { id: string }[]; totalCount: number };
    return { ids: found.nodes.map(({ id }) => id), total: found.totalCount };
  };
  const categoryOf = new Map(products.map(({ id, categoryPath }) => [id, categoryPath.at(-1)]));
  const categoriesOf = async (query: string) => new Set((await find(query)).ids.map((id) => categoryOf.get(id)));

  const [last] = products.toSorted((a, b) => ((a.id ?? "") < (b.id ?? "") ? 1 : -1));
  await until(() => search.database.sql`select count(*)::int as count from search_documents`, {
    done: ([row]) => row?.["count"] === products.length,
  });
  expect(await categoriesOf("notebook")).toEqual(new Set(["Notebooks"]));
  expect(await categoriesOf("headphones")).toEqual(new Set(["Headphones"]));
  expect(await categoriesOf("wireless mouse")).toEqual(new Set(["Mice"]));
  expect((await find(last?.variants[0]?.sku ?? "")).ids[0]).toBe(last?.id);

  expect(await seedCatalog(catalog)).toEqual({ imported: 0, unchanged: products.length });
  await Promise.all([catalog.stop(), search.stop()]);
  await Promise.all([far.drop(), near.drop(), redis.stop()]);
});
