import type { ObjectStore } from "@novatech/kernel/object-store";
import { type Attachment, keptKey, sentKey } from "../../domain/attachment.ts";
import type { AttachmentStore } from "./ports.ts";

async function forget(attachments: AttachmentStore, store: ObjectStore, files: readonly Attachment[]): Promise<void> {
  // The bytes first: a row without bytes is tried again, bytes without a row would stay for ever.
  for (const file of files) {
    await store.removeAll(sentKey(file));
    await store.removeAll(keptKey(file));
  }
  await attachments.remove(files.map(({ id }) => id));
}

/** Deletes what was sent, and the file itself when it stands beside no message. */
export async function sweepFile(attachments: AttachmentStore, store: ObjectStore, id: string): Promise<void> {
  const [file] = await attachments.lock([id]);
  if (file === undefined) return;
  if (file.ticketId !== null) await store.removeAll(sentKey(file));
  else await forget(attachments, store, [file]);
}

/** Deletes the files of a person who is erased: those beside their tickets, whoever sent them, and what they sent that stands beside none. */
export const forgetFilesOf = async (attachments: AttachmentStore, store: ObjectStore, userId: string): Promise<void> =>
  forget(attachments, store, await attachments.ofPerson(userId));
