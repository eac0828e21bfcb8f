import type { MutationResolvers } from "../__generated__/types.ts";
import { toUserError } from "../errors.ts";

/** The entry points that bring files of tickets. */
export const attachmentMutations: Pick<
  Required<MutationResolvers>,
  "ticketAttachmentUploadCreate" | "ticketAttachmentUploadComplete"
> = {
  ticketAttachmentUploadCreate: async (_parent, { input }, { showSecret, actor, attachments, nextId }) => {
    showSecret(input.accessToken);
    const { fileName, contentType, byteSize, sha256, ticketId = null, orderId = null } = input;
    const wish = { fileName, contentType, byteSize, sha256, ticketId, orderId, newId: nextId("att") };
    const result = await attachments.ask(actor(), wish);
    if (!result.ok) return { upload: null, userErrors: [toUserError(result.refusal)] };
    const { attachment, put } = result.value;
    return {
      upload: {
        id: attachment.id,
        url: put.url,
        method: "PUT",
        headers: [...put.headers],
        expiresAt: attachment.expiresAt,
      },
      userErrors: [],
    };
  },
  ticketAttachmentUploadComplete: async (_parent, { input }, { showSecret, actor, attachments }) => {
    showSecret(input.accessToken);
    const result = await attachments.complete(actor(), input.attachmentId);
    return result.ok
      ? { attachment: result.value, userErrors: [] }
      : { attachment: null, userErrors: [toUserError(result.refusal)] };
  },
};
