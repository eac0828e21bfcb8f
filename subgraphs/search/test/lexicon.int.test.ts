import { fileURLToPath } from "node:url";
import { connect, type Database } from "@novatech/postgres/database";
import { createLogger } from "@novatech/service/logger";
import { type FixedClock, fixedClock } from "@novatech/testkit/clock";
import { createTestDatabase, type TestDatabase } from "@novatech/testkit/database";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createLexiconKeeper, type LexiconKeeper } from "../src/commands/lexicon-keeper.ts";
import { createPostgresDocumentWriter } from "../src/db/document-writer.ts";
import { createPostgresLexiconStore } from "../src/db/lexicon-store.ts";

let testDatabase: TestDatabase;
let database: Database;
let clock: FixedClock;
let isLocked: boolean;

beforeEach(async () => {
  testDatabase = await createTestDatabase("search");
  database = connect({ url: testDatabase.url, poolSize: 2, applicationName: "search" });
  await database.migrate(fileURLToPath(new URL("../migrations", import.meta.url)));
  clock = fixedClock("2026-03-01T09:00:00Z");
  isLocked = false;
});
afterEach(async () => {
  await database.close();
  await testDatabase.drop();
});

/** One process's keeper. */
const keeper = (): LexiconKeeper =>
  createLexiconKeeper({
    store: createPostgresLexiconStore(database),
    clock,
    logger: createLogger({ name: "search", level: "silent" }),
    tryLock: () => Promise.resolve(!isLocked),
    unlock: () => Promise.resolve(),
  });

const show = (from: number, to: number, name: string): Promise<void> =>
  database.transaction((tx) =>
    createPostgresDocumentWriter(tx, { hasIndexOutside: false }).put(
      Array.from({ length: to - from }, (_, index) => ({
        publishedAt: clock.now(),
        document: {
          productId: `prod_${String(from + index).padStart(6, "0")}`,
          version: 1,
          merchantId: "merch_1",
          slug: `product-${from + index}`,
          name,
          brand: "Opal",
          model: null,
          description: null,
          categoryIds: ["cat_1"],
          categoryPath: ["Kettles"],
          specifications: [],
          variants: [],
        },
      })),
    ),
  );

test("nothing is known at first; then what one process learned, every process reads", async () => {
  const [one, other] = [keeper(), keeper()];
  await one.look();
  expect(one.current().productCount).toBe(0);
  await show(0, 150, "red kettle");
  await one.look();
  expect(one.current().words.get("kettle")).toEqual({ form: "kettle", count: 150 });
  expect(other.current().productCount).toBe(0);
  isLocked = true;
  await other.look();
  expect(other.current().brands.get("opal")).toEqual({ name: "Opal", count: 150 });
});

test("while another process learns, nobody else does", async () => {
  await show(0, 3, "red kettle");
  isLocked = true;
  const one = keeper();
  await one.look();
  expect(one.current().productCount).toBe(0);
});

test("it is learned anew when the catalogue doubled, and else when it is old; never when nothing changed", async () => {
  const one = keeper();
  await show(0, 40, "red kettle");
  await one.look();
  await show(40, 43, "blue kettle");
  clock.advance(10_000);
  await one.look();
  expect(one.current().productCount).toBe(40);
  clock.advance(60_000);
  await one.look();
  expect(one.current().productCount).toBe(43);
  await show(100, 200, "green toaster");
  clock.advance(6_000);
  await one.look();
  expect(one.current().productCount).toBe(143);
  clock.advance(3_600_000);
  const [before] = await database.db.execute<{ learned_at: string }>(sql`select learned_at from search_lexicon`);
  await one.look();
  const [after] = await database.db.execute<{ learned_at: string }>(sql`select learned_at from search_lexicon`);
  expect(after).toEqual(before);
});

test("what is taken out of the shop teaches no more", async () => {
  const one = keeper();
  await show(0, 2, "red kettle");
  await database.transaction((tx) =>
    createPostgresDocumentWriter(tx, { hasIndexOutside: false }).remove("prod_000001", 2),
  );
  await one.learn();
  expect(one.current().productCount).toBe(1);
});

test("a kept lexicon of another shape is left alone until it is learned anew", async () => {
  await show(0, 2, "red kettle");
  const one = keeper();
  await one.learn();
  const store = createPostgresLexiconStore(database);
  const kept = await store.load();
  if (kept === null) throw new Error("nothing was kept");
  await store.save({ ...kept, shape: 0 as 1 }, { revision: 1n, at: clock.now() });
  expect(await store.load()).toBeNull();
});
