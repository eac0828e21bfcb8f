import { createHash } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  auroraId,
  auroraMember,
  basaltId,
  basaltMember,
  type CatalogUnderTest,
  productDraft,
  shopper,
  startCatalog,
  variantDraft,
} from "./catalog-under-test.ts";
import { runDueTimers } from "./due-timers.ts";

let catalog: CatalogUnderTest;
let http: FastifyInstance;
beforeAll(async () => {
  catalog = await startCatalog();
  http = Fastify();
  await catalog.app.routes?.(http);
});
afterAll(async () => {
  await http.close();
  await catalog.end();
});

let count = 0;
let name: string;
beforeEach(() => {
  count += 1;
  name = `lamp-${count}`;
});

const pathOf = (url: string): string => url.slice(new URL(url).origin.length);

/** Sends a file; resolves to its upload's id. */
async function sent(text: string, merchantId: string = auroraId, request: object = auroraMember): Promise<string> {
  const bytes = Buffer.from(text);
  const { data } = await catalog.ask(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { id url } userErrors { message } } }`,
    {
      input: {
        merchantId,
        purpose: "PRODUCT_CSV",
        contentType: "text/csv",
        byteSize: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    },
    request,
  );
  const { id, url } = data.mediaUploadCreate.upload;
  const answer = await http.inject({
    method: "PUT",
    url: pathOf(url),
    headers: { "content-type": "text/csv" },
    payload: bytes,
  });
  expect(answer.statusCode).toBe(200);
  return id;
}
const fields = `id status failure isDryRun percent rowCount changedProductCount unchangedProductCount rejectedRowCount
  errors(first: 100) { nodes { line column message } }`;
const begin = (uploadId: string, dryRun = false, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductImportCreateInput!) { productImportCreate(input: $input) { productImport { ${fields} } userErrors { code field } } }`,
    { input: { uploadId, dryRun } },
    request,
  );
const look = async (id: string, request: object = auroraMember) =>
  (await catalog.ask(`query ($id: ID!) { productImport(id: $id) { ${fields} } }`, { id }, request)).data.productImport;
/** Brings a file in, to its end. */
async function bring(text: string, dryRun = false) {
  const { data } = await begin(await sent(text), dryRun);
  await runDueTimers(catalog);
  return look(data.productImportCreate.productImport.id);
}
const product = async (slug: string, request: object = auroraMember) =>
  (
    await catalog.ask(
      `query ($slug: String!) { product(slug: $slug) { id name description isPublished version brand { name } category { path { name } } media { url }
        specifications { key } variants(first: 10) { nodes { id sku name weightGrams usd: price(currency: "USD") { money { amount } } eur: price(currency: "EUR") { money { amount } } } } } }`,
      { slug },
      request,
    )
  ).data.product;
const toldOf = async (id: string) => (await catalog.told()).filter(({ aggregate_id }) => aggregate_id === id);

test("rows become products with their variants, shown and told; the same file again changes and tells nothing", async () => {
  const text = `handle,name,description,brand,category,sku,variant_name,weight_grams,price_usd,price_eur
${name},Desk lamp,"It shines,
and dims.",Vireo,Home > Lamps,${name}-A,black,250,12.90,11
${name},,,,,${name}-B,white,,13,
`;
  expect(await bring(text)).toMatchObject({
    status: "FINISHED",
    failure: null,
    percent: 100,
    rowCount: 2,
    changedProductCount: 1,
    unchangedProductCount: 0,
    rejectedRowCount: 0,
    errors: { nodes: [] },
  });
  const made = await product(name, {});
  expect(made).toMatchObject({
    name: "Desk lamp",
    description: "It shines,\nand dims.",
    brand: { name: "Vireo" },
    category: { path: [{ name: "Home" }, { name: "Lamps" }] },
    variants: {
      nodes: [
        {
          sku: `${name}-A`,
          name: "black",
          weightGrams: 250,
          usd: { money: { amount: "12.90" } },
          eur: { money: { amount: "11.00" } },
        },
        { sku: `${name}-B`, name: "white", weightGrams: 500, usd: { money: { amount: "13.00" } }, eur: null },
      ],
    },
  });
  expect(await bring(text)).toMatchObject({ changedProductCount: 0, unchangedProductCount: 1 });
  expect(await toldOf(made.id)).toHaveLength(1);
});

test("a file changes only what it says: specifications, pictures, other variants and other prices stay", async () => {
  await catalog.app.commands.seedProducts([
    productDraft(name, {
      specifications: [{ key: "weight", name: "Weight", value: "1 kg", kind: "TEXT", number: null, unit: null }],
      media: [{ kind: "IMAGE", url: "https://images.novatech.example/a.jpg", altText: null }],
      variants: [
        variantDraft(`${name}-A`, 100n, {
          prices: [
            { currency: "USD", amountMinor: 100n },
            { currency: "EUR", amountMinor: 200n },
          ],
        }),
        variantDraft(`${name}-B`),
      ],
    }),
  ]);
  await bring(`sku,handle,price_usd\n${name}-A,${name},3.5\n`);
  expect(await product(name)).toMatchObject({
    version: 2,
    specifications: [{ key: "weight" }],
    media: [{ url: "https://images.novatech.example/a.jpg" }],
    variants: {
      nodes: [
        { sku: `${name}-A`, usd: { money: { amount: "3.50" } }, eur: { money: { amount: "2.00" } } },
        { sku: `${name}-B` },
      ],
    },
  });
});

test("what was changed by hand since is set again by the same file", async () => {
  const text = `sku,handle,name,category,price_usd\n${name}-A,${name},Lamp,Lamps,3.5\n`;
  await bring(text);
  await catalog.ask(
    `mutation { productVariantPricesSet(input: { prices: [{ sku: "${name}-A", currency: "USD", amountMinor: "999" }] }) { changedCount } }`,
    {},
    auroraMember,
  );
  expect(await bring(text)).toMatchObject({ changedProductCount: 1 });
  expect((await product(name)).variants.nodes[0].usd.money.amount).toBe("3.50");
});

test("a file takes products out and shows them", async () => {
  await catalog.app.commands.seedProducts([productDraft(name)]);
  const { id } = await product(name);
  await bring(`sku,handle,published\n${name}-1,${name},false\n`);
  expect(await product(name, {})).toBeNull();
  await bring(`sku,handle,published\n${name}-1,${name},TRUE\n`);
  expect(await product(name, {})).not.toBeNull();
  expect((await toldOf(id)).map(({ type }) => type)).toEqual([
    "product.published.v1",
    "product.unpublished.v1",
    "product.published.v1",
  ]);
});

test("rows that cannot be used are told of by line and column, and the rest is brought in", async () => {
  await catalog.app.commands.seedProducts([
    productDraft(`${name}-theirs`, { merchantId: basaltId, variants: [variantDraft(`${name}-T`)] }),
  ]);
  const report = await bring(`handle,name,category,sku,price_usd
${name},"Lamp
two",Lamps,${name}-A,12.90
${name}-b,Lamp,Lamps,${name}-B,"12,90"

${name}-c,Lamp,Lamps,${name}-C
${name}-theirs,Mine now,Lamps,${name}-D,1
${name}-e,Lamp,Lamps,${name}-T,1
${name}-f,,Lamps,${name}-F,1
`);
  expect(report).toMatchObject({ status: "FINISHED", rowCount: 6, changedProductCount: 1, rejectedRowCount: 5 });
  expect(report.errors.nodes.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual([
    [4, "price_usd"],
    [6, null],
    [7, "handle"],
    [8, "sku"],
    [9, "name"],
  ]);
  expect((await product(`${name}-theirs`, {})).name).toBe(`${name}-theirs`);
});

test("a trial says what would happen and leaves nothing behind; the same upload may then be brought in", async () => {
  const uploadId = await sent(
    `handle,name,category,sku,price_usd\n${name},Lamp,Lamps,${name}-A,1\n${name}-b,,Lamps,${name}-B,1\n`,
  );
  const told = async () => (await catalog.told()).filter(({ type }) => type.startsWith("product.")).length;
  const before = await told();
  const tried = (await begin(uploadId, true)).data.productImportCreate.productImport;
  expect(tried).toMatchObject({ status: "WAITING", percent: 0, isDryRun: true });
  await runDueTimers(catalog);
  expect(await look(tried.id)).toMatchObject({ status: "FINISHED", changedProductCount: 1, rejectedRowCount: 1 });
  expect([await product(name), await told()]).toEqual([null, before]);
  const real = (await begin(uploadId)).data.productImportCreate.productImport;
  expect(real.id).not.toBe(tried.id);
  expect((await begin(uploadId)).data.productImportCreate.productImport.id).toBe(real.id);
  await runDueTimers(catalog);
  expect(await look(real.id)).toMatchObject({ changedProductCount: 1, rejectedRowCount: 1 });
  expect(await product(name)).not.toBeNull();
});

test("a long file goes in by five hundred rows, each committed with how far it came, and goes on where it was cut off", async () => {
  const rows = Array.from({ length: 1_100 }, (_, index) => `${name}-${index},Lamp,Lamps,${name}-${index},1`);
  const uploadId = await sent(["handle,name,category,sku,price_usd", ...rows].join("\n"));
  const { id } = (await begin(uploadId)).data.productImportCreate.productImport;
  const once = () =>
    catalog.app.database.transaction((tx) =>
      catalog.app.timers["product-import"]!(tx, { kind: "product-import", key: id, dueAt: new Date(0), payload: {} }),
    );
  await once();
  expect(await look(id)).toMatchObject({ status: "RUNNING", rowCount: 500, changedProductCount: 500 });
  // killed in the middle of the next rows: nothing of them is left, and they are brought in later
  await catalog.app.database
    .transaction(async (tx) => {
      await catalog.app.timers["product-import"]!(tx, {
        kind: "product-import",
        key: id,
        dueAt: new Date(0),
        payload: {},
      });
      throw new Error("killed");
    })
    .catch(() => undefined);
  expect(await look(id)).toMatchObject({ rowCount: 500, percent: expect.any(Number) });
  await runDueTimers(catalog);
  expect(await look(id)).toMatchObject({
    status: "FINISHED",
    rowCount: 1_100,
    changedProductCount: 1_100,
    rejectedRowCount: 0,
  });
  await once();
  expect(await look(id)).toMatchObject({ rowCount: 1_100 });
});

test("a file that cannot be read comes to nothing and says why", async () => {
  const failed = async (text: string) => {
    const { status, failure } = await bring(text);
    expect(status).toBe("FAILED");
    return failure;
  };
  expect(await failed("name\nLamp\n")).toContain("no column handle");
  expect(await failed("handle,sku,colour\na,b,c\n")).toContain('"colour"');
  expect(await failed(`handle,sku\na,b\n"c,d\n`)).toContain("line 3: a quote is not closed");
  expect(await failed(`handle,sku\n"${"x".repeat(300_000)}",y\n`)).toContain("200000 bytes");
});

test("a file that was not sent comes to nothing; others' uploads and pictures are refused", async () => {
  const { data } = await catalog.ask(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { id } } }`,
    {
      input: {
        merchantId: auroraId,
        purpose: "PRODUCT_CSV",
        contentType: "text/csv",
        byteSize: 9,
        sha256: "0".repeat(64),
      },
    },
    auroraMember,
  );
  const begun = await begin(data.mediaUploadCreate.upload.id);
  await runDueTimers(catalog);
  expect(await look(begun.data.productImportCreate.productImport.id)).toMatchObject({ status: "FAILED" });
  const foreign = await sent("handle,sku\na,b\n", basaltId, basaltMember);
  for (const uploadId of [foreign, "upl_none", "\u0000"])
    expect((await begin(uploadId)).data.productImportCreate.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await begin(foreign, false, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
});

const take = (merchantId: string, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: ProductExportCreateInput!) { productExportCreate(input: $input) { productExport { id status url } userErrors { code } } }`,
    { input: { merchantId } },
    request,
  );
const taken = async (id: string, request: object = auroraMember) =>
  (await catalog.ask(`query ($id: ID!) { productExport(id: $id) { status rowCount url expiresAt } }`, { id }, request))
    .data.productExport;

test("all of a merchant's products are taken away in a file that changes nothing when it is brought back", async () => {
  await catalog.app.commands.seedProducts([
    productDraft(name, {
      merchantId: basaltId,
      name: '=HYPERLINK("x")',
      description: 'Says "hello",\nand more',
      variants: [
        variantDraft(`${name}-A`),
        variantDraft(`${name}-B`, 5n, { options: [{ name: "Colour", value: "a=b|c" }] }),
      ],
    }),
  ]);
  const begun = (await take(basaltId, basaltMember)).data.productExportCreate.productExport;
  expect(begun).toMatchObject({ status: "WAITING", url: null });
  await runDueTimers(catalog);
  const { status, url, rowCount } = await taken(begun.id, basaltMember);
  expect(status).toBe("FINISHED");
  const file = await http.inject({ method: "GET", url: pathOf(url) });
  expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
  const [heading, ...lines] = file.payload.split(/\n(?=lamp)/);
  expect(heading).toBe(
    "handle,name,description,brand,category,model,published,sku,variant_name,options,gtins,weight_grams,tax_class,price_eur,price_gbp,price_usd",
  );
  expect(lines).toHaveLength(rowCount);
  // nothing that a program of tables would run
  expect(file.payload).toContain(`"'=HYPERLINK(""x"")"`);
  const uploadId = await sent(file.payload, basaltId, basaltMember);
  const { id } = (await begin(uploadId, false, basaltMember)).data.productImportCreate.productImport;
  await runDueTimers(catalog);
  expect(await look(id, basaltMember)).toMatchObject({
    status: "FINISHED",
    changedProductCount: 0,
    rejectedRowCount: 0,
  });
});

test("a file that was taken away is the merchant's alone, and deleted a day later", async () => {
  const { id } = (await take(auroraId)).data.productExportCreate.productExport;
  await runDueTimers(catalog);
  const { url } = await taken(id);
  expect(await taken(id, basaltMember)).toBeNull();
  expect((await http.inject({ method: "GET", url: pathOf(url).replace(id, "pexp_other") })).statusCode).toBe(403);
  catalog.clock.advance(15 * 60 * 1000);
  expect((await http.inject({ method: "GET", url: pathOf(url) })).statusCode).toBe(403);
  catalog.clock.advance(24 * 60 * 60 * 1000);
  await runDueTimers(catalog);
  expect((await taken(id)).url).toBeNull();
  for (const merchantId of [basaltId, "merch_none"])
    expect((await take(merchantId)).data.productExportCreate.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  await Promise.all([1, 2, 3].map(() => take(auroraId)));
  expect((await take(auroraId)).data.productExportCreate.userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
});
