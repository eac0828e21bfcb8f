import { addMilliseconds } from "@novatech/kernel/clock";
import type { Transaction } from "@novatech/postgres/database";
import { setTimer, setTimers } from "@novatech/postgres/timers";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { UploadPurpose } from "../domain/upload.ts";
import type { UploadStore } from "../use-cases/upload-ports.ts";
import { uploads } from "./tables/media.ts";
import { textArray } from "./text-array.ts";

/** The timers that have files deleted: of an upload, by its id, and of a picture, by its id and with its product's. */
export const fileTimers = { upload: "upload.sweep", media: "media.sweep" } as const;

const hourMs = 60 * 60 * 1000;
/** How long after its address ended an upload's bytes stay: a file of products may be tried and then brought in for real. */
const keptMs: Readonly<Record<UploadPurpose, number>> = { IMAGE: hourMs, PRODUCT_CSV: 7 * 24 * hourMs };

/** The uploads of one transaction, in PostgreSQL. */
export function createPostgresUploadStore(tx: Transaction): UploadStore {
  return {
    add: async (upload, max) => {
      const { merchantId, createdAt } = upload;
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`uploads of ${merchantId}`}, 0))`);
      const [counted] = await tx
        .select({ count: sql<number>`count(*)::int` })
        .from(uploads)
        .where(and(eq(uploads.merchantId, merchantId), isNull(uploads.usedAt), gt(uploads.expiresAt, createdAt)));
      if ((counted?.count ?? 0) >= max) return false;
      await tx.insert(uploads).values(upload);
      const dueAt = addMilliseconds(upload.expiresAt, keptMs[upload.purpose]);
      await setTimer(tx, { kind: fileTimers.upload, key: upload.id, dueAt });
      return true;
    },
    lock: async (id) => {
      const [row] = await tx
        .select()
        .from(uploads)
        .where(sql`${uploads.id} = any(${textArray([id])})`)
        .for("update");
      return row ?? null;
    },
    use: async (id, usedAt) => {
      await tx.update(uploads).set({ usedAt }).where(eq(uploads.id, id));
    },
    remove: async (id) => {
      await tx.delete(uploads).where(eq(uploads.id, id));
    },
    sweepMedia: (mediaIds, productId, dueAt) =>
      setTimers(
        tx,
        mediaIds.map((key) => ({ kind: fileTimers.media, key, dueAt, payload: { productId } })),
      ),
  };
}
