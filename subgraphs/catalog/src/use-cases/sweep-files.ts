import { mediaPrefix, uploadKey } from "../domain/upload.ts";
import type { ObjectStore } from "@novatech/kernel/object-store";
import type { UploadPorts } from "./upload-ports.ts";

/** Deletes what was sent for an upload. What became nothing is forgotten with all that was made of it. */
export async function sweepUpload({ uploads }: UploadPorts, store: ObjectStore, uploadId: string): Promise<void> {
  const upload = await uploads.lock(uploadId);
  await store.removeAll(uploadKey(uploadId));
  if (upload?.usedAt !== null) return;
  await store.removeAll(mediaPrefix(uploadId));
  await uploads.remove(uploadId);
}

/** Deletes the files of a picture, unless its product has it again. */
export async function sweepMedia(
  { products }: UploadPorts,
  store: ObjectStore,
  { mediaId, productId }: { readonly mediaId: string; readonly productId: string },
): Promise<void> {
  const product = await products.lock(productId);
  if (product?.media.some(({ id }) => id === mediaId)) return;
  await store.removeAll(mediaPrefix(mediaId));
}
