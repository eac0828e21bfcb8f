import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { systemClock } from "@novatech/kernel/clock";
import type { ObjectStore } from "@novatech/kernel/object-store";
import { installMoto, startMoto } from "@novatech/testkit/moto";
import Fastify from "fastify";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createFolderRoutes } from "../src/files/folder-routes.ts";
import { createFolderStore } from "../src/files/folder-store.ts";
import { createS3Store } from "../src/files/s3-store.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const moto = await installMoto();
const reason = "missing" in moto ? moto.missing : null;
if (reason !== null) process.stderr.write(`S3 is not tested: moto could not be installed: ${reason}\n`);

type Opened = { readonly store: ObjectStore; readonly end: () => Promise<void> };

/** A folder behind its own routes, over HTTP. */
async function openFolder(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "novatech-files-"));
  const http = Fastify();
  const address = await http.listen({ host: "127.0.0.1", port: 0 }).then(async (url) => {
    await http.close();
    return url;
  });
  const secret = "a secret of a test";
  const store = createFolderStore({ folder, baseUrl: `${address}/media`, secret });
  const server = Fastify();
  await createFolderRoutes({ path: "/media", secret, store, clock: systemClock, maxBytes: 1_000_000 })(server);
  await server.listen({ host: "127.0.0.1", port: Number(new URL(address).port) });
  return {
    store,
    end: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A bucket of a stand-in for S3. */
async function openBucket(): Promise<Opened> {
  if ("missing" in moto) throw new Error(moto.missing);
  const server = await startMoto(moto.python);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "moto");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "moto");
  const client = new S3Client({ endpoint: server.url, forcePathStyle: true });
  await client.send(
    new CreateBucketCommand({ Bucket: "pictures", CreateBucketConfiguration: { LocationConstraint: "eu-central-1" } }),
  );
  client.destroy();
  return {
    store: createS3Store({ bucket: "pictures", endpoint: server.url, publicUrl: "https://cdn.novatech.example" }),
    end: async () => {
      vi.unstubAllEnvs();
      await server.stop();
    },
  };
}

const bytes = Buffer.from("sku,name\nLAMP,Lamp\n");
const sha256 = createHash("sha256").update(bytes).digest("hex");
const soon = (): Date => new Date(Date.now() + 60_000);

/** What every place for files promises. */
function storeContract(open: () => Promise<Opened>): void {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.end());

  test("what is sent to a signed address is read as it was, by its key and by a signed address", async () => {
    const { store } = opened;
    const put = await store.signedPut(
      { key: "uploads/upl_1", contentType: "text/csv", byteSize: bytes.length, sha256 },
      soon(),
    );
    const headers = Object.fromEntries(put.headers.map((header) => [header.name, header.value]));
    const sent = await fetch(put.url, { method: "PUT", headers, body: bytes });
    expect(sent.status).toBe(200);
    expect(await store.read("uploads/upl_1", 1000)).toEqual(bytes);
    const got = await fetch(await store.signedGet("uploads/upl_1", "products.csv", soon()));
    expect([got.status, await got.text()]).toEqual([200, bytes.toString()]);
    expect(got.headers.get("content-disposition")).toBe('attachment; filename="products.csv"');
  });

  test("what only a signed address gives is kept by nothing on the way", async () => {
    const { store } = opened;
    await store.write("attachments/att_1.pdf", bytes, "application/pdf");
    const got = await fetch(await store.signedGet("attachments/att_1.pdf", "bill.pdf", soon()));
    expect(got.headers.get("cache-control")).toBe("private, no-store");
    expect(got.headers.get("content-type")).toBe("application/pdf");
  });

  test("what is written is read; what is not there or too large is not", async () => {
    const { store } = opened;
    await store.write("exports/pexp_1.csv", bytes, "text/csv");
    expect(await store.read("exports/pexp_1.csv", bytes.length)).toEqual(bytes);
    expect(await store.read("exports/pexp_1.csv", bytes.length - 1)).toBeNull();
    expect(await store.read("exports/none.csv", 1000)).toBeNull();
  });

  test("everything below a prefix is deleted, and nothing beside it", async () => {
    const { store } = opened;
    for (const key of ["media/upl_2/320.webp", "media/upl_2/800.webp", "media/upl_22/320.webp"])
      await store.write(key, bytes, "image/webp");
    await store.removeAll("media/upl_2/");
    await store.removeAll("media/upl_2/");
    expect(await store.read("media/upl_2/320.webp", 1000)).toBeNull();
    expect(await store.read("media/upl_22/320.webp", 1000)).toEqual(bytes);
  });
}

describe("a folder behind the room's routes", () => {
  storeContract(openFolder);
});

describe.skipIf(reason !== null)(`S3${reason === null ? "" : ` (not run: ${reason})`}`, () => {
  storeContract(openBucket);

  test("an address names what must be sent with it, and signs it", async () => {
    const { store, end } = await openBucket();
    const { url } = await store.signedPut(
      { key: "uploads/upl_3", contentType: "image/png", byteSize: 7, sha256 },
      soon(),
    );
    const signed = new URL(url).searchParams.get("X-Amz-SignedHeaders")?.split(";");
    expect(signed).toEqual(["content-length", "content-type", "host", "x-amz-checksum-sha256"]);
    expect(new URL(url).searchParams.has("x-amz-checksum-crc32")).toBe(false);
    expect(store.publicUrl("media/upl_2/800.webp")).toBe("https://cdn.novatech.example/media/upl_2/800.webp");
    await end();
  });
});
