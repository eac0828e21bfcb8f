import type { Notice, RoomRequest, Viewer } from "@novatech/graphql/viewer";
import { type TestElasticsearch, testElasticsearch, whyNoElasticsearch } from "@novatech/testkit/elasticsearch";
import { openTcpProxy, type TcpProxy } from "@novatech/testkit/tcp-proxy";
import { until } from "@novatech/testkit/wait";
import { graphql } from "graphql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { published, productId, type SearchUnderTest, staff, startSearch, unpublished } from "./search-under-test.ts";

const statusOf = /* GraphQL */ `
  {
    searchIndexStatus {
      engine
      isDegraded
      documentCount
      pendingCount
      oldestPendingMs
      rebuiltAt
      comparedAt
      driftCount
    }
  }
`;
const laptops = /* GraphQL */ `
  {
    search(query: "laptop", first: 10) {
      nodes {
        id
      }
    }
    searchSuggestions(prefix: "lap") {
      products {
        id
      }
    }
  }
`;

describe.skipIf(whyNoElasticsearch !== "")(
  `search over an Elasticsearch${whyNoElasticsearch}`,
  { timeout: 120_000 },
  () => {
    let server: TestElasticsearch;
    let line: TcpProxy;
    let room: SearchUnderTest;

    beforeEach(async () => {
      server = testElasticsearch();
      line = await openTcpProxy(server.url);
      room = await startSearch({ nodes: [line.url], apiKey: null, authority: null, index: server.index });
      await room.app.start();
    });
    afterEach(async () => {
      line.mend();
      await room.end();
      await line.close();
      await server.drop();
    });

    const status = async () => (await room.run(statusOf, {}, staff)).data.searchIndexStatus;

    /** Asks for laptops, and tells what was said beside the answer. */
    async function ask(viewer: Viewer = { kind: "anonymous", scopes: [] }) {
      const notices: Notice[] = [];
      const limits: number[] = [];
      const request: RoomRequest = {
        requestId: "request_1",
        viewer,
        caller: null,
        cartToken: null,
        orderAccessToken: null,
        notice: (notice) => notices.push(notice),
        limitCaching: ({ maxAgeSeconds }) => limits.push(maxAgeSeconds),
      };
      const contextValue = room.app.contextFor(request);
      const { data, errors } = await graphql({ schema: room.app.schema, source: laptops, contextValue });
      if (errors) throw new Error(errors.map(({ message }) => message).join());
      // oxlint-disable-next-line typescript/no-explicit-any -- read by plain paths
      const { search } = data as any;
      return { ids: search.nodes.map(({ id }: { id: string }) => id), notices, limits };
    }

    test("what events tell is found by Elasticsearch by itself, and the status says how it is", async () => {
      await room.hear(published(1, "Gaming laptop"), published(2, "Laptop sleeve"), published(3, "Kettle"));
      await until(status, { done: (now) => now.pendingCount === 0 && now.documentCount === 3 });
      await until(ask, { done: ({ ids, notices }) => ids.length === 2 && notices.length === 0 });
      const { limits } = await ask();
      expect(limits).toEqual([]);
      await until(status, { done: (now) => now.comparedAt !== null });
      expect(await status()).toMatchObject({
        engine: "ELASTICSEARCH",
        isDegraded: false,
        documentCount: 3,
        pendingCount: 0,
        oldestPendingMs: null,
        rebuiltAt: expect.any(String),
        driftCount: 0,
      });
      await room.hear(unpublished(2, 2));
      await until(ask, { done: ({ ids }) => ids.length === 1 && ids[0] === productId(1) });
    });

    test("while it is away PostgreSQL answers, and the answer says so once and is not kept for long", async () => {
      await room.hear(published(1, "Gaming laptop"));
      await until(ask, { done: ({ ids, notices }) => ids.length === 1 && notices.length === 0 });
      line.cut();
      for (let count = 0; count < 4; count += 1) {
        const { ids, notices, limits } = await ask();
        expect(ids).toEqual([productId(1)]);
        expect(notices).toMatchObject([{ code: "SEARCH_DEGRADED" }]);
        expect(limits).toEqual([2]);
      }
      await room.hear(published(2, "Office laptop"));
      expect((await ask()).ids).toHaveLength(2);
      expect(await status()).toMatchObject({
        engine: "POSTGRESQL",
        isDegraded: true,
        documentCount: 2,
        pendingCount: 1,
      });
      line.mend();
      await until(status, { done: (now) => now.pendingCount === 0, timeoutMs: 20_000 });
      await until(ask, { done: ({ ids, notices }) => ids.length === 2 && notices.length === 0, timeoutMs: 20_000 });
      expect(await status()).toMatchObject({ engine: "ELASTICSEARCH", isDegraded: false });
    });

    test("a list that was begun by one engine goes on by the other, or says that it cannot", async () => {
      await room.hear(...Array.from({ length: 9 }, (_, index) => published(index + 1, `Laptop ${index + 1}`)));
      await until(ask, { done: ({ ids, notices }) => ids.length === 9 && notices.length === 0 });
      const page = async (sort: string, after: string | null) => {
        const { data, errors } = await room.ask("laptop", { first: 3, sort, after });
        return {
          ids: data?.search.nodes.map(({ id }: { id: string }) => id),
          end: data?.search.pageInfo.endCursor,
          errors,
        };
      };
      for (const sort of ["NAME", "NEWEST", "RATING"]) {
        line.mend();
        await until(ask, { done: ({ notices }) => notices.length === 0, timeoutMs: 20_000 });
        const first = await page(sort, null);
        line.cut();
        const second = await page(sort, first.end);
        expect(second.errors).toEqual([]);
        expect(new Set([...first.ids, ...second.ids]).size).toBe(6);
        line.mend();
        await until(ask, { done: ({ notices }) => notices.length === 0, timeoutMs: 20_000 });
        const third = await page(sort, second.end);
        expect(new Set([...first.ids, ...second.ids, ...third.ids]).size).toBe(9);
      }
      const ranked = await page("RELEVANCE", null);
      line.cut();
      const { errors } = await page("RELEVANCE", ranked.end);
      expect(errors).toMatchObject([
        { code: "BAD_USER_INPUT", message: expect.stringContaining("Begin without `after`") },
      ]);
      const inside = await page("RELEVANCE", null);
      line.mend();
      await until(ask, { done: ({ notices }) => notices.length === 0, timeoutMs: 20_000 });
      expect((await page("RELEVANCE", inside.end)).errors).toEqual([]);
    });
  },
);
