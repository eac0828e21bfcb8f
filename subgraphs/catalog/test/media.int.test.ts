import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  auroraId,
  auroraMember,
  basaltId,
  basaltMember,
  type CatalogUnderTest,
  filesUrl,
  productDraft,
  shopper,
  startCatalog,
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
let product: { id: string; slug: string };
beforeEach(async () => {
  count += 1;
  const slug = `lamp-${count}`;
  const media = [{ kind: "IMAGE" as const, url: "https://images.novatech.example/lamp.jpg", altText: "Lamp" }];
  await catalog.app.commands.seedProducts([productDraft(slug, { media })]);
  product = { id: (await catalog.ask(`{ product(slug: "${slug}") { id } }`)).data.product.id, slug };
});

/** A photograph as a camera makes it: it says where it was taken, and that it must be turned. */
const photograph = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } })
    .withExif({ IFD0: { Copyright: "Ada Demo" }, IFD3: { GPSLatitude: "51/1 20/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

const offer = (bytes: Buffer, input: object = {}, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) {
      upload { id url method headers { name value } expiresAt } userErrors { code field message } } }`,
    {
      input: {
        merchantId: auroraId,
        purpose: "IMAGE",
        contentType: "image/jpeg",
        byteSize: bytes.length,
        sha256: hashOf(bytes),
        ...input,
      },
    },
    request,
  );
type Offered = { id: string; url: string; method: "PUT"; headers: { name: string; value: string }[] };
const send = (upload: Offered, bytes: Buffer) =>
  http.inject({
    method: upload.method,
    url: upload.url.slice(new URL(upload.url).origin.length),
    headers: Object.fromEntries(upload.headers.map(({ name, value }) => [name, value])),
    payload: bytes,
  });
const complete = (uploadId: string, input: object = {}, request: object = auroraMember) =>
  catalog.ask(
    `mutation ($input: MediaUploadCompleteInput!) { mediaUploadComplete(input: $input) {
      product { version media { id url altText width height sources { url width height contentType } } } userErrors { code field message } } }`,
    { input: { uploadId, productId: product.id, altText: "From the side", ...input } },
    request,
  );
/** Sends bytes as an upload; resolves to its id. */
async function sent(bytes: Buffer, input: object = {}): Promise<string> {
  const { upload } = (await offer(bytes, input)).data.mediaUploadCreate;
  expect((await send(upload, bytes)).statusCode).toBe(200);
  return upload.id;
}
const fetched = async (url: string) => http.inject({ method: "GET", url: url.slice(new URL(url).origin.length) });
const filesUnder = (...path: string[]): string[] =>
  existsSync(join(catalog.folder, ...path)) ? readdirSync(join(catalog.folder, ...path)) : [];

test("a picture that was sent is one of the product's: turned, in several sizes, without what the camera wrote", async () => {
  const bytes = await photograph();
  expect(bytes.includes("Ada Demo")).toBe(true);
  const uploadId = await sent(bytes);
  const { data, errors } = await complete(uploadId);
  expect(errors).toEqual([]);
  const { media, version } = data.mediaUploadComplete.product;
  expect(version).toBe(2);
  expect(media).toMatchObject([
    { altText: "Lamp", url: "https://images.novatech.example/lamp.jpg", width: null, sources: [] },
    {
      id: uploadId,
      altText: "From the side",
      width: 800,
      height: 1200,
      sources: [
        { width: 320, height: 480, contentType: "image/webp" },
        { width: 800, height: 1200 },
      ],
    },
  ]);
  expect(media[1].url).toBe(`${filesUrl}/files/media/${uploadId}/800.webp`);
  const shown = await fetched(media[1].sources[0].url);
  expect(shown.headers).toMatchObject({
    "content-type": "image/webp",
    "cache-control": expect.stringContaining("immutable"),
  });
  const { exif, width } = await sharp(shown.rawPayload).metadata();
  expect([exif, width]).toEqual([undefined, 320]);
  expect(shown.rawPayload.includes("Ada Demo")).toBe(false);
  expect(filesUnder("uploads")).not.toContain(uploadId);
  const again = await complete(uploadId);
  expect(again.data.mediaUploadComplete.product).toMatchObject({ version: 2, media: [{}, { id: uploadId }] });
});

test("an address takes only the file it was made for, until it ends", async () => {
  const bytes = await photograph();
  const { upload } = (await offer(bytes)).data.mediaUploadCreate;
  const other = Buffer.from(bytes);
  other[100] = (other[100] ?? 0) ^ 1;
  expect((await send(upload, other)).statusCode).toBe(400);
  expect((await send(upload, bytes.subarray(1))).statusCode).toBe(400);
  const asPng = { ...upload, headers: [{ name: "content-type", value: "image/png" }] };
  expect((await send(asPng, bytes)).statusCode).toBe(400);
  for (const [from, to] of [
    [`size=${bytes.length}`, `size=${bytes.length + 1}`],
    [upload.id, "upl_other"],
    ["image%2Fjpeg", "image%2Fpng"],
    [/expires=\d+/, "expires=9999999999999"],
    [/put\/uploads\//, "put/media/"],
    [/put\/uploads\/[^?]+/, "put/..%2Fsecrets"],
  ] as const)
    expect((await send({ ...upload, url: upload.url.replace(from, to) }, bytes)).statusCode).toBe(403);
  catalog.clock.advance(15 * 60 * 1000);
  expect((await send(upload, bytes)).statusCode).toBe(403);
});

test("what lies beside the pictures is not given to anybody", async () => {
  const uploadId = await sent(await photograph());
  for (const path of [
    `files/uploads/${uploadId}`,
    "files/media/../uploads/x",
    "files/media/..%2f..%2fetc",
    "files/media/none.webp",
  ])
    expect((await http.inject({ method: "GET", url: `/media/${path}` })).statusCode).toBe(404);
  const signed = await http.inject({
    method: "GET",
    url: `/media/get/uploads/${uploadId}?name=x&expires=9999999999999&signature=x`,
  });
  expect(signed.statusCode).toBe(403);
});

test("bytes that are no such picture are refused, whatever they are called", async () => {
  const refused = async (bytes: Buffer, contentType = "image/jpeg") => {
    const uploadId = await sent(bytes, { contentType });
    const { product: taken, userErrors } = (await complete(uploadId)).data.mediaUploadComplete;
    expect(taken).toBeNull();
    return userErrors[0];
  };
  const invalid = { code: "INVALID_INPUT", field: ["input", "uploadId"] };
  expect(await refused(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"))).toMatchObject(
    invalid,
  );
  expect(await refused((await photograph()).subarray(0, 700))).toMatchObject(invalid);
  expect(
    await refused(
      await sharp(await photograph())
        .png()
        .toBuffer(),
    ),
  ).toMatchObject({
    ...invalid,
    message: expect.stringContaining("png"),
  });
  expect(await refused(await photograph(15, 15))).toMatchObject({ message: expect.stringContaining("16 pixels") });
  expect(await refused(await photograph(1700, 160))).toMatchObject({ message: expect.stringContaining("10 times") });
  const bomb = await sharp({ create: { width: 8000, height: 7000, channels: 3, background: "#fff" } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(await refused(bomb, "image/png")).toMatchObject(invalid);
});

test("an upload that cannot be, another merchant's, and one that was not sent are refused", async () => {
  const bytes = await photograph();
  const field = async (input: object, request: object = auroraMember) =>
    (await offer(bytes, input, request)).data.mediaUploadCreate.userErrors[0]?.field[1];
  expect(await field({ contentType: "image/svg+xml" })).toBe("contentType");
  expect(await field({ byteSize: 0 })).toBe("byteSize");
  expect(await field({ byteSize: 21 * 1024 * 1024 })).toBe("byteSize");
  expect(await field({ sha256: "x" })).toBe("sha256");
  expect(await field({ merchantId: basaltId })).toBe("merchantId");
  expect(await field({}, basaltMember)).toBe("merchantId");
  expect((await offer(bytes, {}, shopper)).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  const { upload } = (await offer(bytes)).data.mediaUploadCreate;
  const unsent = (await complete(upload.id)).data.mediaUploadComplete;
  expect(unsent.userErrors).toMatchObject([
    { code: "INVALID_INPUT", message: expect.stringContaining("not sent yet") },
  ]);
  await send(upload, bytes);
  const foreign = (await complete(upload.id, {}, basaltMember)).data.mediaUploadComplete;
  expect(foreign.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "uploadId"] }]);
  const nowhere = (await complete(upload.id, { productId: "prod_none" })).data.mediaUploadComplete;
  expect(nowhere.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["input", "productId"] }]);
  const long = (await complete(upload.id, { altText: "x".repeat(501) })).data.mediaUploadComplete;
  expect(long.userErrors).toMatchObject([{ code: "INVALID_INPUT", field: ["input", "altText"] }]);
});

test("two that complete the same upload at once have one picture", async () => {
  const uploadId = await sent(await photograph());
  const both = await Promise.all([complete(uploadId), complete(uploadId)]);
  for (const { data } of both) expect(data.mediaUploadComplete.product.media).toHaveLength(2);
});

const arrange = (media: readonly object[], expectedVersion: number) =>
  catalog.ask(
    `mutation ($input: ProductMediaSetInput!) { productMediaSet(input: $input) { product { version media { id altText } } userErrors { code field } } }`,
    { input: { productId: product.id, media, expectedVersion } },
    auroraMember,
  );

test("media are put in order, described anew and taken away; files of what is gone are deleted a day later", async () => {
  const uploadId = await sent(await photograph());
  const { media } = (await complete(uploadId)).data.mediaUploadComplete.product;
  const [linked, own] = media.map(({ id }: { id: string }) => id);
  const turned = (await arrange([{ id: own, altText: " Side " }, { id: linked }], 2)).data.productMediaSet;
  expect(turned.product).toEqual({
    version: 3,
    media: [
      { id: own, altText: "Side" },
      { id: linked, altText: null },
    ],
  });
  expect((await arrange([{ id: own, altText: "Side" }, { id: linked }], 3)).data.productMediaSet.product.version).toBe(
    3,
  );
  await arrange([{ id: linked }], 3);
  expect(filesUnder("media", uploadId)).toHaveLength(2);
  catalog.clock.advance(24 * 60 * 60 * 1000);
  await runDueTimers(catalog);
  expect(filesUnder("media", uploadId)).toEqual([]);
  for (const [wanted, version, code] of [
    [[{ id: "upl_none" }], 4, "NOT_FOUND"],
    [[{ id: linked }, { id: linked }], 4, "INVALID_INPUT"],
    [[{ id: linked, altText: "x".repeat(501) }], 4, "INVALID_INPUT"],
    [[], 3, "VERSION_CONFLICT"],
  ] as const)
    expect((await arrange(wanted, version)).data.productMediaSet.userErrors).toMatchObject([{ code }]);
});

test("an import leaves pictures that were uploaded where they are", async () => {
  const uploadId = await sent(await photograph());
  await complete(uploadId);
  const media = [{ kind: "IMAGE" as const, url: "https://images.novatech.example/other.jpg", altText: null }];
  await catalog.app.commands.seedProducts([productDraft(product.slug, { media })]);
  const { data } = await catalog.ask(`{ product(id: "${product.id}") { media { id url } } }`);
  expect(data.product.media).toMatchObject([{ id: uploadId }, { url: "https://images.novatech.example/other.jpg" }]);
});

test("what was sent and became nothing is swept; what became a picture stays", async () => {
  const [used, unused] = [await sent(await photograph()), await sent(await photograph(900, 900))];
  await complete(used);
  catalog.clock.advance(2 * 60 * 60 * 1000);
  await runDueTimers(catalog);
  expect(filesUnder("uploads")).not.toContain(unused);
  expect(filesUnder("media", used)).toHaveLength(2);
  const gone = (await complete(unused)).data.mediaUploadComplete;
  expect(gone.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});

test("at most two hundred files of a merchant wait to be sent", async () => {
  await catalog.app.database.sql`
    insert into uploads (id, merchant_id, purpose, content_type, byte_size, sha256, created_at, expires_at)
    select 'upl_' || n, ${basaltId}, 'IMAGE', 'image/png', 1, 'x', now(), ${new Date(catalog.clock.now().getTime() + 1000).toISOString()}
    from generate_series(1, 200) as n`;
  const { data } = await offer(await photograph(), { merchantId: basaltId }, basaltMember);
  expect(data.mediaUploadCreate.userErrors).toMatchObject([{ code: "LIMIT_REACHED" }]);
});
