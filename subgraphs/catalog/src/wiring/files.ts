import { createHash } from "node:crypto";
import type { Clock } from "@novatech/kernel/clock";
import type { IdSource } from "@novatech/kernel/ids";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { Database, Transaction } from "@novatech/postgres/database";
import type { TimerHandler } from "@novatech/postgres/timers";
import { openFiles } from "@novatech/service/files/files";
import type { PlaceForFiles } from "@novatech/service/files/place";
import type { RoomApp } from "@novatech/service/room";
import { sha256Hex } from "@novatech/service/secrets";
import { createSharpImageMaker } from "../clients/image/sharp-image-maker.ts";
import { createPostgresUploadStore, fileTimers } from "../db/upload-store.ts";
import { uploadRules } from "../domain/upload.ts";
import type { MediaChanges } from "../graphql/media.ts";
import { arrangeMedia } from "../use-cases/arrange-media.ts";
import { askForUpload } from "../use-cases/ask-for-upload.ts";
import type { ProductPorts } from "../use-cases/ports.ts";
import { sweepMedia, sweepUpload } from "../use-cases/sweep-files.ts";
import { takePicture } from "../use-cases/take-picture.ts";
import type { UploadPorts } from "../use-cases/upload-ports.ts";

const maxBytes = Math.max(...Object.values(uploadRules).map((rule) => rule.maxBytes));

/** What the routes of its files begin with. */
const mediaPath = "/media";

/** Files beside the database: where they lie, what clients may do with them, and what deletes them. */
export function createFiles(options: {
  /** Undefined where the room is opened for something else, as a job: then it takes and gives no files. */
  readonly place: PlaceForFiles | undefined;
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly portsOf: (tx: Transaction) => ProductPorts;
}): {
  readonly store: ObjectStore;
  readonly uploadPortsOf: (tx: Transaction) => UploadPorts;
  readonly changes: MediaChanges;
  readonly timers: Readonly<Record<string, TimerHandler>>;
  readonly routes: NonNullable<RoomApp["routes"]> | undefined;
} {
  const { place, database, clock, ids, portsOf } = options;
  const { store, routes } = openFiles(place, { clock, path: mediaPath, maxBytes });
  const images = createSharpImageMaker();
  const uploadPortsOf = (tx: Transaction): UploadPorts => ({
    ...portsOf(tx),
    uploads: createPostgresUploadStore(tx),
    ids,
  });
  const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  return {
    store,
    uploadPortsOf,
    changes: {
      askForUpload: (command) => database.transaction((tx) => askForUpload(uploadPortsOf(tx), store, command)),
      takePicture: (command) =>
        takePicture(
          { inUploads: (work) => database.transaction((tx) => work(uploadPortsOf(tx))), store, images, digest },
          command,
        ),
      arrange: (command) =>
        database.transaction((tx) => arrangeMedia({ ...uploadPortsOf(tx), digest: sha256Hex }, command)),
    },
    timers: {
      [fileTimers.upload]: (tx, { key }) => sweepUpload(uploadPortsOf(tx), store, key),
      [fileTimers.media]: (tx, { key, payload }) =>
        sweepMedia(uploadPortsOf(tx), store, {
          mediaId: key,
          productId: (payload as { productId: string }).productId,
        }),
    },
    routes,
  };
}
