import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { privacyErasureRequestedV1 } from "@novatech/contracts/users";
import { readPersonalData } from "@novatech/service/privacy/export";
import Fastify, { type FastifyInstance } from "fastify";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { personalData } from "../src/db/personal-data.ts";
import { accepted, refused, seen, wish } from "./operations.ts";
import {
  agent,
  anOrder,
  type Asking,
  filesUrl,
  member,
  nobody,
  type RoomUnderTest,
  shopper,
  startRoom,
} from "./room-under-test.ts";

let room: RoomUnderTest;
let http: FastifyInstance;
beforeAll(async () => {
  room = await startRoom();
  http = Fastify();
  await room.app.routes?.(http);
});
afterAll(async () => {
  await http.close();
  await room.end();
});
beforeEach(() => room.clock.advance(2 * 3_600_000));

const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "#c33" } })
    .withExif({ IFD0: { Artist: "Ann Secret" } })
    .jpeg()
    .toBuffer();
const pdf = Buffer.from("%PDF-1.7\n%%EOF\n");

/** Sends one of the two mutations of files and gives its payload. */
async function send(who: Asking, name: "Create" | "Complete", input: object) {
  const result =
    name === "Create"
      ? "upload { id url method headers { name value } }"
      : "attachment { id fileName contentType byteSize url }";
  const query = `mutation M($input: TicketAttachmentUpload${name}Input!) { ticketAttachmentUpload${name}(input: $input) { ${result} userErrors { __typename code field message } } }`;
  const { data, errors } = await room.ask(query, { input }, who);
  expect(errors).toEqual([]);
  return data[`ticketAttachmentUpload${name}`];
}

const described = (bytes: Buffer, changes: object = {}): object => ({
  fileName: "C:\\fakepath\\Rechnung März.pdf",
  contentType: "application/pdf",
  byteSize: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  ...changes,
});

type Upload = { readonly id: string; readonly url: string; readonly headers: { name: string; value: string }[] };
const put = ({ url, headers }: Upload, body: Buffer) =>
  http.inject({
    method: "PUT",
    url: url.replace(new URL(filesUrl).origin, ""),
    headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
    body,
  });
const fetched = (url: string) => http.inject({ method: "GET", url: url.replace(new URL(filesUrl).origin, "") });

/** Sends a file, and has its bytes looked at: its id. */
async function brought(who: Asking, bytes: Buffer = pdf, changes: object = {}): Promise<string> {
  const { upload, userErrors } = await send(who, "Create", described(bytes, changes));
  expect(userErrors).toEqual([]);
  expect((await put(upload, bytes)).statusCode).toBe(200);
  const done = await send(who, "Complete", { attachmentId: upload.id });
  expect(done.userErrors).toEqual([]);
  return upload.id;
}

const files = (): string[] =>
  readdirSync(room.folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [join(one.parentPath, one.name).slice(room.folder.length + 1)] : [],
  );

const beside = `query Q($id: ID!) { ticket(id: $id) { entries(first: 50) { nodes { sequence attachments { id fileName contentType byteSize url } } } } }`;
/** The files beside a ticket's messages, as somebody sees them; null where they see no ticket. */
async function attachmentsSeen(who: Asking, id: string) {
  const { data, errors } = await room.ask(beside, { id }, who);
  expect(errors).toEqual([]);
  return data.ticket?.entries.nodes.map(({ attachments }: { attachments: unknown[] }) => attachments) ?? null;
}

const ann = shopper("user_ann");

test("a customer's picture stands beside the words without what the camera wrote, and only who sees the ticket is given an address", async () => {
  const bytes = await photograph();
  expect(bytes.includes("Ann Secret")).toBe(true);
  const id = await brought(ann, bytes, { fileName: "bröken lamp.jpg", contentType: "image/jpeg" });
  const ticket = await accepted(room, ann, "Create", wish({ attachmentIds: [id] }));
  const [[file]] = await attachmentsSeen(ann, ticket.id);
  expect(file).toMatchObject({ id, fileName: "bröken lamp.jpg", contentType: "image/jpeg" });
  const got = await fetched(file.url);
  expect(got.headers).toMatchObject({
    "cache-control": "private, no-store",
    "content-type": "image/jpeg",
    "content-disposition": 'attachment; filename="broken_lamp.jpg"',
    "x-content-type-options": "nosniff",
  });
  expect(got.rawPayload.length).toBe(file.byteSize);
  expect(got.rawPayload.includes("Ann Secret")).toBe(false);
  expect((await sharp(got.rawPayload).metadata()).exif).toBeUndefined();

  const [[asAgent]] = await attachmentsSeen(agent(), ticket.id);
  expect(asAgent).toMatchObject({ id });
  expect(await attachmentsSeen(shopper("user_bob"), ticket.id)).toBeNull();
  expect(await attachmentsSeen(nobody, ticket.id)).toBeNull();
  for (const url of [file.url.replace(/signature=[^&]+/, "signature=x"), file.url.replace("broken_lamp", "other")])
    expect((await fetched(url)).statusCode).toBe(403);
  expect((await fetched(`${filesUrl}/files/attachments/${id}.jpg`)).statusCode).toBe(404);
  room.clock.advance(5 * 60_000);
  expect((await fetched(file.url)).statusCode).toBe(403);
});

test("an agent answers with a file, a guest writes with one by the order's secret, and a merchant sees what a ticket handed to it holds", async () => {
  await anOrder(room, "files", { secret: "a-guest's-secret" });
  const guest = { guest: "a-guest's-secret" };
  const first = await brought(guest, pdf, { orderId: "order_files" });
  const ticket = await accepted(room, guest, "Create", wish({ orderId: "order_files", attachmentIds: [first] }));
  const note = Buffer.from("Grüße: it is in two pieces\n");
  const second = await brought(guest, note, { ticketId: ticket.id, fileName: "note.txt", contentType: "text/plain" });
  await accepted(room, guest, "Reply", { ticketId: ticket.id, body: "See the note", attachmentIds: [second] });
  const third = await brought(agent(), pdf, { fileName: "label.pdf" });
  await accepted(room, agent(), "Reply", { ticketId: ticket.id, body: "Your label", attachmentIds: [third] });
  const ids = (rows: { id: string }[][]) => rows.map((row) => row.map(({ id }) => id));
  expect(ids(await attachmentsSeen(guest, ticket.id))).toEqual([[first], [second], [third]]);
  expect((await attachmentsSeen(guest, ticket.id))[0][0].fileName).toBe("Rechnung März.pdf");

  const merchant = member(["merch_a"]);
  expect(await attachmentsSeen(merchant, ticket.id)).toBeNull();
  const { version } = await seen(room, agent(), ticket.id);
  await accepted(room, agent(), "HandOver", {
    ticketId: ticket.id,
    merchantOrderId: "mo_files_a",
    expectedVersion: version,
  });
  expect(ids(await attachmentsSeen(merchant, ticket.id)).slice(0, 3)).toEqual([[first], [second], [third]]);
  expect(await attachmentsSeen(member(["merch_b"]), ticket.id)).toBeNull();
});

test("who shows no order and no ticket of theirs is given no address", async () => {
  await anOrder(room, "mine", { customerId: "user_ann" });
  const code = async (who: Asking, changes: object = {}) =>
    (await send(who, "Create", described(pdf, changes))).userErrors[0]?.code;
  expect(await code(nobody)).toBe("NOT_FOUND");
  expect(await code({ guest: "any-text" })).toBe("NOT_FOUND");
  expect(await code({ guest: "any-text" }, { orderId: "order_mine" })).toBe("NOT_FOUND");
  const { id } = await accepted(room, ann, "Create", wish());
  expect(await code({ guest: "any-text" }, { ticketId: id })).toBe("NOT_FOUND");
  expect(await code(shopper("user_bob"), { ticketId: id })).toBe("NOT_FOUND");
  expect(await code(ann, { ticketId: id })).toBeUndefined();
});

test("what is told of a file beforehand is checked, and says what would be right", async () => {
  for (const [changes, field] of [
    [{ contentType: "image/svg+xml" }, "contentType"],
    [{ byteSize: 11 * 1024 * 1024 }, "byteSize"],
    [{ byteSize: 0 }, "byteSize"],
    [{ contentType: "text/plain", byteSize: 2 * 1024 * 1024 }, "byteSize"],
    [{ sha256: "ABC" }, "sha256"],
    [{ fileName: " / " }, "fileName"],
    [{ fileName: "a\u0000b" }, "fileName"],
    [{ fileName: "x".repeat(121) }, "fileName"],
  ] as const)
    expect((await send(ann, "Create", described(pdf, changes))).userErrors).toMatchObject([
      { __typename: "InvalidInputError", code: "INVALID_INPUT", field: ["input", field] },
    ]);
});

test("bytes that are not what they are called are refused, and so is another file than was told of", async () => {
  const outcome = async (bytes: Buffer, contentType: string) => {
    const { upload } = await send(ann, "Create", described(bytes, { contentType }));
    await put(upload, bytes);
    return (await send(ann, "Complete", { attachmentId: upload.id })).userErrors[0];
  };
  const program = Buffer.from("MZ\u0000\u0001 a program");
  for (const contentType of ["image/jpeg", "image/png", "image/webp", "application/pdf", "text/plain"])
    expect(await outcome(program, contentType)).toMatchObject({
      __typename: "TicketRefusedError",
      code: "ATTACHMENT_NOT_USABLE",
      field: ["input", "attachmentId"],
    });
  // Begins as a picture and is none.
  const broken = Buffer.concat([(await photograph()).subarray(0, 40), Buffer.alloc(400)]);
  expect((await outcome(broken, "image/jpeg")).message).toMatch(/cannot be read as a picture/);
  const { upload } = await send(ann, "Create", described(pdf));
  expect((await send(ann, "Complete", { attachmentId: upload.id })).userErrors[0].message).toMatch(/not sent yet/);
  expect((await put(upload, Buffer.from("%PDF-other bytes"))).statusCode).toBe(400);
  expect((await send(shopper("user_bob"), "Complete", { attachmentId: upload.id })).userErrors[0].code).toBe(
    "NOT_FOUND",
  );
});

test("a message names at most five files, each complete, once, and its sender's own; a refused one leaves no word", async () => {
  const dora = shopper("user_dora");
  const { id: ticketId } = await accepted(room, dora, "Create", wish());
  const ids = [];
  for (let count = 0; count < 6; count += 1) ids.push(await brought(dora));
  const reply = (attachmentIds: readonly (string | undefined)[]) => ({ ticketId, body: "See", attachmentIds });
  expect(await refused(room, dora, "Reply", reply(ids))).toMatchObject({ code: "ATTACHMENT_LIMIT_REACHED" });
  expect(await refused(room, dora, "Reply", reply([ids[0], ids[0]]))).toMatchObject({
    code: "ATTACHMENT_LIMIT_REACHED",
  });
  const { upload } = await send(dora, "Create", described(pdf));
  expect(await refused(room, dora, "Reply", reply([upload.id]))).toMatchObject({ code: "ATTACHMENT_NOT_USABLE" });
  expect(await refused(room, agent(), "Reply", reply([ids[0]]))).toMatchObject({ code: "NOT_FOUND" });
  expect((await seen(room, dora, ticketId)).entries.nodes).toHaveLength(1);

  const input = { ...reply(ids.slice(0, 5)), idempotencyKey: "the-key-of-this-answer" };
  await accepted(room, dora, "Reply", input);
  await accepted(room, dora, "Reply", input);
  expect((await seen(room, dora, ticketId)).entries.nodes).toHaveLength(2);
  expect(await refused(room, dora, "Reply", reply([ids[0]]))).toMatchObject({ code: "ATTACHMENT_NOT_USABLE" });
});

test("a ticket has at most thirty files, and nobody more than twenty that stand beside no message", async () => {
  const emil = shopper("user_emil");
  const { id: ticketId } = await accepted(room, emil, "Create", wish());
  for (let message = 0; message < 6; message += 1) {
    const attachmentIds = [];
    for (let count = 0; count < 5; count += 1) attachmentIds.push(await brought(emil));
    await accepted(room, emil, "Reply", { ticketId, body: "More", attachmentIds });
  }
  const one = await brought(emil);
  expect(await refused(room, emil, "Reply", { ticketId, body: "More", attachmentIds: [one] })).toMatchObject({
    code: "ATTACHMENT_LIMIT_REACHED",
    message: expect.stringContaining("30"),
  });
  for (let count = 1; count < 20; count += 1) await send(emil, "Create", described(pdf));
  expect((await send(emil, "Create", described(pdf))).userErrors).toMatchObject([{ code: "ATTACHMENT_LIMIT_REACHED" }]);
  room.clock.advance(24 * 3_600_000);
  await room.runDue();
  expect((await send(emil, "Create", described(pdf))).userErrors).toEqual([]);
});

test("what was sent and stands beside no message is deleted a day later; what stands beside one stays", async () => {
  const fred = shopper("user_fred");
  const [kept, left] = [await brought(fred), await brought(fred)];
  const { upload } = await send(fred, "Create", described(pdf));
  await put(upload, pdf);
  const ticket = await accepted(room, fred, "Create", wish({ attachmentIds: [kept] }));
  expect(files()).toEqual(expect.arrayContaining([`attachments/${left}.pdf`, `uploads/${upload.id}`]));
  room.clock.advance(24 * 3_600_000);
  await room.runDue();
  const there = files();
  expect(there).toContain(`attachments/${kept}.pdf`);
  expect(there.filter((path) => path.includes(left) || path.includes(upload.id))).toEqual([]);
  expect((await attachmentsSeen(fred, ticket.id))[0]).toHaveLength(1);
  expect(await refused(room, fred, "Reply", { ticketId: ticket.id, body: "x", attachmentIds: [left] })).toMatchObject({
    code: "NOT_FOUND",
  });
});

test("files of many messages cost one statement", async () => {
  const gwen = shopper("user_gwen");
  const { id: ticketId } = await accepted(room, gwen, "Create", wish({ attachmentIds: [await brought(gwen)] }));
  const count = async (): Promise<number> => {
    let statements = 0;
    const stop = room.app.onStatement(() => (statements += 1));
    await attachmentsSeen(gwen, ticketId);
    stop();
    return statements;
  };
  const before = await count();
  for (let message = 0; message < 3; message += 1)
    await accepted(room, gwen, "Reply", { ticketId, body: "More", attachmentIds: [await brought(gwen)] });
  expect(await count()).toBe(before);
});

test("who is erased leaves no file and no name of one; who answered others leaves what they sent, and is nobody", async () => {
  const hana = shopper("user_hana");
  const own = await brought(hana, pdf, { fileName: "Hana's passport.pdf" });
  const loose = await brought(hana, pdf, { fileName: "Hana's second.pdf" });
  const { id: ticketId } = await accepted(room, hana, "Create", wish({ attachmentIds: [own] }));
  const answer = await brought(agent("user_robin"), pdf, { fileName: "for Hana.pdf" });
  await accepted(room, agent("user_robin"), "Reply", { ticketId, body: "There", attachmentIds: [answer] });
  const other = await accepted(room, ann, "Create", wish());
  const stays = await brought(agent("user_robin"), pdf, { fileName: "for Ann.pdf" });
  await accepted(room, agent("user_robin"), "Reply", { ticketId: other.id, body: "There", attachmentIds: [stays] });

  const rowsOf = async (person: string): Promise<string> =>
    (await readPersonalData(room.database.db, personalData, { person, after: null, first: 500 })).rows.join();
  expect(await rowsOf("user_hana")).toContain("Hana's passport.pdf");
  expect(await rowsOf("user_hana")).not.toContain("for Ann.pdf");

  for (const person of ["user_hana", "user_robin"])
    await room.hear(privacyErasureRequestedV1, `request_${person}`, { requestId: `request_${person}`, userId: person });
  await room.runDue();
  const names = await room.database.sql<
    { file_name: string; caller: string }[]
  >`select file_name, caller from ticket_attachments`;
  expect(JSON.stringify(names)).not.toMatch(/Hana|hana|robin/);
  expect(files().filter((path) => [own, loose, answer].some((id) => path.includes(id)))).toEqual([]);
  expect(files()).toContain(`attachments/${stays}.pdf`);
  expect((await attachmentsSeen(ann, other.id)).at(-1)).toMatchObject([{ id: stays, fileName: "for Ann.pdf" }]);
  expect(await attachmentsSeen(agent(), ticketId)).toEqual([[], []]);
});
