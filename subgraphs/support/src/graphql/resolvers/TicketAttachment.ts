import type { TicketAttachmentResolvers } from "../__generated__/types.ts";

/** A file beside a message. Whoever reaches one may fetch it. */
export const TicketAttachment: TicketAttachmentResolvers = {
  url: (attachment, _arguments, { attachments }) => attachments.urlOf(attachment),
};
