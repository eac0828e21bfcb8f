import { addMilliseconds } from "@novatech/kernel/clock";
import type { ObjectStore, SignedPut } from "@novatech/kernel/object-store";
import { ok, refuse, type Result } from "@novatech/kernel/result";
import { isOwn, rolesOf } from "../../domain/access.ts";
import {
  type Attachment,
  maxWaiting,
  readFile,
  sentKey,
  unattachedTtlMs,
  uploadTtlMs,
} from "../../domain/attachment.ts";
import { notFound, type Refusal, refusal } from "../../domain/refusal.ts";
import type { Actor, TicketDeps } from "../command-ticket.ts";
import type { TransactionPorts } from "../ports.ts";

/** A file somebody wants to send, and for which of their tickets or orders. */
export type AttachmentWish = {
  readonly fileName: string;
  readonly contentType: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly ticketId: string | null;
  readonly orderId: string | null;
  readonly newId: string;
};

/** A file that may be sent, and where. */
export type OfferedAttachment = { readonly attachment: Attachment; readonly put: SignedPut };

/** Gives an address to which exactly one file may be sent, for 15 minutes. What is sent and stands beside no message a day later is swept. */
export async function askForAttachment(
  deps: TicketDeps,
  store: ObjectStore,
  actor: Actor,
  wish: AttachmentWish,
): Promise<Result<OfferedAttachment, Refusal>> {
  const { caller } = actor;
  if (caller === null) return refuse(unproven);
  const file = readFile(wish);
  if (!file.ok) return file;
  const at = deps.now();
  const attachment: Attachment = {
    ...file.value,
    id: wish.newId,
    caller,
    createdAt: at,
    expiresAt: addMilliseconds(at, uploadTtlMs),
    checkedAt: null,
    ticketId: null,
    sequence: null,
  };
  const fault = await deps.inTransaction(async (ports) => {
    const stranger = await faultOfStanding(ports, actor, wish);
    if (stranger !== null) return stranger;
    const isAdded = await ports.attachments.add(attachment, maxWaiting, addMilliseconds(at, unattachedTtlMs));
    return isAdded ? null : tooMany;
  });
  if (fault !== null) return refuse(fault);
  const { contentType, byteSize, sha256, expiresAt } = attachment;
  const put = await store.signedPut({ key: sentKey(attachment), contentType, byteSize, sha256 }, expiresAt);
  return ok({ attachment, put });
}

const unproven = refusal(
  "NOT_FOUND",
  "Log in, or name the ticket or the order and send its secret in x-order-access-token.",
  "ticketId",
);
const tooMany = refusal(
  "ATTACHMENT_LIMIT_REACHED",
  `You sent ${maxWaiting} files that stand beside no message yet. Write the message, or wait a day.`,
);

/** Any text will do as a secret until it opens something: a guest must name what. */
async function faultOfStanding(
  ports: TransactionPorts,
  { onlooker }: Actor,
  { ticketId, orderId }: AttachmentWish,
): Promise<Refusal | null> {
  if (ticketId !== null) {
    const ticket = await ports.tickets.lock(ticketId);
    return ticket !== null && rolesOf(onlooker, ticket).length > 0 ? null : notFound("ticketId", "ticket");
  }
  if (onlooker.userId !== null) return null;
  if (orderId === null) return unproven;
  const nothing = { merchantOrderId: null, shipmentId: null, returnId: null, productId: null };
  const found = await ports.subjects.find({ orderId, ...nothing });
  return found !== null && found.owner !== null && isOwn(onlooker, found.owner) ? null : notFound("orderId", "order");
}
