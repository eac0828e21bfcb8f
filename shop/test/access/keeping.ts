/* oxlint-disable typescript/no-explicit-any -- answers of the graph have any form */
import { createHash } from "node:crypto";
import type { GraphClient } from "@novatech/testkit/graph-client";
import { until } from "@novatech/testkit/wait";
import { request } from "undici";
import type { Subject } from "./actors.ts";
import { greySquare } from "./grey-square.ts";
import { send } from "./sending.ts";

/** Where a program of the merchant would listen. */
export const hookUrl = "https://zqhook.example/hook";
const dayMs = 86_400_000;

/** What a merchant's owner does to their goods and for their programs, at the second of the products; resolves to what came of it. */
export async function keepShop(owner: GraphClient, graphUrl: string, things: Subject): Promise<Subject> {
  const { merchantId } = things;
  const productId = things["productId"]?.split(" ")[1] ?? "";
  const variantId = await describe(owner, productId);
  const picture = await upload(
    owner,
    graphUrl,
    { merchantId, purpose: "IMAGE", contentType: "image/png" },
    greySquare(400),
  );
  await send(owner, "mediaUploadComplete", { uploadId: picture, productId, altText: "Grey" });
  const goods = Buffer.from("handle,sku,name,category,price_eur\nzq,ZQ-1,Quillvane lamp,Lamps,19.90\nz,Z-1,,Lamps,1\n");
  const uploadId = await upload(
    owner,
    graphUrl,
    { merchantId, purpose: "PRODUCT_CSV", contentType: "text/csv" },
    goods,
  );
  const brought = await send(owner, "productImportCreate", { uploadId }, "productImport { id }");
  const taken = await send(owner, "productExportCreate", { merchantId }, "productExport { id }");
  const transfers = { productImportId: brought.productImport.id, productExportId: taken.productExport.id };
  for (const [kind, id] of [
    ["productImport", transfers.productImportId],
    ["productExport", transfers.productExportId],
  ] as const)
    await until(() => owner.get<any>(`query ($id: ID!) { ${kind}(id: $id) { status } }`, { id }), {
      done: (answer) => answer[kind].status === "FINISHED",
      timeoutMs: 60_000,
    });
  const tomorrow = new Date(Date.now() + dayMs).toISOString();
  const price = { variantId, currency: "EUR", amountMinor: "100" };
  await send(owner, "priceScheduleCreate", { ...price, until: tomorrow });
  return { ...transfers, ...(await listen(owner, merchantId ?? "")) };
}

/** Says a product in another language, plans how long it is shown and answers those who reviewed it; resolves to its first variant. */
async function describe(owner: GraphClient, productId: string): Promise<string> {
  const look = () =>
    owner.get<any>(
      `query ($id: ID!) { product(id: $id) { version variants(first: 1) { nodes { id } } reviews(first: 2) { nodes { id version } } } }`,
      { id: productId },
    );
  const { product } = await look();
  for (const { id, version } of product.reviews.nodes)
    await send(owner, "reviewReplySet", { reviewId: id, expectedVersion: version, body: "Thank you." });
  const said = { productId, language: "fr", name: "Lampe", description: "Une lampe." };
  await send(owner, "productTranslationSet", { ...said, expectedVersion: product.version });
  const { version: expectedVersion } = (await look()).product;
  const unpublishAt = new Date(Date.now() + 30 * dayMs).toISOString();
  await send(owner, "productPublicationSet", { productId, unpublishAt, expectedVersion });
  return product.variants.nodes[0].id;
}

/** Sends a file to where it is told to; resolves to the upload's id. */
async function upload(owner: GraphClient, graphUrl: string, what: object, bytes: Buffer): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const wanted = "upload { id url headers { name value } }";
  const made = await send(owner, "mediaUploadCreate", { ...what, byteSize: bytes.length, sha256 }, wanted);
  const { id, url, headers } = made.upload;
  // The room cannot know the port that is free.
  const { statusCode, body } = await request(new URL(new URL(url).pathname + new URL(url).search, graphUrl), {
    method: "PUT",
    headers: Object.fromEntries(headers.map(({ name, value }: any) => [name, value])),
    body: bytes,
  });
  const said = await body.text();
  if (statusCode !== 200) throw new Error(`the upload was answered with ${statusCode}: ${said}`);
  return id;
}

/** Has a program told what happens, at an address that nobody answers, and has it tried once. */
async function listen(owner: GraphClient, merchantId: string): Promise<Subject> {
  const wish = { merchantId, url: hookUrl, kinds: ["STOCK_OUT"], isEnabled: true };
  const endpointId = (await send(owner, "webhookEndpointCreate", wish, "endpoint { id }")).endpoint.id;
  // One that goes, and none of those who come later misses it.
  const going = await send(owner, "webhookEndpointCreate", wish, "endpoint { id }");
  const { delivery } = await send(owner, "webhookEndpointTest", { endpointId }, "delivery { id }");
  const look = () =>
    owner.get<any>(`query ($id: ID!) { webhookDelivery(id: $id) { attemptCount } }`, { id: delivery.id });
  await until(look, { done: ({ webhookDelivery }) => webhookDelivery.attemptCount > 0, timeoutMs: 60_000 });
  return { endpointId, endpointToDeleteId: going.endpoint.id, deliveryId: delivery.id };
}
