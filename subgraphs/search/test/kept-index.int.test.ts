import { setTimeout as sleep } from "node:timers/promises";
import { whyNoElasticsearch } from "@novatech/testkit/elasticsearch";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runRebuild } from "../src/app.ts";
import { bringChanges } from "../src/use-cases/bring-changes.ts";
import { compareIndex } from "../src/use-cases/compare-index.ts";
import { rebuildIndex } from "../src/use-cases/rebuild-index.ts";
import { everything, byId, idOf, type KeptIndex, openKeptIndex, productOf, productsFrom } from "./kept-index.ts";

describe.skipIf(whyNoElasticsearch !== "")(
  `an Elasticsearch kept in step${whyNoElasticsearch}`,
  { timeout: 120_000 },
  () => {
    let kept: KeptIndex;
    beforeEach(async () => {
      kept = await openKeptIndex();
    });
    afterEach(() => kept.end());

    const now = (): Date => new Date();
    const ids = (...numbers: readonly number[]): readonly string[] => numbers.map(idOf);

    test("without an index nothing is lost: changes wait for the one that is made", async () => {
      await kept.show(productOf(1));
      const { documents, elasticsearch } = kept;
      const brought = await bringChanges({ documents, index: elasticsearch.index }, 10);
      expect(brought).toMatchObject({ count: 0, isRebuildDue: true });
      expect((await documents.waiting()).count).toBe(1);
      await expect(elasticsearch.engine.search(everything)).rejects.toThrow("Elasticsearch cannot answer");
      await kept.rebuild();
      expect(await kept.found()).toEqual(ids(1));
      await kept.bring();
      expect((await documents.waiting()).count).toBe(0);
    });

    test("what is shown, changed and removed is so in the index, and nothing waits then", async () => {
      await kept.rebuild();
      await kept.show(productOf(1), productOf(2));
      await kept.bring();
      expect(await kept.found()).toEqual(ids(1, 2));
      await kept.show(productOf(1, { version: 2, name: "Zebra" }));
      await kept.remove(idOf(2), 2);
      await kept.show(productOf(3));
      await kept.bring();
      expect(await kept.found()).toEqual(ids(3, 1));
      expect(await kept.documents.waiting()).toEqual({ count: 0, oldestMs: null });
    });

    test("the same changes brought twice, and older ones after newer ones, change nothing", async () => {
      await kept.rebuild();
      await kept.show(productOf(1));
      const old = await kept.documents.pending(10);
      await kept.show(productOf(1, { version: 2, name: "Newer" }));
      await kept.bring();
      const { index, engine } = kept.elasticsearch;
      const current = await index.current();
      if (current === null) throw new Error("an index was made");
      expect(await index.write([current.index], old)).toEqual([]);
      await kept.remove(idOf(1), 3);
      await kept.bring();
      expect(await index.write([current.index], old)).toEqual([]);
      await index.refresh();
      expect((await engine.search(everything)).hits).toEqual([]);
    });

    test("a product that changed while it was brought waits for the next time", async () => {
      await kept.rebuild();
      await kept.show(productOf(1));
      const [change] = await kept.documents.pending(10);
      if (change === undefined) throw new Error("it waits");
      await kept.show(productOf(1, { version: 2 }));
      await kept.documents.settle([change]);
      expect((await kept.documents.waiting()).count).toBe(1);
    });

    test("what the index refuses is put off and told, and the others are brought", async () => {
      await kept.rebuild();
      await kept.show(productOf(1), productOf(2), productOf(3));
      // No event can say so; a document of an older program might.
      await kept.database.db.execute(
        sql`update search_documents set prices = '{"USD": {"min": "cheap", "max": 2}}' where product_id = ${idOf(2)}`,
      );
      const { documents, elasticsearch } = kept;
      const { refused } = await bringChanges({ documents, index: elasticsearch.index }, 10);
      expect(refused).toMatchObject([{ productId: idOf(2), reason: expect.stringContaining("price_min.USD") }]);
      await elasticsearch.index.refresh();
      expect(await kept.found()).toEqual(ids(1, 3));
      expect(await documents.pending(10)).toEqual([]);
      expect((await documents.waiting()).count).toBe(1);
      // Mended, it is brought at once.
      await kept.show(productOf(2, { version: 2 }));
      await kept.bring();
      expect(await kept.found()).toEqual(ids(1, 2, 3));
      expect((await documents.waiting()).count).toBe(0);
    });

    test("an index is made anew while searches go on, and changes meanwhile are in it", async () => {
      await kept.show(...productsFrom(1, 60));
      await kept.rebuild();
      await kept.bring();
      const before = await kept.elasticsearch.index.current();
      const { documents, elasticsearch } = kept;
      let searching = true;
      const seen: number[] = [];
      const searcher = (async () => {
        while (searching) seen.push((await elasticsearch.engine.search(everything)).total?.count ?? 0);
      })();
      let batch = 0;
      const work: Promise<unknown>[] = [];
      const report = await rebuildIndex(
        { documents, index: elasticsearch.index, now, pause: sleep },
        {
          batchSize: 10,
          tell: () => {
            batch += 1;
            if (batch === 2) work.push(changeMeanwhile());
          },
        },
      );
      await Promise.all(work);
      await kept.bring();
      searching = false;
      await searcher;
      expect(report).toMatchObject({ isDone: true, refused: [] });
      const after = await elasticsearch.index.current();
      expect(after?.index).not.toBe(before?.index);
      const found = await kept.found();
      expect(found).toHaveLength(60);
      expect(found).not.toContain(idOf(1));
      expect(found).not.toContain(idOf(60));
      expect(found).toEqual(expect.arrayContaining([idOf(100), idOf(101)]));
      expect(await elasticsearch.index.removeOthers([after?.index ?? ""])).toBe(0);
      expect(Math.min(...seen)).toBeGreaterThanOrEqual(58);
      expect(await compare(true)).toEqual([]);

      async function changeMeanwhile(): Promise<void> {
        await kept.remove(idOf(1), 2);
        await kept.remove(idOf(60), 2);
        await kept.show(productOf(100), productOf(101), productOf(5, { version: 2, name: "Renamed" }));
        await bringChanges({ documents, index: elasticsearch.index }, 100);
      }
    });

    test("a making that was cut off goes on where it was", async () => {
      await kept.show(...productsFrom(1, 50));
      const { documents, elasticsearch } = kept;
      const ports = { documents, index: elasticsearch.index, now, pause: sleep };
      let batches = 0;
      const first = await rebuildIndex(ports, {
        batchSize: 10,
        isStopped: () => batches === 3,
        tell: () => (batches += 1),
      });
      expect(first).toMatchObject({ isDone: false, count: 30 });
      const told: number[] = [];
      const second = await rebuildIndex(ports, { batchSize: 10, tell: ({ count }) => told.push(count) });
      expect(told).toEqual([40, 50]);
      expect(second).toMatchObject({ isDone: true, count: 50 });
      expect(await kept.found()).toHaveLength(50);
      expect((await documents.state()).building).toBeNull();
      expect((await documents.state()).rebuiltAt).not.toBeNull();
    });

    test("a half-made index that is gone is begun anew", async () => {
      await kept.show(...productsFrom(1, 30));
      const { documents, elasticsearch } = kept;
      const ports = { documents, index: elasticsearch.index, now, pause: sleep };
      let batches = 0;
      await rebuildIndex(ports, { batchSize: 10, isStopped: () => batches === 2, tell: () => (batches += 1) });
      await elasticsearch.index.removeOthers([]);
      expect(await rebuildIndex(ports, { batchSize: 10 })).toMatchObject({ isDone: true, count: 30 });
      expect(await kept.found()).toHaveLength(30);
    });

    test("what differs is found and brought in step: missing, older, newer and too much", async () => {
      await kept.show(...productsFrom(1, 6));
      await kept.rebuild();
      await kept.bring();
      const { index } = kept.elasticsearch;
      const current = await index.current();
      if (current === null) throw new Error("an index was made");
      expect(await compare(true)).toEqual([]);
      const db = kept.database.db;
      // Lost on the way.
      await kept.show(productOf(7), productOf(2, { version: 2, name: "Changed" }));
      await kept.remove(idOf(3), 2);
      await db.execute(sql`delete from search_pending`);
      // A database that was put back to an older state.
      await db.execute(sql`update search_documents set revision = 1 where product_id = ${idOf(4)}`);
      await db.execute(sql`select setval('search_revisions', 2)`);
      // Never known here.
      await index.write([current.index], [{ productId: idOf(99), revision: 5n, document: await documentOf(99) }]);
      const wrong = [
        [idOf(2), "OLDER"],
        [idOf(3), "EXTRA"],
        [idOf(4), "NEWER"],
        [idOf(7), "MISSING"],
        [idOf(99), "EXTRA"],
      ];
      expect(await compare(true)).toEqual(wrong);
      expect(await compare(false)).toEqual(wrong);
      expect((await kept.documents.state()).driftCount).toBe(5);
      await kept.bring();
      expect(await compare(true)).toEqual([]);
      expect((await kept.documents.state()).driftCount).toBe(0);
      expect((await kept.found()).toSorted()).toEqual(ids(1, 2, 4, 5, 6, 7));
    });

    test("what is on its way is no difference", async () => {
      await kept.rebuild();
      await kept.show(productOf(1));
      expect(await compare(true)).toEqual([]);
    });

    test("the command makes both anew beside a running room, and its check says whether they are in step", async () => {
      await kept.show(...productsFrom(1, 25));
      const config = { databaseUrl: kept.databaseUrl, elasticsearch: kept.config };
      const { db } = kept.database;
      await db.execute(sql`update search_documents set sort_name = 'wrong', facet_codes = '{}'`);
      await db.execute(sql`update search_words set words = null`);
      const before = await db.execute(sql`select product_id, revision from search_documents order by 1`);
      const told: number[] = [];
      const reports = await runRebuild(config, {
        isCheck: false,
        batchSize: 10,
        tell: ({ count }) => told.push(count),
      });
      expect(reports).toMatchObject([
        { engine: "POSTGRESQL", report: { count: 25, isDone: true } },
        { engine: "ELASTICSEARCH", report: { count: 25, isDone: true, refused: [] } },
      ]);
      expect(told).toEqual([10, 20, 25, 10, 20, 25]);
      expect(await kept.found()).toHaveLength(25);
      const wrong = await db.execute(
        sql`select 1 from search_documents left join search_words using (key) where sort_name = 'wrong' or facet_codes = '{}' or words is null`,
      );
      expect(wrong).toHaveLength(0);
      expect(await db.execute(sql`select product_id, revision from search_documents order by 1`)).toEqual(before);
      await kept.bring();
      expect(await runRebuild(config, { isCheck: true })).toMatchObject([
        { report: { compared: 25, differences: [] } },
      ]);
      await db.execute(sql`update search_documents set revision = revision + 100 where product_id = ${idOf(7)}`);
      const [checked] = await runRebuild(config, { isCheck: true });
      expect(checked?.report).toMatchObject({ differences: [{ productId: idOf(7), kind: "OLDER" }] });
    });

    test("two at once are refused: the second is told to wait", async () => {
      await kept.show(productOf(1));
      expect(await kept.database.session.tryLock("novatech-search-rebuild")).toBe(true);
      const config = { databaseUrl: kept.databaseUrl, elasticsearch: kept.config };
      await expect(runRebuild(config, { isCheck: false })).rejects.toThrow("another process");
    });

    test("a columns' making that was cut off goes on where it was", async () => {
      await kept.show(...productsFrom(1, 25));
      const config = { databaseUrl: kept.databaseUrl, elasticsearch: null };
      let batches = 0;
      const first = await runRebuild(config, {
        isCheck: false,
        batchSize: 10,
        isStopped: () => batches === 1,
        tell: () => (batches += 1),
      });
      expect(first).toMatchObject([{ report: { count: 10, isDone: false } }]);
      expect(await runRebuild(config, { isCheck: false, batchSize: 10 })).toMatchObject([
        { report: { count: 25, isDone: true } },
      ]);
    });

    async function compare(isCheck: boolean) {
      const { documents, elasticsearch } = kept;
      const { differences } = await compareIndex(
        { documents, index: elasticsearch.index, now },
        { isCheck, sliceSize: 2 },
      );
      return differences.toSorted(byId).map(({ productId, kind }) => [productId, kind]);
    }

    async function documentOf(number: number) {
      const all = await kept.documents.shownAfter(null, 100);
      const document = all.find(({ productId }) => productId === idOf(1))?.document;
      return document ? { ...document, productId: idOf(number) } : null;
    }
  },
);
