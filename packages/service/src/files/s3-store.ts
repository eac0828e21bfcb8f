import type { S3Client } from "@aws-sdk/client-s3";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { BucketOfFiles } from "./place.ts";

/** The most keys one call deletes. Source: S3's DeleteObjects. */
const deletedAtOnce = 1000;

/** Region and credentials come from where the SDK looks for them. Loads it at the first use: a process that keeps files in a folder never pays for it. */
export function createS3Store({ bucket: Bucket, endpoint, publicUrl }: BucketOfFiles): ObjectStore {
  let opened: Promise<{ s3: typeof import("@aws-sdk/client-s3"); client: S3Client }> | null = null;
  const open = async () => {
    const s3 = await import("@aws-sdk/client-s3");
    const client = new s3.S3Client({
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      // Else a signed address would hold the checksum of an empty body.
      requestChecksumCalculation: "WHEN_REQUIRED",
      requestHandler: { connectionTimeout: 3000, requestTimeout: 30_000, throwOnRequestTimeout: true },
    });
    return { s3, client };
  };
  const using = () => (opened ??= open());
  const secondsUntil = (moment: Date): number => Math.max(1, Math.floor((moment.getTime() - Date.now()) / 1000));
  return {
    signedPut: async ({ key: Key, contentType, byteSize, sha256 }, expiresAt) => {
      const [{ s3, client }, { getSignedUrl }] = await Promise.all([using(), import("@aws-sdk/s3-request-presigner")]);
      const ChecksumSHA256 = Buffer.from(sha256, "hex").toString("base64");
      const command = new s3.PutObjectCommand({
        Bucket,
        Key,
        ContentType: contentType,
        ContentLength: byteSize,
        ChecksumSHA256,
      });
      const url = await getSignedUrl(client, command, {
        expiresIn: secondsUntil(expiresAt),
        // As headers, not in the address: S3 refuses a body of another type, length or content.
        signableHeaders: new Set(["host", "content-type", "content-length", "x-amz-checksum-sha256"]),
        unhoistableHeaders: new Set(["x-amz-checksum-sha256"]),
      });
      return {
        url,
        headers: [
          { name: "content-type", value: contentType },
          { name: "x-amz-checksum-sha256", value: ChecksumSHA256 },
        ],
      };
    },
    signedGet: async (key, fileName, expiresAt) => {
      const [{ s3, client }, { getSignedUrl }] = await Promise.all([using(), import("@aws-sdk/s3-request-presigner")]);
      const command = new s3.GetObjectCommand({
        Bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${fileName}"`,
      });
      return getSignedUrl(client, command, { expiresIn: secondsUntil(expiresAt) });
    },
    publicUrl: (key) => {
      if (publicUrl === null) throw new Error("nothing of this bucket is for anybody");
      return `${publicUrl}/${key}`;
    },
    read: async (Key, maxBytes) => {
      const { s3, client } = await using();
      try {
        const { Body, ContentLength = 0 } = await client.send(new s3.GetObjectCommand({ Bucket, Key }));
        if (Body === undefined) return null;
        if (ContentLength > maxBytes) {
          // Not read: the connection is given up, or it would wait for all of it.
          (Body as { destroy?: () => void }).destroy?.();
          return null;
        }
        return Buffer.from(await Body.transformToByteArray());
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null;
        throw error;
      }
    },
    write: async (Key, Body, ContentType) => {
      const { s3, client } = await using();
      const CacheControl = Key.startsWith("media/") ? "public, max-age=31536000, immutable" : "private, no-store";
      await client.send(new s3.PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl }));
    },
    removeAll: async (Prefix) => {
      const { s3, client } = await using();
      for (;;) {
        const listed = await client.send(new s3.ListObjectsV2Command({ Bucket, Prefix, MaxKeys: deletedAtOnce }));
        const Objects = (listed.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [{ Key }]));
        if (Objects.length === 0) return;
        const { Errors = [] } = await client.send(
          new s3.DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0) throw new Error(`S3 did not delete ${Errors.length} objects: ${Errors[0]?.Message}`);
      }
    },
  };
}
