import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  agent,
  type ChatRoom,
  done,
  guest,
  look,
  newKey,
  openChatRoom,
  refusal,
  sayIn,
  shopper,
  startChat,
} from "./chat-room.ts";

let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  // Nobody is there, and nobody waits from before.
  await room.database.sql`delete from timers where kind like 'chat%'`;
  await room.database.sql`delete from chat_presences`;
  await room.database.sql`delete from agents`;
  await room.database
    .sql`update chats set status = 'ENDED', ended_at = now(), end_reason = 'AGENT', assigned_at = null where status <> 'ENDED'`;
});

const ada = shopper("user_ada");
const grace = agent("user_grace");
const lin = agent("user_lin");

/** Has somebody of support be there. */
async function online(person: typeof grace, more: object = {}): Promise<void> {
  const { userId } = person.viewer as { readonly userId: string };
  await room.addAgent(userId);
  await done(room, person, "presence", { status: "ONLINE", ...more });
}
const isWith = (chatId: string, name: string | null) =>
  until(async () => (await look(room, grace, chatId))?.agentName === name);

describe("a conversation", () => {
  test("waits in its line, is answered, ends as a ticket with all that was said, and is rated", async () => {
    const { chat, accessToken } = await startChat(room, ada, { customerName: "Ada" });
    expect(accessToken).toBeNull();
    expect(chat).toMatchObject({ status: "WAITING", queue: "GENERAL", agentName: null, sequence: 0 });
    expect(chat.place).toEqual({ position: 1, estimatedWaitSeconds: null });
    await sayIn(room, ada, chat.id, "The left one");
    await online(grace);
    await isWith(chat.id, "user_grace of support");
    await sayIn(room, grace, chat.id, "Since when?");
    await done(room, ada, "read", { chatId: chat.id, sequence: 3 });
    const seen = await look(room, ada, chat.id);
    expect(seen).toMatchObject({ status: "ACTIVE", place: null, sequence: 3, customerReadUpTo: 3, agentReadUpTo: 3 });
    expect(seen.messages.nodes).toMatchObject([
      { sequence: 1, kind: "TEXT", author: "CUSTOMER", agentName: null, text: "The left one" },
      { sequence: 2, kind: "AGENT_JOINED", author: "SYSTEM", agentName: "user_grace of support", text: null },
      { sequence: 3, kind: "TEXT", author: "AGENT", agentName: "user_grace of support", text: "Since when?" },
    ]);
    const { chat: ended } = await done(room, grace, "end", { chatId: chat.id, makesTicket: true });
    expect(ended).toMatchObject({
      status: "ENDED",
      endReason: "AGENT",
      ticket: { subject: "Chat: My headphones hum", status: "NEW" },
    });
    const [entry] = await room.database.sql`select body from ticket_entries where ticket_id = ${ended.ticket.id}`;
    expect(entry?.["body"]).toContain("Customer: The left one");
    expect(entry?.["body"]).toContain("user_grace of support: Since when?");
    const rated = await done(room, ada, "rate", { chatId: chat.id, rating: 5, comment: "Quick" });
    expect(rated.chat.satisfaction).toEqual({ rating: 5, comment: "Quick" });
    expect(await refusal(room, ada, "rate", { chatId: chat.id, rating: 1 })).toMatchObject({ code: "INVALID_INPUT" });
  });

  test("of a guest is reached by its secret alone, which is stored nowhere", async () => {
    const { chat, accessToken } = await startChat(room, guest());
    expect(accessToken).toHaveLength(43);
    expect(await look(room, guest(), chat.id)).toBeNull();
    expect(await look(room, guest(), chat.id, "guess")).toBeNull();
    expect(await look(room, guest(), chat.id, accessToken)).toMatchObject({ id: chat.id });
    await sayIn(room, guest(), chat.id, "Hello", { accessToken });
    expect(await refusal(room, guest(), "send", { chatId: chat.id, text: "Hello", clientKey: "a" })).toMatchObject({
      __typename: "NotFoundError",
      field: ["input", "chatId"],
    });
    const rows = await room.database.sql`select row_to_json(chats)::text as row from chats where id = ${chat.id}`;
    expect(rows[0]?.["row"]).not.toContain(accessToken);
    const { chat: ended } = await done(room, guest(), "end", { chatId: chat.id, makesTicket: true, accessToken });
    const [ticket] = await room.database
      .sql`select access_token_hash as hash, customer_id as customer from tickets where id = ${ended.ticket.id}`;
    expect(ticket).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), customer: null });
  });

  test("is nobody else's: other customers see and do nothing, support that does not have it only looks on", async () => {
    await online(grace);
    await room.addAgent("user_lin");
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    const eve = shopper("user_eve");
    expect(await look(room, eve, chat.id)).toBeNull();
    expect(await look(room, lin, chat.id)).toMatchObject({ id: chat.id });
    const message = { chatId: chat.id, text: "Hello", clientKey: newKey() };
    for (const [person, name, input] of [
      [eve, "send", message],
      [lin, "send", message],
      [eve, "read", { chatId: chat.id, sequence: 0 }],
      [eve, "typing", { chatId: chat.id }],
      [lin, "typing", { chatId: chat.id }],
      [eve, "end", { chatId: chat.id }],
      [grace, "rate", { chatId: chat.id, rating: 5 }],
      [eve, "send", { ...message, chatId: "chat_of_nobody" }],
    ] as const)
      expect(await refusal(room, person, name, input)).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a message", () => {
  test("is said once for each key of its sender, also when tries come at once", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    const clientKey = newKey();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => done(room, ada, "send", { chatId: chat.id, text: "Once", clientKey })),
    );
    expect(new Set(tries.map(({ message }) => message.sequence))).toEqual(new Set([2]));
    // The same key of somebody else is another.
    expect((await done(room, grace, "send", { chatId: chat.id, text: "Once", clientKey })).message.sequence).toBe(3);
    expect(await refusal(room, ada, "send", { chatId: chat.id, text: "Twice", clientKey })).toMatchObject({
      __typename: "IdempotencyKeyReusedError",
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    await done(room, ada, "end", { chatId: chat.id });
    expect((await done(room, ada, "send", { chatId: chat.id, text: "Once", clientKey })).message.sequence).toBe(2);
    expect(await refusal(room, ada, "send", { chatId: chat.id, text: "New", clientKey: newKey() })).toMatchObject({
      code: "CHAT_ENDED",
    });
  });

  test.each([
    ["empty", { text: " " }, ["input", "text"]],
    ["too long", { text: "a".repeat(2001) }, ["input", "text"]],
    ["with a NUL", { text: "a\0" }, ["input", "text"]],
    ["without a key", { clientKey: "" }, ["input", "clientKey"]],
  ])("%s is refused", async (_why, changes, field) => {
    const { chat } = await startChat(room, ada);
    const input = { chatId: chat.id, text: "Hello", clientKey: newKey(), ...changes };
    expect(await refusal(room, ada, "send", input)).toMatchObject({ code: "INVALID_INPUT", field });
    await done(room, ada, "end", { chatId: chat.id });
  });

  test("too many at once are refused, and gone through later by the same key", async () => {
    const { chat } = await startChat(room, ada);
    for (let count = 0; count < 15; count += 1) await sayIn(room, ada, chat.id, `${count}`);
    const input = { chatId: chat.id, text: "One more", clientKey: newKey() };
    expect(await refusal(room, ada, "send", input)).toMatchObject({ code: "CHAT_TOO_FAST" });
    await room.advance(11_000);
    expect((await done(room, ada, "send", input)).message.sequence).toBe(16);
  });
});

describe("beginning a chat", () => {
  test("twice by one key gives the same one; a key with another input is refused", async () => {
    const idempotencyKey = newKey();
    const first = await startChat(room, ada, { idempotencyKey });
    expect((await startChat(room, ada, { idempotencyKey })).chat.id).toBe(first.chat.id);
    const other = { subject: "Something else", language: "de", idempotencyKey };
    expect(await refusal(room, ada, "start", other)).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
    // The same key of somebody else is another.
    expect((await startChat(room, shopper("user_eve"), { idempotencyKey })).chat.id).not.toBe(first.chat.id);
  });

  test("twice as a guest with a cart gives the same one with a new secret; the one before opens nothing", async () => {
    const idempotencyKey = newKey();
    const withCart = guest({ cartToken: "secret of a cart" });
    const first = await startChat(room, withCart, { idempotencyKey });
    const second = await startChat(room, withCart, { idempotencyKey });
    expect(second.chat.id).toBe(first.chat.id);
    expect(await look(room, guest(), first.chat.id, first.accessToken)).toBeNull();
    expect(await look(room, guest(), first.chat.id, second.accessToken)).not.toBeNull();
    const stranger = await startChat(room, guest({ cartToken: "another" }), { idempotencyKey });
    expect(stranger.chat.id).not.toBe(first.chat.id);
  });

  test("three may be open, also when tries come at once", async () => {
    const greta = shopper("user_greta");
    const input = () => ({ subject: "Help", language: "de", idempotencyKey: newKey() });
    const start = `mutation M($input: ChatStartInput!) { chatStart(input: $input) { chat { id } userErrors { code } } }`;
    const tries = await Promise.all(Array.from({ length: 6 }, () => room.ask(start, greta, { input: input() })));
    const made = tries.filter(({ chatStart }) => chatStart.chat !== null);
    expect(made).toHaveLength(3);
    expect(await refusal(room, greta, "start", input())).toMatchObject({ code: "CHAT_LIMIT_REACHED" });
    await done(room, greta, "end", { chatId: made[0]?.chatStart.chat.id });
    await startChat(room, greta);
  });

  test("about an order is for who ordered it: the customer, or who holds the order's secret", async () => {
    const { sha256Hex } = await import("@novatech/service/secrets");
    await room.database.sql`
      insert into known_orders (id, number, customer_id, access_token_hash)
      values ('order_ada', 'N-1', 'user_ada', null), ('order_guest', 'N-2', null, ${sha256Hex("secret")}) on conflict do nothing`;
    const input = { subject: "Where is it?", language: "de" };
    expect((await startChat(room, ada, { orderId: "order_ada" })).chat.queue).toBe("DELIVERY");
    for (const [person, orderId] of [
      [shopper("user_eve"), "order_ada"],
      [ada, "order_guest"],
      [guest({ orderAccessToken: "guess" }), "order_guest"],
      [ada, "order_of_nobody"],
    ] as const)
      expect(await refusal(room, person, "start", { ...input, orderId, idempotencyKey: newKey() })).toMatchObject({
        code: "NOT_FOUND",
        field: ["input", "orderId"],
      });
    await startChat(room, guest({ orderAccessToken: "secret" }), { orderId: "order_guest" });
  });

  test.each([
    ["nothing to say", { subject: "" }, "subject"],
    ["a language of another form", { language: "german" }, "language"],
    ["the line of what was late", { queue: "ESCALATED" }, "queue"],
    ["no key", { idempotencyKey: "" }, "idempotencyKey"],
    ["too long a name", { customerName: "a".repeat(61) }, "customerName"],
  ])("with %s is refused", async (_why, changes, field) => {
    const input = { subject: "Help", language: "de", idempotencyKey: newKey(), ...changes };
    expect(await refusal(room, ada, "start", input)).toMatchObject({ code: "INVALID_INPUT", field: ["input", field] });
  });
});
