import { createHash } from "node:crypto";
import { addMilliseconds, type Clock } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import type { TimerHandler } from "@novatech/postgres/timers";
import { openFiles, type RoomFiles } from "@novatech/service/files/files";
import type { PlaceForFiles } from "@novatech/service/files/place";
import { createSharpPictureCleaner } from "../clients/image/sharp-picture-cleaner.ts";
import { attachmentTimer, createPostgresAttachmentStore } from "../db/attachment-store.ts";
import { downloadName, downloadTtlMs, keptKey, maxFileBytes } from "../domain/attachment.ts";
import type { Context } from "../graphql/context.ts";
import { askForAttachment } from "../use-cases/attachments/ask-for-attachment.ts";
import { completeAttachment } from "../use-cases/attachments/complete-attachment.ts";
import { forgetFilesOf, sweepFile } from "../use-cases/attachments/forget-files.ts";
import type { TicketDeps } from "../use-cases/command-ticket.ts";

/** Files beside messages of tickets: what clients may do with them, what deletes them, and who answers for them where they lie in a folder. */
export function wireAttachments(options: {
  /** Undefined where the room is opened for something else, as a job: then it takes and gives no files. */
  readonly place: PlaceForFiles | undefined;
  readonly clock: Clock;
  readonly commands: TicketDeps;
}): {
  readonly forClients: Context["attachments"];
  readonly timers: Readonly<Record<string, TimerHandler>>;
  readonly erase: (tx: Transaction, person: string) => Promise<void>;
  readonly routes: RoomFiles["routes"];
} {
  const { place, clock, commands } = options;
  const { store, routes } = openFiles(place, { clock, path: "/support-files", maxBytes: maxFileBytes });
  const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
  const files = { ...commands, store, pictures: createSharpPictureCleaner(), digest };
  return {
    forClients: {
      ask: (actor, wish) => askForAttachment(commands, store, actor, wish),
      complete: (actor, attachmentId) => completeAttachment(files, actor, attachmentId),
      urlOf: (attachment) =>
        store.signedGet(keptKey(attachment), downloadName(attachment), addMilliseconds(clock.now(), downloadTtlMs)),
    },
    timers: { [attachmentTimer]: (tx, { key }) => sweepFile(createPostgresAttachmentStore(tx), store, key) },
    erase: (tx, person) => forgetFilesOf(createPostgresAttachmentStore(tx), store, person),
    routes,
  };
}
