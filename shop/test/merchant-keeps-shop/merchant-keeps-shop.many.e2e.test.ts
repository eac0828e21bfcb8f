import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { fillCart, logIn, quoteCart, register } from "@novatech/testkit/shop/buying";
import { until } from "@novatech/testkit/wait";
import { request } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { northlight } from "../../demo-seed/merchants.ts";
import { demoProducts } from "../../demo-seed/products.ts";
import { plentiful } from "../goods.ts";
import { type ManyProcessShop, startManyProcesses } from "../shop-under-test.ts";

let shop: ManyProcessShop;
let visitor: GraphClient;
let merchant: GraphClient;
let shopper: GraphClient;
const variantId = plentiful(northlight.id, 3);
const productId = demoProducts().find(({ variants }) => variants.some(({ id }) => id === variantId))?.id;

beforeAll(async () => {
  shop = await startManyProcesses();
  visitor = createGraphClient(shop.url, { name: "merchant-keeps-shop" });
  merchant = await logIn(visitor, { email: "merchant@novatech.example", password: "demo-merchant" });
  ({ client: shopper } = await register(visitor));
});
afterAll(async () => {
  await Promise.all([visitor, merchant, shopper].map((client) => client?.close()));
  await shop?.stop();
});

/** Runs a mutation with its input; resolves to its payload. Rejects with what was refused. */
// oxlint-disable-next-line typescript/no-explicit-any -- read by plain paths
async function change(client: GraphClient, name: string, input: object, fields: string): Promise<any> {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const data = await client.get<Record<string, { userErrors: { message: string }[] }>>(
    `mutation ($input: ${type}Input!) { ${name}(input: $input) { ${fields} userErrors { message } } }`,
    { input },
  );
  expect(data[name]?.userErrors).toEqual([]);
  return data[name];
}

test("a scheduled price is what a quote costs while it holds, and the regular one after", async () => {
  await fillCart(shopper, [{ variantId, quantity: 1 }]);
  const cost = async () => BigInt((await quoteCart(shopper)).total.gross.minorUnits);
  const regular = await cost();
  const ends = new Date(Date.now() + 3_600_000).toISOString();
  const { scheduledPrice } = await change(
    merchant,
    "priceScheduleCreate",
    { variantId, currency: "EUR", amountMinor: "100", until: ends },
    "scheduledPrice { id }",
  );
  expect(await cost()).toBeLessThan(regular);
  await change(merchant, "priceScheduleCancel", { scheduledPriceId: scheduledPrice.id }, "variant { id }");
  expect(await cost()).toBe(regular);
});

/** A grey square as a PNG. */
function square(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8; // bits of a shade of grey
  const rows = Buffer.alloc(side * (side + 1), 128);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0; // no filter
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a picture goes to the address it was given, and is seen at the product by everybody", async () => {
  const bytes = square(400);
  const { upload } = await change(
    merchant,
    "mediaUploadCreate",
    {
      merchantId: northlight.id,
      purpose: "IMAGE",
      contentType: "image/png",
      byteSize: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
    "upload { id url headers { name value } }",
  );
  const headers = Object.fromEntries(
    upload.headers.map(({ name, value }: { name: string; value: string }) => [name, value]),
  );
  const sent = await request(upload.url, { method: "PUT", headers, body: bytes });
  expect([sent.statusCode, await sent.body.json()]).toEqual([200, { received: bytes.length }]);
  await change(merchant, "mediaUploadComplete", { uploadId: upload.id, productId, altText: "Grey" }, "product { id }");
  const { product } = await visitor.get<{ product: { media: { altText: string; sources: { url: string }[] }[] } }>(
    `query ($id: ID!) { product(id: $id) { media { altText sources { url } } } }`,
    { id: productId },
  );
  const shown = product.media.find(({ altText }) => altText === "Grey");
  const seen = await request(shown?.sources[0]?.url ?? "");
  expect([seen.statusCode, seen.headers["content-type"]]).toEqual([200, "image/webp"]);
  await seen.body.dump();
});

test("a file of products is brought in behind the request, and what it brings is found", async () => {
  const name = `Quokka lantern ${Date.now()}`;
  const bytes = Buffer.from(
    `handle,sku,name,category,price_eur\nquokka,QUOKKA-1,${name},Lamps,19.90\nq,Q-1,,Lamps,1\n`,
  );
  const { upload } = await change(
    merchant,
    "mediaUploadCreate",
    {
      merchantId: northlight.id,
      purpose: "PRODUCT_CSV",
      contentType: "text/csv",
      byteSize: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
    "upload { id url }",
  );
  await (
    await request(upload.url, { method: "PUT", headers: { "content-type": "text/csv" }, body: bytes })
  ).body.dump();
  const { productImport } = await change(
    merchant,
    "productImportCreate",
    { uploadId: upload.id },
    "productImport { id }",
  );
  type Import = { status: string; changedProductCount: number; errors: { nodes: { line: number; column: string }[] } };
  const look = () =>
    merchant.get<{ productImport: Import }>(
      `query ($id: ID!) { productImport(id: $id) { status changedProductCount errors(first: 5) { nodes { line column } } } }`,
      { id: productImport.id },
    );
  const done = await until(look, { done: (answer) => answer.productImport.status === "FINISHED" });
  expect(done.productImport).toMatchObject({
    changedProductCount: 1,
    errors: { nodes: [{ line: 3, column: "name" }] },
  });
  const find = () =>
    visitor.get<{ search: { nodes: { name: string }[] } }>(
      `query ($query: String!) { search(query: $query, first: 1) { nodes { name } } }`,
      {
        query: name,
      },
    );
  await until(find, { done: ({ search }) => search.nodes[0]?.name === name });
});

test("a wishlist is its owner's, and theirs who have its link", async () => {
  const { wishlist } = await change(shopper, "wishlistCreate", { name: "Study" }, "wishlist { id }");
  await change(shopper, "wishlistItemAdd", { wishlistId: wishlist.id, productId, variantId }, "item { id }");
  const { accessToken } = await change(shopper, "wishlistShareCreate", { wishlistId: wishlist.id }, "accessToken");
  const mine = await shopper.get<{ me: { wishlists: { nodes: { name: string; itemCount: number }[] } } }>(
    `{ me { wishlists(first: 5) { nodes { name itemCount } } } }`,
  );
  expect(mine.me.wishlists.nodes).toEqual([{ name: "Study", itemCount: 1 }]);
  const look = (variables: object) =>
    visitor.get<{ wishlist: object | null }>(
      `query ($id: ID, $accessToken: String) { wishlist(id: $id, accessToken: $accessToken) { name items(first: 5) { nodes { product { id } variant { id availability { status } } } } } }`,
      { ...variables },
    );
  expect((await look({ accessToken })).wishlist).toMatchObject({
    name: "Study",
    items: {
      nodes: [{ product: { id: productId }, variant: { id: variantId, availability: { status: "IN_STOCK" } } }],
    },
  });
  expect((await look({ id: wishlist.id })).wishlist).toBeNull();
});
