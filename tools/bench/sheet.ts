import { createHash } from "node:crypto";
import { createGraphClient, type GraphClient } from "@novatech/testkit/graph-client";
import { request } from "undici";
import { describeStatements } from "./statements.ts";
import { startMeteredShop } from "./metered-shop.ts";

const login = { email: "merchant@novatech.example", password: "demo-merchant" };
/** Between two looks at how far a file is, in milliseconds. */
const lookEveryMs = 100;

type Import = {
  readonly status: string;
  readonly failure: string | null;
  readonly changedProductCount: number;
  readonly unchangedProductCount: number;
  readonly rejectedRowCount: number;
};

/** A merchant's file of so many rows (default 10,000) brought into a fresh shop, the same file again, and all of it taken away. */
export async function benchSheet(parameters: readonly string[]): Promise<void> {
  const rows = Number(parameters[0] ?? 10_000);
  if (!Number.isInteger(rows) || rows < 1) {
    console.error("Say how many rows: npm run bench -- sheet 10000");
    process.exitCode = 2;
    return;
  }
  const shop = await startMeteredShop();
  const client = createGraphClient(shop.url, { name: "novatech-bench" });
  try {
    const { merchantId, merchant } = await asMerchant(client);
    const bytes = Buffer.from(fileOf(rows));
    console.log(`${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB`);
    for (const which of ["new", "the same again"]) {
      const uploadId = await send(merchant, merchantId, bytes);
      await shop.statements.reset();
      const began = performance.now();
      const done = await bring(merchant, uploadId);
      const seconds = (performance.now() - began) / 1000;
      const { changedProductCount: changed, unchangedProductCount: unchanged, rejectedRowCount: rejected } = done;
      console.log(
        `${which}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s; ${changed} changed, ${unchanged} as they were, ${rejected} rows refused`,
      );
      console.log(describeStatements(`SQL of 500 rows, ${which}`, await shop.statements.read(), Math.ceil(rows / 500)));
    }
    const began = performance.now();
    const { rowCount, bytes: taken } = await takeAway(merchant, merchantId);
    console.log(
      `taken away: ${((performance.now() - began) / 1000).toFixed(1)} s for ${rowCount} rows, ${(taken / 1e6).toFixed(1)} MB`,
    );
  } finally {
    await client.close();
    await shop.stop();
  }
}

async function asMerchant(
  client: GraphClient,
): Promise<{ readonly merchantId: string; readonly merchant: GraphClient }> {
  const { sessionCreate } = await client.get<{ sessionCreate: { session: { accessToken: string } } }>(
    `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } } }`,
    { input: login },
  );
  const token = sessionCreate.session.accessToken;
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as {
    readonly merchants?: readonly string[];
  };
  const merchantId = claims.merchants?.[0];
  if (merchantId === undefined) throw new Error("the demo's merchant is a member of none");
  return { merchantId, merchant: client.as({ authorization: `Bearer ${token}` }) };
}

/** Products of one variant each, in a hundred categories. */
const fileOf = (rows: number): string =>
  [
    "handle,name,description,brand,category,sku,weight_grams,price_usd,price_eur",
    ...Array.from(
      { length: rows },
      (_, index) =>
        `bench-${index},Bench lamp ${index},"A lamp that shines, number ${index}.",Vireo,Bench > Lamps ${index % 100},BENCH-${index},${200 + (index % 300)},${10 + (index % 90)}.90,${9 + (index % 90)}.50`,
    ),
  ].join("\n");

/** Sends a file to the address that is given for it; resolves to the upload's id. */
async function send(merchant: GraphClient, merchantId: string, bytes: Buffer): Promise<string> {
  const { mediaUploadCreate } = await merchant.get<{
    mediaUploadCreate: { upload: { id: string; url: string; headers: { name: string; value: string }[] } };
  }>(
    `mutation ($input: MediaUploadCreateInput!) { mediaUploadCreate(input: $input) { upload { id url headers { name value } } } }`,
    {
      input: {
        merchantId,
        purpose: "PRODUCT_CSV",
        contentType: "text/csv",
        byteSize: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
      },
    },
  );
  const { id, url, headers } = mediaUploadCreate.upload;
  const answer = await request(url, {
    method: "PUT",
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    body: bytes,
  });
  if (answer.statusCode !== 200) throw new Error(`the file was refused: ${await answer.body.text()}`);
  await answer.body.dump();
  return id;
}

async function bring(merchant: GraphClient, uploadId: string): Promise<Import> {
  const { productImportCreate } = await merchant.get<{ productImportCreate: { productImport: { id: string } } }>(
    `mutation ($input: ProductImportCreateInput!) { productImportCreate(input: $input) { productImport { id } } }`,
    { input: { uploadId } },
  );
  for (;;) {
    const { productImport } = await merchant.get<{ productImport: Import }>(
      `query ($id: ID!) { productImport(id: $id) { status failure changedProductCount unchangedProductCount rejectedRowCount } }`,
      { id: productImportCreate.productImport.id },
    );
    if (productImport.status === "FAILED") throw new Error(productImport.failure ?? "the import failed");
    if (productImport.status === "FINISHED") return productImport;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

async function takeAway(
  merchant: GraphClient,
  merchantId: string,
): Promise<{ readonly rowCount: number; readonly bytes: number }> {
  const { productExportCreate } = await merchant.get<{ productExportCreate: { productExport: { id: string } } }>(
    `mutation ($input: ProductExportCreateInput!) { productExportCreate(input: $input) { productExport { id } } }`,
    { input: { merchantId } },
  );
  for (;;) {
    const { productExport } = await merchant.get<{
      productExport: { status: string; rowCount: number; url: string | null };
    }>(`query ($id: ID!) { productExport(id: $id) { status rowCount url } }`, {
      id: productExportCreate.productExport.id,
    });
    if (productExport.url !== null) {
      const bytes = await (await request(productExport.url)).body.arrayBuffer();
      return { rowCount: productExport.rowCount, bytes: bytes.byteLength };
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
