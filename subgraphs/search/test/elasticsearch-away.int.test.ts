import { connect } from "@novatech/postgres/database";
import { createLogger } from "@novatech/service/logger";
import { testElasticsearch, whyNoElasticsearch } from "@novatech/testkit/elasticsearch";
import { openTcpProxy, type TcpProxy } from "@novatech/testkit/tcp-proxy";
import { until } from "@novatech/testkit/wait";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createIndexKeeper, type IndexKeeper } from "../src/db/index-keeper.ts";
import { readColumns } from "../src/db/column-reader.ts";
import { createProductColumns } from "../src/domain/columns/product-columns.ts";
import { createPostgresEngine } from "../src/db/searching/postgres-engine.ts";
import type { SearchEngine } from "../src/use-cases/ports.ts";
import { createEngineWithFallback, type EngineWithFallback } from "../src/use-cases/engine-with-fallback.ts";
import { everything, idOf, type KeptIndex, openKeptIndex, productOf, productsFrom } from "./kept-index.ts";

describe.skipIf(whyNoElasticsearch !== "")(
  `an Elasticsearch that goes away${whyNoElasticsearch}`,
  { timeout: 120_000 },
  () => {
    let line: TcpProxy;
    let kept: KeptIndex;
    let keeper: IndexKeeper;
    let engines: EngineWithFallback;
    let degraded: number;
    let engine: SearchEngine;

    const readNow = async () => {
      const columns = createProductColumns();
      await readColumns(kept.database.db, columns, () => false);
      return columns;
    };
    beforeEach(async () => {
      line = await openTcpProxy(testElasticsearch().url);
      kept = await openKeptIndex(line.url);
      degraded = 0;
      keeper = keeperOf(kept);
      engines = createEngineWithFallback(
        { first: kept.elasticsearch.engine, second: createPostgresEngine(kept.database.db, readNow) },
        {
          nowMs: () => performance.now(),
          onChange: () => {},
          onRefused: (error) => {
            throw error;
          },
        },
        { openMs: 200 },
      );
      engine = engines.forRequest(() => {
        degraded += 1;
      });
    });
    afterEach(async () => {
      line.mend();
      await keeper.stop();
      await kept.end();
      await line.close();
    });

    const count = async (): Promise<number> => (await engine.search(everything)).total?.count ?? -1;
    const waiting = async (): Promise<number> => (await kept.documents.waiting()).count;
    const inIndex = async (): Promise<number> => kept.elasticsearch.index.documentCount();

    test("an empty cluster is filled by itself, and changes come by themselves from then on", async () => {
      await kept.show(...productsFrom(1, 30));
      keeper.start();
      expect(await count()).toBe(30);
      await until(inIndex, { done: (found) => found === 30 });
      await kept.show(productOf(31));
      await until(inIndex, { done: (found) => found === 31 });
      await until(waiting, { done: (left) => left === 0 });
      await until(count, { done: (found) => found === 31 && !engines.isDegraded() });
    });

    test.each(["hold", "cut"] as const)(
      "%s the line: searches are answered, changes wait, and all of them arrive",
      async (way) => {
        await kept.show(...productsFrom(1, 40));
        keeper.start();
        await until(inIndex, { done: (found) => found === 40 });
        await until(count, { done: () => !engines.isDegraded() });
        degraded = 0;
        expect(await count()).toBe(40);
        expect(degraded).toBe(0);
        line[way]();
        const writing = (async () => {
          for (let number = 41; number <= 80; number += 1) {
            await kept.show(productOf(number));
            if (number % 4 === 0) await kept.remove(idOf(number - 40), 2);
          }
        })();
        for (let asked = 0; asked < 8; asked += 1) expect(await count()).toBeGreaterThanOrEqual(40 - 10);
        await writing;
        expect(degraded).toBe(8);
        expect(engines.isDegraded()).toBe(true);
        expect(engines.name()).toBe("POSTGRESQL");
        expect(await waiting()).toBeGreaterThan(0);
        line.mend();
        await until(waiting, { done: (left) => left === 0, timeoutMs: 20_000 });
        await until(inIndex, { done: (found) => found === 70 });
        await until(count, { done: () => !engines.isDegraded() });
        expect(await kept.found()).toHaveLength(70);
      },
    );

    test("a cluster that lost everything is filled again", async () => {
      await kept.show(...productsFrom(1, 20));
      keeper.start();
      await until(inIndex, { done: (found) => found === 20 });
      await kept.elasticsearch.index.removeOthers([]);
      expect(await count()).toBe(20);
      await until(inIndex, { done: (found) => found === 20 });
    });

    test("of two keepers one works; the other takes over when it ends", async () => {
      // Another process: a session of its own.
      const database = connect({ url: kept.databaseUrl, poolSize: 2, applicationName: "another" });
      const other = keeperOf({ ...kept, database });
      keeper.start();
      await until(() => kept.elasticsearch.index.current(), { done: (held) => held !== null });
      other.start();
      await kept.show(...productsFrom(1, 10));
      await until(inIndex, { done: (found) => found === 10 });
      await keeper.stop();
      await kept.show(productOf(11));
      await until(inIndex, { done: (found) => found === 11 });
      expect(await waiting()).toBe(0);
      await other.stop();
      await database.close();
    });

    test("what was committed before the end is brought before it", async () => {
      keeper.start();
      await kept.show(productOf(1));
      await until(inIndex, { done: (found) => found === 1 });
      await kept.show(productOf(2));
      await keeper.stop();
      expect(await waiting()).toBe(0);
    });
  },
);

const keeperOf = ({ documents, elasticsearch, database }: KeptIndex): IndexKeeper =>
  createIndexKeeper(
    {
      documents,
      index: elasticsearch.index,
      session: database.session,
      logger: createLogger({ name: "search", level: "silent" }),
      now: () => new Date(),
    },
    { pollMs: 100 },
  );
