import type { Clock } from "@novatech/kernel/clock";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { RoomApp } from "../room.ts";
import { createFolderRoutes } from "./folder-routes.ts";
import { createFolderStore } from "./folder-store.ts";
import type { PlaceForFiles } from "./place.ts";
import { createS3Store } from "./s3-store.ts";

/** A room's files beside its database, and the routes that answer their addresses; undefined where somebody else does. */
export type RoomFiles = { readonly store: ObjectStore; readonly routes: NonNullable<RoomApp["routes"]> | undefined };

/**
 * Opens the place where a room's files lie; nothing is asked of it yet. Undefined: the process takes and gives no files, as a job, and each attempt fails.
 * `path`: what the routes of a folder begin with. `maxBytes`: of the largest file that is sent.
 */
export function openFiles(
  place: PlaceForFiles | undefined,
  { clock, path, maxBytes }: { readonly clock: Clock; readonly path: string; readonly maxBytes: number },
): RoomFiles {
  if (place === undefined) return { store: noStore, routes: undefined };
  if (place.kind === "s3") return { store: createS3Store(place), routes: undefined };
  const store = createFolderStore(place);
  return { store, routes: createFolderRoutes({ secret: place.secret, path, store, clock, maxBytes }) };
}

const missing = async (): Promise<never> => {
  throw new Error("This process was opened without a place for files.");
};
const noStore: ObjectStore = {
  signedPut: missing,
  signedGet: missing,
  publicUrl: (key) => `https://media.invalid/${key}`,
  read: missing,
  write: missing,
  removeAll: missing,
};
