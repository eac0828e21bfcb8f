import { connect, type Database, type Queryable } from "@novatech/postgres/database";
import { isReadersMerchant } from "@novatech/postgres/row-policies";
import { merchantReaderRole, readAsMerchant, type RowReader } from "@novatech/postgres/row-security";
import { countStatements } from "@novatech/testkit/statements";
import { createTestDatabase, type TestDatabase } from "@novatech/testkit/database";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase("rows");
  database = connect({ url: own.url, poolSize: 2, applicationName: "test" });
  await database.db.execute(sql`create table goods (merchant_id text, name text)`);
  await database.db.execute(sql`create table secrets (name text)`);
  await database.db.execute(sql`insert into goods values ('mer_a', 'lamp'), ('mer_a', 'chair'), ('mer_b', 'table')`);
  await database.db.execute(sql`alter table goods enable row level security`);
  await database.db.execute(
    sql`create policy merchant_reads on goods for select using (${isReadersMerchant("goods.merchant_id")})`,
  );
  await database.db.execute(sql.raw(`grant select on goods to ${merchantReaderRole}`));
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const bind = (db: Queryable) => ({
  names: async (order: "asc" | "desc") =>
    (await db.execute<{ name: string }>(sql`select name from goods order by name ${sql.raw(order)}`)).map(
      ({ name }) => name,
    ),
  write: () => db.execute(sql`insert into goods values ('mer_a', 'theft')`),
  look: () => db.execute(sql`select * from secrets`),
});
const readerOf = (...merchantIds: string[]) =>
  readAsMerchant(database, (): RowReader => ({ merchantIds, userId: null, secretHashes: [] }), bind);

test("each reader is shown their merchants' rows, though no statement says whose; the room itself sees all", async () => {
  expect(await readerOf("mer_a").names("asc")).toEqual(["chair", "lamp"]);
  expect(await readerOf("mer_b", "mer_a").names("desc")).toEqual(["table", "lamp", "chair"]);
  expect(await bind(database.db).names("asc")).toEqual(["chair", "lamp", "table"]);
});

test("who works for nobody, and an id that would be two, are shown nothing", async () => {
  expect(await readerOf().names("asc")).toEqual([]);
  expect(await readerOf("mer_a,mer_b").names("asc")).toEqual([]);
  expect(await readerOf("{mer_a}").names("asc")).toEqual([]);
});

test("a reader writes nothing and sees no table that was not opened; the connection is the room's again after it", async () => {
  await expect(readerOf("mer_a").write()).rejects.toMatchObject({ cause: { code: "25006" } });
  await expect(readerOf("mer_a").look()).rejects.toMatchObject({ cause: { code: "42501" } });
  await Promise.all(Array.from({ length: 4 }, () => bind(database.db).look()));
  expect(await bind(database.db).names("asc")).toHaveLength(3);
});

test("a question costs one statement more, beside BEGIN and COMMIT", async () => {
  const cost = async (work: () => Promise<unknown>) => (await countStatements(database, work)).statements.length;
  const plain = await cost(() => bind(database.db).names("asc"));
  expect(await cost(() => readerOf("mer_a").names("asc"))).toBe(plain + 1);
});
