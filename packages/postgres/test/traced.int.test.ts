import { type Attributes, type TracePart, withinPart } from "@novatech/kernel/trace";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboxHeads } from "../src/tables.ts";
import { openDatabase } from "./open-database.ts";

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase();
});
afterAll(() => opened.close());

type Told = { readonly name: string; readonly depth: number; about: Attributes; failure?: string | undefined };

/** What is told of work, in the order it began. */
async function trace(work: () => Promise<unknown>): Promise<readonly Told[]> {
  const all: Told[] = [];
  const part = (name: string, depth: number, about: Attributes): TracePart => {
    const told: Told = { name, depth, about };
    all.push(told);
    return {
      traceparent: "",
      begin: (inner, attributes = {}) => part(inner, depth + 1, attributes),
      end: (failure, more = {}) => Object.assign(told, { failure, about: { ...told.about, ...more } }),
    };
  };
  await withinPart(part("root", 0, {}), async () => work());
  return all.slice(1);
}

const secret = "ada@example.com";

test("a statement is told with placeholders, its room and its rows, and without what stands for the placeholders", async () => {
  const { db } = opened.database;
  await db.insert(inboxHeads).values(["a", "b"].map((id) => ({ topic: secret, aggregateId: id, lastVersion: 1 })));
  const told = await trace(async () => {
    expect(await db.select().from(inboxHeads).where(eq(inboxHeads.topic, secret))).toHaveLength(2);
    await db.execute(sql`update inbox_heads set last_version = 2 where topic = ${secret} and aggregate_id = ${"a"}`);
  });
  expect(told).toEqual([
    {
      name: "sql",
      depth: 1,
      about: {
        "db.system.name": "postgresql",
        "db.query.text": expect.stringMatching(/^select .*"topic" = \$1$/),
        "novatech.room": "test",
        "db.response.returned_rows": 2,
      },
    },
    expect.objectContaining({ about: expect.objectContaining({ "db.response.returned_rows": 1 }) }),
  ]);
  expect(JSON.stringify(told)).not.toContain(secret);
});

test("statements of a transaction are below it, and one that fails is told by its code alone", async () => {
  const { database } = opened;
  const told = await trace(async () => {
    const twice = database.transaction(async (tx) => {
      for (const lastVersion of [1, 2])
        await tx.insert(inboxHeads).values({ topic: "twice", aggregateId: secret, lastVersion });
    });
    await expect(twice).rejects.toThrow("Failed query");
  });
  expect(told.map(({ name, depth, failure }) => [name, depth, failure])).toEqual([
    ["transaction", 1, "23505"],
    ["sql", 2, undefined],
    ["sql", 2, "23505"],
  ]);
  expect(JSON.stringify(told)).not.toContain(secret);
});

test("a long statement is told by its beginning", async () => {
  const [told] = await trace(() => opened.database.db.execute(sql.raw(`select '${"x".repeat(5_000)}' as text`)));
  expect(String(told?.about["db.query.text"])).toHaveLength(2_001);
});
