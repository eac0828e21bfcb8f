import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { countStatements } from "@novatech/testkit/statements";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ImportOptions } from "../src/commands/import.ts";
import { auroraId, basaltId, type CatalogUnderTest, startCatalog } from "./catalog-under-test.ts";

let catalog: CatalogUnderTest;
let folder: string;
beforeEach(async () => {
  catalog = await startCatalog();
  folder = await mkdtemp(join(tmpdir(), "catalog-import-"));
});
afterEach(async () => {
  await catalog.end();
  await rm(folder, { recursive: true });
});

/** A line as the file has them, made up. */
const line = (id: number, more: object = {}): string =>
  JSON.stringify({
    id: String(id),
    name: `Gadget ${id}`,
    model: `G${id}`,
    brand: "Vireo",
    ean: ["4006381333931", "not a number"],
    priceCents: 1_000 + id,
    currency: "USD",
    description: "A gadget.",
    categoryPath: ["Gadgets", "Small"],
    image: "http://images.example/small.jpg",
    imageHigh: "http://images.example/large.jpg",
    attributes: { cable_length: 1.8, wireless: true, usb_2_0_ports_quantity: 2, package_weight: 321.4, last_change: 7 },
    ...more,
  });

async function fileOf(lines: readonly string[], gzip = false): Promise<string> {
  const file = join(folder, gzip ? "products.jsonl.gz" : "products.jsonl");
  await writeFile(file, gzip ? gzipSync(lines.join("\n")) : lines.join("\n"));
  return file;
}

const run = (file: string, more: Partial<ImportOptions> = {}) =>
  catalog.app.commands.importProducts({ file, merchantId: auroraId, eurPerUsd: null, batchSize: 3, ...more });

const tenLines = Array.from({ length: 10 }, (_, index) => line(index + 1));

test("a line becomes a product with brand, category, typed specifications, bar codes, picture and price", async () => {
  const report = await run(await fileOf([line(7)], true), { eurPerUsd: "0.925" });
  expect(report).toMatchObject({ status: "finished", line: 1, imported: 1, skipped: 0 });
  const { data } = await catalog.ask(`{ product(sku: "ICE-7") {
    slug name model brand { name } category { slug } media { url } merchant { id } isPublished
    specifications { key name value kind number unit }
    variants(first: 1) { nodes { gtins weightGrams
      usd: price(currency: "USD") { money { amount } taxIncluded } eur: price(currency: "EUR") { money { amount } taxIncluded } } } } }`);
  expect(data.product).toMatchObject({
    slug: "gadget-7-7",
    model: "G7",
    brand: { name: "Vireo" },
    category: { slug: "gadgets--small" },
    media: [{ url: "http://images.example/large.jpg" }],
    merchant: { id: auroraId },
    isPublished: true,
  });
  expect(data.product.specifications).toEqual([
    { key: "cable_length", name: "Cable length", value: "1.8 m", kind: "NUMBER", number: 1.8, unit: "m" },
    { key: "wireless", name: "Wireless", value: "Yes", kind: "BOOLEAN", number: null, unit: null },
    {
      key: "usb_2_0_ports_quantity",
      name: "USB 2.0 ports quantity",
      value: "2",
      kind: "NUMBER",
      number: 2,
      unit: null,
    },
    { key: "package_weight", name: "Package weight", value: "321.4 g", kind: "NUMBER", number: 321.4, unit: "g" },
  ]);
  expect(data.product.variants.nodes).toEqual([
    {
      gtins: ["4006381333931"],
      weightGrams: 321,
      usd: { money: { amount: "10.07" }, taxIncluded: false },
      eur: { money: { amount: "9.31" }, taxIncluded: true },
    },
  ]);
});

test("lines that cannot be used are skipped with their number and reason, and the rest is imported", async () => {
  const bad = [
    "{ no json",
    "[]",
    line(2, { name: "  " }),
    line(3, { priceCents: undefined }),
    line(4, { priceCents: 0 }),
    line(5, { priceCents: 100_000_001 }),
    line(6, { currency: "CHF" }),
    line(7, { name: "x".repeat(301) }),
    line(1),
    line(8, { brand: "!!!" }),
    line(9, { name: "a\u0000b" }),
    line(11, { id: "../../etc" }),
  ];
  const told: { line: number; reason: string }[] = [];
  const report = await run(await fileOf([line(1), ...bad, "", line(10)]), {
    onProgress: ({ rejections }) => told.push(...rejections),
  });
  expect(report).toMatchObject({ line: 15, imported: 2, skipped: bad.length });
  expect(told.map(({ line: number }) => number)).toEqual(bad.map((_, index) => index + 2));
  const reasons = ["no JSON", "no JSON object", "name is empty", "price is missing", "not above 0", "a million"];
  const more = [
    "not USD",
    "301 characters",
    "line 1 already",
    "no letter or digit",
    "NUL",
    "id is missing or malformed",
  ];
  for (const [index, part] of [...reasons, ...more].entries()) expect(told[index]?.reason).toContain(part);
  const kept = await catalog.app.database.sql`select line, reason from import_rejections order by line`;
  expect(kept.map((row) => ({ ...row }))).toEqual(told);
});

test("the same file again changes nothing and tells nothing", async () => {
  const file = await fileOf(tenLines);
  await run(file);
  const told = await catalog.told();
  expect(told).toHaveLength(10);
  const again = await run(file);
  expect(again).toMatchObject({ status: "finished", imported: 0, unchanged: 10, resumedAt: 0 });
  expect(await catalog.told()).toEqual(told);
});

test("only what differs is changed and told, with the next version and the same id and address", async () => {
  await run(await fileOf(tenLines));
  const before = (await catalog.ask(`{ product(sku: "ICE-4") { id slug } }`)).data.product;
  const report = await run(await fileOf(tenLines.with(3, line(4, { name: "Better gadget", priceCents: 500 }))));
  expect(report).toMatchObject({ imported: 1, unchanged: 9 });
  const { data } = await catalog.ask(
    `{ product(sku: "ICE-4") { id slug name version priceRange(currency: "USD") { lowest { money { amount } } } } }`,
  );
  expect(data.product).toEqual({
    ...before,
    name: "Better gadget",
    version: 2,
    priceRange: { lowest: { money: { amount: "5.00" } } },
  });
  const last = (await catalog.told()).at(-1);
  expect(last).toMatchObject({ type: "product.published.v1", aggregate_id: before.id, aggregate_version: 2 });
});

test("an import that was stopped goes on after its last batch, and every product is told once", async () => {
  const file = await fileOf(tenLines, true);
  const stop = new AbortController();
  const first = await run(file, { signal: stop.signal, onProgress: () => stop.abort() });
  expect(first).toMatchObject({ status: "stopped", line: 3, imported: 3 });
  const rest = await run(file);
  expect(rest).toMatchObject({ status: "finished", resumedAt: 3, line: 10, imported: 10, unchanged: 0 });
  expect(await catalog.told()).toHaveLength(10);
});

test("a batch that fails leaves neither products nor progress behind", async () => {
  const file = await fileOf(tenLines);
  await catalog.app.database.sql`create function refuse() returns trigger language plpgsql as
    $$ begin if new.sku = 'ICE-5' then raise exception 'the disk is full'; end if; return new; end $$`;
  await catalog.app.database
    .sql`create trigger refuse before insert on product_variants for each row execute function refuse()`;
  await expect(run(file)).rejects.toThrow(/Failed query/);
  expect(await catalog.told()).toHaveLength(3);
  await catalog.app.database.sql`drop trigger refuse on product_variants`;
  expect(await run(file)).toMatchObject({ status: "finished", resumedAt: 3, imported: 10 });
});

test("a file cut off in the middle is a fault, and what was committed stays", async () => {
  const whole = gzipSync(Array.from({ length: 3_000 }, (_, index) => line(index + 1)).join("\n"));
  const file = join(folder, "cut.jsonl.gz");
  await writeFile(file, whole.subarray(0, Math.floor(whole.length / 2)));
  await expect(run(file, { batchSize: 100 })).rejects.toThrow(/unexpected end of file/);
  expect((await catalog.told()).length).toBeGreaterThan(0);
});

test("two imports of the same file at once tell nothing twice, and the slower one is told why it ends", async () => {
  const file = await fileOf(tenLines);
  const results = await Promise.allSettled([run(file), run(file)]);
  const reasons = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
  expect(reasons.filter((reason) => !reason.includes("imported by somebody else"))).toEqual([]);
  expect(results.some(({ status }) => status === "fulfilled")).toBe(true);
  expect(await catalog.told()).toHaveLength(10);
});

test("a product that another merchant imported stays theirs", async () => {
  const file = await fileOf([line(1)]);
  await run(file);
  const told: string[] = [];
  const report = await run(file, {
    merchantId: basaltId,
    onProgress: ({ rejections }) => told.push(...rejections.map(({ reason }) => reason)),
  });
  expect(report).toMatchObject({ imported: 0, skipped: 1 });
  expect(told).toEqual(["icecat:1 is sold by another merchant"]);
});

test("a merchant or a rate that is none is refused before anything is read", async () => {
  await expect(run("nowhere", { merchantId: "someone" })).rejects.toThrow(/no merchant id/);
  for (const rate of ["0", "-1", "1,1", "x"])
    await expect(run("nowhere", { eurPerUsd: rate })).rejects.toThrow(/no exchange rate/);
  await expect(run(join(folder, "missing.jsonl"))).rejects.toThrow(/ENOENT/);
});

test("a batch costs the same number of statements for one product and for many", async () => {
  const one = await fileOf([line(1)]);
  const counted = await countStatements(catalog.app.database, () => run(one, { batchSize: 500 }));
  const many = await fileOf(Array.from({ length: 200 }, (_, index) => line(index + 100)));
  const manyCounted = await countStatements(catalog.app.database, () => run(many, { batchSize: 500 }));
  // the second file finds brand and category made
  expect(manyCounted.statements.length).toBeLessThanOrEqual(counted.statements.length);
});
