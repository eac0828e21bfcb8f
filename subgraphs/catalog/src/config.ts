import type { Environment } from "@novatech/service/config";
import { type PlaceForFiles, readPlaceForFiles } from "@novatech/service/files/place";
import type { RoomConfig } from "@novatech/service/room";

/** What the catalogue is configured with. Without `files` it takes and gives none, as a job needs none. */
export type CatalogConfig = RoomConfig & { readonly files?: PlaceForFiles };

/** Reads what is the room's own from the environment. Throws a ConfigError where there is no place for files. */
export const readCatalogConfig = (environment: Environment, base: RoomConfig): CatalogConfig => ({
  ...base,
  files: readPlaceForFiles(
    environment,
    {
      /** A bucket for pictures and files of products. Unset: a folder of this machine. */
      MEDIA_S3_BUCKET: "bucket",
      /** Where S3 is spoken, when it is not AWS. */
      MEDIA_S3_ENDPOINT: "endpoint",
      /** The folder, and what its addresses are signed with. */
      MEDIA_FOLDER: "folder",
      MEDIA_SIGNING_SECRET: "secret",
      /** Where pictures are reached: with a bucket the CDN before it; with a folder `/media` of whoever serves this room's routes. */
      MEDIA_URL: "url",
    },
    { path: "/media", isPublic: true },
  ),
});
