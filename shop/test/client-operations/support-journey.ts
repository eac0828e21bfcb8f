import { createHash, randomUUID } from "node:crypto";
import { request } from "undici";
import { expect } from "vitest";
import type { InstalledApp } from "./persisted.ts";

type Headers = Readonly<Record<string, string>>;

/** Sends a file as the app is told to: its id, which a message may name. */
async function sendFile(app: InstalledApp, prefix: string, ticketId: string, me: Headers): Promise<string> {
  const bytes = Buffer.from("%PDF-1.7\n%%EOF\n");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { ticketId, fileName: "bill.pdf", contentType: "application/pdf", byteSize: bytes.length, sha256 };
  const { upload } = (await app.ask(`${prefix}TicketAttachmentUploadCreate`, { input: file }, me))
    .ticketAttachmentUploadCreate;
  const named = upload.headers as readonly { readonly name: string; readonly value: string }[];
  const sent = await request(upload.url, {
    method: upload.method,
    headers: Object.fromEntries(named.map(({ name, value }) => [name, value])),
    body: bytes,
  });
  expect([sent.statusCode, await sent.body.text()]).toEqual([200, `{"received":${bytes.length}}`]);
  await app.ask(`${prefix}TicketAttachmentUploadComplete`, { input: { attachmentId: upload.id } }, me);
  return upload.id as string;
}

/** Everything a client does that needs help: reads, asks, writes with a file, says how it was, and talks. `prefix`: of its operations' names. */
export async function walkSupport(
  app: InstalledApp,
  { prefix, orderId, me }: { readonly prefix: string; readonly orderId: string; readonly me: Headers },
): Promise<void> {
  const { articles } = await app.ask(`${prefix}Articles`, { search: "send something back" });
  const [{ id: articleId, slug }] = articles.nodes;
  await app.ask(`${prefix}Article`, { slug });
  await app.ask(`${prefix}ArticleVote`, { input: { articleId, isHelpful: true } }, me);

  const wish = {
    subject: "Where is it?",
    body: "I wait.",
    category: "DELIVERY",
    orderId,
    idempotencyKey: randomUUID(),
  };
  const ticketId = (await app.ask(`${prefix}TicketCreate`, { input: wish }, me)).ticketCreate.ticket.id as string;
  const attachmentIds = [await sendFile(app, prefix, ticketId, me)];
  const words = { ticketId, body: "Here is the bill.", attachmentIds, idempotencyKey: randomUUID() };
  await app.ask(`${prefix}TicketReply`, { input: words }, me);
  await app.follow(`${prefix}TicketUpdated`, { ticketId }, me, 2);
  await app.ask(`${prefix}TicketSolve`, { input: { ticketId } }, me);
  await app.ask(`${prefix}TicketRate`, { input: { ticketId, rating: 5, comment: "Quick." } }, me);
  const { ticket } = await app.ask(`${prefix}Ticket`, { id: ticketId }, me);
  const [file] = ticket.entries.nodes.flatMap(({ attachments }: { attachments: { url: string }[] }) => attachments);
  const fetched = await request(file.url);
  expect([fetched.statusCode, fetched.headers["cache-control"]]).toEqual([200, "private, no-store"]);
  expect(await fetched.body.text()).toBe("%PDF-1.7\n%%EOF\n");
  await app.ask(`${prefix}Tickets`, {}, me);

  const start = { subject: "A question", language: "en", orderId, idempotencyKey: randomUUID() };
  const { chat } = (await app.ask(`${prefix}ChatStart`, { input: start }, me)).chatStart;
  const said = { chatId: chat.id, text: "Is somebody there?", clientKey: randomUUID() };
  await app.ask(`${prefix}ChatMessageSend`, { input: said }, me);
  await app.ask(`${prefix}ChatEnd`, { input: { chatId: chat.id } }, me);
  await app.follow(`${prefix}ChatMessageAdded`, { chatId: chat.id }, me);
}
