import type { ObjectStore } from "@novatech/kernel/object-store";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type Attachment, isPicture, keptKey, sentKey } from "../../domain/attachment.ts";
import { faultOfBytes } from "../../domain/file-bytes.ts";
import { notFound, type Refusal, refusal } from "../../domain/refusal.ts";
import type { Actor, TicketDeps } from "../command-ticket.ts";
import type { PictureCleaner } from "./ports.ts";

/** What looking at files needs beside what changing tickets does. */
export type FileDeps = TicketDeps & {
  readonly store: ObjectStore;
  readonly pictures: PictureCleaner;
  /** SHA-256 in hex of bytes. */
  readonly digest: (bytes: Buffer) => string;
};

const unusable = (message: string): Refusal => refusal("ATTACHMENT_NOT_USABLE", message, "attachmentId");

/**
 * Looks at the bytes of a file that was sent and keeps it, so that a message may name it. The work on the bytes is done between two transactions: what it
 * leaves when the second refuses is swept with the file. A second time changes nothing.
 */
export async function completeAttachment(
  deps: FileDeps,
  actor: Actor,
  attachmentId: string,
): Promise<Result<Attachment, Refusal>> {
  const { store } = deps;
  const own = (): Promise<Attachment | null> =>
    deps.inTransaction(async ({ attachments }) => {
      const [found] = await attachments.lock([attachmentId]);
      return found !== undefined && found.caller === actor.caller ? found : null;
    });
  const sent = await own();
  if (sent === null) return refuse(notFound("attachmentId", "file"));
  if (sent.checkedAt !== null) return ok(sent);

  const bytes = await store.read(sentKey(sent), sent.byteSize);
  if (bytes === null || bytes.length !== sent.byteSize || deps.digest(bytes) !== sent.sha256)
    return refuse(unusable("The file was not sent yet, or it is not the one that was told of. Send it first."));
  const fault = faultOfBytes(bytes, sent.contentType);
  if (fault !== null) return refuse(unusable(fault));
  const kept = isPicture(sent.contentType) ? await deps.pictures.clean(bytes, sent.contentType) : { bytes };
  if ("fault" in kept) return refuse(unusable(kept.fault));
  await store.write(keptKey(sent), kept.bytes, sent.contentType);

  const done = await deps.inTransaction(async ({ attachments }) => {
    const [again] = await attachments.lock([attachmentId]);
    if (again === undefined || again.checkedAt !== null) return again ?? null;
    const checkedAt = deps.now();
    await attachments.keep(attachmentId, kept.bytes.length, checkedAt);
    return { ...again, byteSize: kept.bytes.length, checkedAt };
  });
  // What was sent is not needed any more; where this fails, the sweep does it.
  await store.removeAll(sentKey(sent)).catch(() => undefined);
  if (done !== null) return ok(done);
  await store.removeAll(keptKey(sent));
  return refuse(notFound("attachmentId", "file"));
}
