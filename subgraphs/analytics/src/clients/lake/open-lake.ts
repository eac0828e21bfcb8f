import { createReadStream } from "node:fs";
import { access, copyFile, mkdir, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { LakeTarget } from "../../use-cases/export-lake.ts";

/**
 * A folder, or `s3://bucket/prefix`. Region and credentials of a bucket come from where the AWS SDK looks for them; `endpoint` is another
 * server that speaks S3. Throws an Error for an address of another kind.
 */
export function openLake(to: string, endpoint: string | null): LakeTarget {
  const bucket = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(to);
  if (bucket) return bucketLake(bucket[1] ?? "", (bucket[2] ?? "").replace(/\/*$/, ""), endpoint);
  if (/^[a-z0-9]+:\/\//i.test(to))
    throw new Error(`"${to}" is no place for an export. Name a folder, or s3://bucket/prefix.`);
  return folderLake(to);
}

const folderLake = (folder: string): LakeTarget => ({
  has: (key) =>
    access(join(folder, key)).then(
      () => true,
      () => false,
    ),
  put: async (key, file) => {
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true });
    // Copied aside first: who reads the folder never sees half a file.
    await copyFile(file, `${path}.part`);
    await rename(`${path}.part`, path);
  },
});

function bucketLake(Bucket: string, prefix: string, endpoint: string | null): LakeTarget {
  const open = async () => {
    const s3 = await import("@aws-sdk/client-s3");
    const client = new s3.S3Client({
      ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
      requestChecksumCalculation: "WHEN_REQUIRED",
      requestHandler: { connectionTimeout: 3000, requestTimeout: 300_000, throwOnRequestTimeout: true },
    });
    return { s3, client };
  };
  let opened: ReturnType<typeof open> | null = null;
  const using = () => (opened ??= open());
  const keyOf = (key: string): string => (prefix === "" ? key : `${prefix}/${key}`);
  return {
    has: async (key) => {
      const { s3, client } = await using();
      try {
        await client.send(new s3.HeadObjectCommand({ Bucket, Key: keyOf(key) }));
        return true;
      } catch (error) {
        if (error instanceof s3.NotFound) return false;
        throw error;
      }
    },
    put: async (key, file) => {
      const { s3, client } = await using();
      const { size: ContentLength } = await stat(file);
      const Body = createReadStream(file);
      const ContentType = "application/vnd.apache.parquet";
      await client.send(new s3.PutObjectCommand({ Bucket, Key: keyOf(key), Body, ContentLength, ContentType }));
    },
  };
}
