import { isId } from "@novatech/kernel/ids";
import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { canEdit, type Editor } from "../domain/access.ts";
import { invalid, notFound, type Refusal } from "../domain/refusal.ts";
import { faultOfUpload, maxWaitingUploads, type Upload, uploadKey, uploadTtlMs } from "../domain/upload.ts";
import type { ObjectStore, SignedPut } from "@novatech/kernel/object-store";
import type { UploadPorts } from "./upload-ports.ts";

/** A file that may be sent, and where. */
export type OfferedUpload = { readonly upload: Upload; readonly put: SignedPut };

/** Gives an address to which exactly one file may be sent for a merchant, for 15 minutes. What is sent and not used is swept. */
export async function askForUpload(
  { uploads, clock, ids }: UploadPorts,
  store: ObjectStore,
  command: Pick<Upload, "merchantId" | "purpose" | "contentType" | "byteSize" | "sha256"> & { readonly editor: Editor },
): Promise<Result<OfferedUpload, Refusal>> {
  const { editor, merchantId, purpose, contentType, byteSize, sha256 } = command;
  if (!isId(merchantId, "merch") || !canEdit(editor, { merchantId })) return refuse(notFound("merchant", "merchantId"));
  const fault = faultOfUpload(command);
  if (fault !== null) return refuse(invalid(fault.field, fault.message));
  const now = clock.now();
  const upload: Upload = {
    id: ids.next("upl"),
    merchantId,
    purpose,
    contentType,
    byteSize,
    sha256,
    createdAt: now,
    expiresAt: addMilliseconds(now, uploadTtlMs),
    usedAt: null,
  };
  if (!(await uploads.add(upload, maxWaitingUploads)))
    return refuse(
      invalid("merchantId", `${maxWaitingUploads} files wait to be sent. Send them, or wait a while.`, "LIMIT_REACHED"),
    );
  const put = await store.signedPut({ key: uploadKey(upload.id), contentType, byteSize, sha256 }, upload.expiresAt);
  return ok({ upload, put });
}
