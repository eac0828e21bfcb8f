import { expect, test } from "vitest";
import { readCatalogConfig } from "./config.ts";

const base = { databaseUrl: "postgres://a:b@localhost/catalog", redisUrl: "redis://localhost", poolSize: 4 };
const folder = { MEDIA_FOLDER: "/srv/media", MEDIA_SIGNING_SECRET: "x".repeat(16) };

test("files lie in a folder that this shop answers for, unless another address is named", () => {
  expect(readCatalogConfig({ ...folder, PORT: "4010" }, base).files).toEqual({
    kind: "folder",
    folder: "/srv/media",
    secret: "x".repeat(16),
    baseUrl: "http://localhost:4010/media",
  });
  const { files } = readCatalogConfig({ ...folder, MEDIA_URL: "https://shop.novatech.example/media/" }, base);
  expect(files).toMatchObject({ baseUrl: "https://shop.novatech.example/media" });
});

test("a bucket wins over a folder, and needs to be told where its pictures are reached", () => {
  const bucket = { ...folder, MEDIA_S3_BUCKET: "pictures" };
  expect(readCatalogConfig({ ...bucket, MEDIA_URL: "https://cdn.novatech.example" }, base).files).toEqual({
    kind: "s3",
    bucket: "pictures",
    endpoint: null,
    publicUrl: "https://cdn.novatech.example",
  });
  expect(() => readCatalogConfig(bucket, base)).toThrow("MEDIA_URL");
});

test("without a place for files, or with a short secret, the environment is refused", () => {
  expect(() => readCatalogConfig({}, base)).toThrow("MEDIA_S3_BUCKET");
  expect(() => readCatalogConfig({ MEDIA_FOLDER: "/srv/media" }, base)).toThrow("MEDIA_SIGNING_SECRET");
  expect(() => readCatalogConfig({ ...folder, MEDIA_SIGNING_SECRET: "short" }, base)).toThrow("MEDIA_SIGNING_SECRET");
});
