import { z } from "zod";
import { ConfigError, type Environment, httpUrl, readConfig } from "../config.ts";

/** Files in a folder of this machine. */
export type FolderOfFiles = {
  /** Made where it is missing. */
  readonly folder: string;
  /** Where its addresses are answered, without a slash at the end. */
  readonly baseUrl: string;
  /** What addresses are signed with. */
  readonly secret: string;
};

/** Files in a bucket of S3, or of what speaks like it. */
export type BucketOfFiles = {
  readonly bucket: string;
  /** Another endpoint than AWS's; null for AWS. */
  readonly endpoint: string | null;
  /** Where what lies under `media/` is reached by anybody, without a slash at the end: a CDN before the bucket. Null: nothing is. */
  readonly publicUrl: string | null;
};

/** Where a room's files lie. */
export type PlaceForFiles = ({ readonly kind: "folder" } & FolderOfFiles) | ({ readonly kind: "s3" } & BucketOfFiles);

/** What a variable says of a place. */
type Meaning = "bucket" | "endpoint" | "folder" | "secret" | "url";

const forms: Readonly<Record<Meaning, z.ZodType<string>>> = {
  bucket: z.string().min(1),
  endpoint: httpUrl,
  folder: z.string().min(1),
  secret: z.string().min(16),
  url: httpUrl,
};

/**
 * Reads where a room's files lie. `variables` says which variable says what: the bucket, with the endpoint of what only speaks like S3; else the folder, with
 * the secret (16 characters at least) that addresses are signed with, answered below `path` of this process. The URL says where they are reached when that
 * is elsewhere; a bucket of which `isPublic` files are needs it. Throws a ConfigError where there is no place.
 */
export function readPlaceForFiles(
  environment: Environment,
  variables: Readonly<Record<string, Meaning>>,
  { path, isPublic }: { readonly path: string; readonly isPublic: boolean },
): PlaceForFiles {
  const names = Object.fromEntries(Object.entries(variables).map(([name, meaning]) => [meaning, name]));
  const own = Object.entries(variables).map(([name, meaning]) => [name, forms[meaning].optional()] as const);
  const shape = z.object({ ...Object.fromEntries(own), PORT: z.string().optional() });
  const settings: Readonly<Record<string, string | undefined>> = readConfig(shape, environment);
  const read = (meaning: Meaning): string | undefined => settings[names[meaning] ?? ""];
  const [bucket, folder, secret] = [read("bucket"), read("folder"), read("secret")];
  const url = read("url")?.replace(/\/+$/, "");
  const fault = (text: string): ConfigError => new ConfigError(`The environment is not right:\n  ${text}`);
  if (bucket !== undefined) {
    if (isPublic && url === undefined)
      throw fault(`${names["url"]}: is not set (where the bucket's pictures are reached)`);
    return { kind: "s3", bucket, endpoint: read("endpoint") ?? null, publicUrl: isPublic ? (url ?? null) : null };
  }
  if (folder === undefined || secret === undefined)
    throw fault(`${names["bucket"]}: is not set (or ${names["folder"]} with ${names["secret"]})`);
  const baseUrl = url ?? `http://localhost:${settings["PORT"] ?? "4000"}${path}`;
  return { kind: "folder", folder, baseUrl, secret };
}
