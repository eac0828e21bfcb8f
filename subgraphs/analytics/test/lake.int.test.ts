import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { DuckDBInstance } from "@duckdb/node-api";
import { createLogger } from "@novatech/service/logger";
import { sequentialIds } from "@novatech/testkit/ids";
import { installMoto, startMoto } from "@novatech/testkit/moto";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createApp } from "../src/app.ts";
import { openLake } from "../src/clients/lake/open-lake.ts";
import { writeParquet } from "../src/clients/lake/parquet-writer.ts";
import { withTemporaryFile } from "../src/clients/lake/temporary-file.ts";
import { createPostgresLakeReader } from "../src/db/lake-reader.ts";
import { exportLake } from "../src/use-cases/export-lake.ts";
import { keyOf, tell } from "./questions.ts";
import { type RoomUnderTest, startRoom } from "./room-under-test.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const moto = await installMoto();
const reason = "missing" in moto ? moto.missing : null;
if (reason !== null) process.stderr.write(`S3 is not tested: moto could not be installed: ${reason}\n`);

let room: RoomUnderTest;
let folder: string;
beforeAll(async () => {
  room = await startRoom();
  folder = await mkdtemp(join(tmpdir(), "novatech-lake-test-"));
  await room.show("merch_a", "phone");
  await tell(room, [
    { kind: "PAGE_VIEWED", page: "home" },
    { kind: "PRODUCT_VIEWED", products: ["phone"], minutesAgo: 24 * 60 },
  ]);
  const orderId = await room.order("user_1", [{ product: "phone", netMinor: 9_007_199_254_740_993n }]);
  await room.credit(orderId, "merch_a", 100n);
});
afterAll(async () => {
  await room.end();
  await rm(folder, { recursive: true });
});

const run = (to: string, endpoint: string | null = null, isStopped = () => false) =>
  exportLake(
    {
      reader: createPostgresLakeReader(room.database.db),
      target: openLake(to, endpoint),
      write: writeParquet,
      withTemporaryFile,
      now: room.clock.now,
      lateDays: 7,
    },
    { isStopped },
  );

async function rowsOf(pattern: string) {
  const duck = await DuckDBInstance.create(":memory:");
  const connection = await duck.connect();
  const read = await connection.runAndReadAll(
    `select * from read_parquet('${folder}/${pattern}', hive_partitioning = true)`,
  );
  const rows = read.getRowObjectsJson();
  connection.closeSync();
  duck.closeSync();
  return rows;
}

test("only days that are over are exported, each once, and an export that was stopped goes on", async () => {
  expect(await run(folder)).toEqual({ files: 0, rows: 0 });
  room.clock.advance(3 * 86_400_000);
  let asked = 0;
  expect(await run(folder, null, () => (asked += 1) > 1)).toEqual({ files: 1, rows: 1 });
  expect(await run(folder)).toEqual({ files: 2, rows: 2 });
  expect(await run(folder)).toEqual({ files: 0, rows: 0 });
  room.clock.advance(5 * 86_400_000);
  expect(await run(folder)).toEqual({ files: 2, rows: 2 });
  expect((await readdir(folder)).toSorted()).toEqual(["credits", "events", "order_lines", "orders"]);
});

test("files say what was told and sold, exact to the minor unit, and nothing of who it was", async () => {
  expect(await rowsOf("orders/*/*.parquet")).toMatchObject([
    { merchant_id: "merch_a", net: "9007199254740993", currency: "EUR", units: "1", date: "2026-03-10" },
  ]);
  const events = await rowsOf("events/*/*.parquet");
  expect(events).toMatchObject([
    { kind: "PRODUCT_VIEWED", product_id: "prod_phone", date: "2026-03-09", page: null },
    { kind: "PAGE_VIEWED", product_id: null, page: "home", date: "2026-03-10" },
  ]);
  for (const rows of [events, await rowsOf("orders/*/*.parquet")])
    expect(Object.keys(rows[0] ?? {}).filter((column) => /person|customer/.test(column))).toEqual([]);
  expect(JSON.stringify(events)).not.toContain(keyOf("a"));
  expect((await stat(join(folder, "credits/date=2026-03-10/part-0.parquet"))).size).toBeGreaterThan(0);
});

test("a room that is told where to writes what is over when it starts, and nothing twice", async () => {
  const to = join(folder, "by-itself");
  const start = async () => {
    const app = await createApp(
      {
        databaseUrl: room.databaseUrl,
        redisUrl: room.redisUrl,
        poolSize: 4,
        lateDays: 7,
        eventDays: 90,
        eventsPerAddress: 6000,
        exportTo: to,
        exportEndpoint: null,
      },
      {
        clock: room.clock,
        ids: sequentialIds(),
        logger: createLogger({ name: "analytics", level: "silent" }),
        callRoom: () => Promise.reject(new Error("analytics asks no room")),
      },
    );
    await app.start();
    return app;
  };
  const filesOf = async () =>
    (await readdir(to, { recursive: true }).catch(() => [])).filter((name) => name.endsWith(".parquet")).toSorted();
  const first = await start();
  const found = await until(filesOf, { done: ({ length }) => length === 5, everyMs: 20, timeoutMs: 30_000 });
  await first.stop();
  expect(found).toEqual([
    "credits/date=2026-03-10/part-0.parquet",
    "events/date=2026-03-09/part-0.parquet",
    "events/date=2026-03-10/part-0.parquet",
    "order_lines/date=2026-03-10/part-0.parquet",
    "orders/date=2026-03-10/part-0.parquet",
  ]);
  const written = (await stat(join(to, found[0] ?? ""))).mtimeMs;
  // Stopping waits for the look that runs.
  await (await start()).stop();
  expect((await stat(join(to, found[0] ?? ""))).mtimeMs).toBe(written);
});

test("a place of another kind is refused with what would be right", () => {
  expect(() => openLake("https://example.com/lake", null)).toThrow(/s3:\/\/bucket/);
});

test.skipIf(reason !== null)("a bucket gets the same files, and what is there is not sent again", async () => {
  if ("missing" in moto) throw new Error(moto.missing);
  const server = await startMoto(moto.python);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "moto");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "moto");
  const client = new S3Client({ endpoint: server.url, forcePathStyle: true });
  try {
    const CreateBucketConfiguration = { LocationConstraint: "eu-central-1" } as const;
    await client.send(new CreateBucketCommand({ Bucket: "lake", CreateBucketConfiguration }));
    expect(await run("s3://lake/shop", server.url)).toEqual({ files: 5, rows: 5 });
    expect(await run("s3://lake/shop", server.url)).toEqual({ files: 0, rows: 0 });
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: "lake" }));
    expect(Contents.map(({ Key }) => Key)).toContain("shop/order_lines/date=2026-03-10/part-0.parquet");
  } finally {
    client.destroy();
    vi.unstubAllEnvs();
    await server.stop();
  }
});
