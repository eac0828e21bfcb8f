import { maxPerMessage, maxPerTicket } from "../../domain/attachment.ts";
import { notFound, type Refusal, refusal } from "../../domain/refusal.ts";
import type { Actor } from "../command-ticket.ts";
import type { TransactionPorts } from "../ports.ts";

const field = "attachmentIds";

/** Sets files that were sent beside a message of a locked or new ticket. Resolves to why not, after which the transaction must be rolled back; null: done. */
export async function attachFiles(
  { attachments }: Pick<TransactionPorts, "attachments">,
  actor: Actor,
  ids: readonly string[],
  message: { readonly ticketId: string; readonly sequence: number },
): Promise<Refusal | null> {
  if (ids.length === 0) return null;
  if (ids.length > maxPerMessage || new Set(ids).size < ids.length)
    return refusal("ATTACHMENT_LIMIT_REACHED", `A message has at most ${maxPerMessage} files, each named once.`, field);
  const found = await attachments.lock(ids);
  const own = found.filter(({ caller }) => caller === actor.caller);
  if (own.length < ids.length) return notFound(field, "file");
  if (own.some(({ ticketId }) => ticketId !== null))
    return refusal(
      "ATTACHMENT_NOT_USABLE",
      "One of the files stands beside a message already. Send it once more.",
      field,
    );
  if (own.some(({ checkedAt }) => checkedAt === null))
    return refusal(
      "ATTACHMENT_NOT_USABLE",
      "One of the files is not complete: see ticketAttachmentUploadComplete.",
      field,
    );
  if ((await attachments.countOf(message.ticketId)) + ids.length > maxPerTicket)
    return refusal("ATTACHMENT_LIMIT_REACHED", `A ticket has at most ${maxPerTicket} files.`, field);
  await attachments.attach(ids, message);
  return null;
}
