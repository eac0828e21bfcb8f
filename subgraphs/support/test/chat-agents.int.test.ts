import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  agent,
  type ChatRoom,
  done,
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
const kindsOf = (chat: { messages: { nodes: { kind: string }[] } }) => chat.messages.nodes.map(({ kind }) => kind);

describe("agents", () => {
  test("are given what they answer, as many as they take, who waits longest first", async () => {
    const first = await startChat(room, shopper("user_1"));
    const english = await startChat(room, shopper("user_2"), { language: "en" });
    const second = await startChat(room, shopper("user_3"));
    await online(grace, { capacity: 1 });
    await isWith(first.chat.id, "user_grace of support");
    const waiting = await look(room, grace, second.chat.id);
    expect(waiting.place).toEqual({ position: 1, estimatedWaitSeconds: 360 });
    expect((await look(room, grace, english.chat.id)).place.estimatedWaitSeconds).toBeNull();
    await done(room, grace, "end", { chatId: first.chat.id });
    await isWith(second.chat.id, "user_grace of support");
  });

  test("who vanish or go give back what they have, to the places it had; while their desk is followed they are there", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    const desk = await room.follow("subscription { agentChats { status chats { id } } }", grace);
    await until(() => desk.seen.length > 0);
    for (let count = 0; count < 4; count += 1) {
      await room.advance(20_000);
      await room.app.beat();
    }
    expect((await look(room, ada, chat.id)).status).toBe("ACTIVE");
    await desk.stop();
    await room.advance(46_000);
    await until(async () => (await look(room, ada, chat.id)).status === "WAITING");
    const later = await startChat(room, shopper("user_later"));
    await online(lin, { capacity: 1 });
    await isWith(chat.id, "user_lin of support");
    expect((await look(room, grace, later.chat.id)).status).toBe("WAITING");
    expect(kindsOf(await look(room, ada, chat.id))).toEqual(["AGENT_JOINED", "AGENT_LEFT", "AGENT_JOINED"]);
    await done(room, lin, "presence", { status: "OFFLINE" });
    await until(async () => (await look(room, ada, chat.id)).status === "WAITING");
  });

  test("who are away keep what they have and are given no more", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    await done(room, grace, "presence", { status: "AWAY" });
    const { chat: next } = await startChat(room, shopper("user_next"));
    await online(lin);
    await isWith(next.id, "user_lin of support");
    expect((await look(room, ada, chat.id)).agentName).toBe("user_grace of support");
  });

  test("who are not on support's list, and who take too many, are refused; shoppers may not ask", async () => {
    expect(await refusal(room, lin, "presence", { status: "ONLINE" })).toMatchObject({ code: "NOT_FOUND" });
    await room.addAgent("user_lin");
    expect(await refusal(room, lin, "presence", { status: "ONLINE", capacity: 21 })).toMatchObject({
      code: "INVALID_INPUT",
      field: ["input", "capacity"],
    });
    await expect(done(room, ada, "presence", { status: "ONLINE" })).rejects.toThrow("staff:support");
    for (const query of [
      "chatAgent { status }",
      "chatAgents { status }",
      "chatLines { waiting }",
      "chats(first: 1) { nodes { id } }",
    ])
      await expect(room.ask(`{ ${query} }`, ada)).rejects.toThrow("staff:support");
  });

  test("see who is there and where customers wait", async () => {
    await startChat(room, ada, { language: "fr" });
    await startChat(room, shopper("user_1"), { language: "fr" });
    await online(grace);
    expect((await room.ask("{ chatAgents { agentId languages capacity } }", lin)).chatAgents).toEqual([
      { agentId: "user_grace", languages: ["de"], capacity: 3 },
    ]);
    expect((await room.ask("{ chatLines { queue language waiting } }", lin)).chatLines).toEqual([
      { queue: "GENERAL", language: "fr", waiting: 2 },
    ]);
  });
});

describe("a transfer", () => {
  test("to another agent is at once, into another line at the place the waiting gives it", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    await online(lin, { capacity: 1 });
    const { chat: moved } = await done(room, grace, "transfer", { chatId: chat.id, agentId: "user_lin" });
    expect(moved).toMatchObject({ status: "ACTIVE", agentName: "user_lin of support" });
    expect(await refusal(room, grace, "send", { chatId: chat.id, text: "Hi", clientKey: newKey() })).toMatchObject({
      code: "NOT_FOUND",
    });
    const { chat: waiting } = await done(room, lin, "transfer", { chatId: chat.id, language: "fr" });
    expect(waiting).toMatchObject({ status: "WAITING", language: "fr", agentName: null, place: { position: 1 } });
    expect(kindsOf(waiting)).toEqual(["AGENT_JOINED", "AGENT_LEFT", "AGENT_JOINED", "AGENT_LEFT", "TRANSFERRED"]);
  });

  test("to nobody, to both, to who is not there or has no room, or of who has it, is refused", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    const chatId = chat.id;
    expect(await refusal(room, grace, "transfer", { chatId })).toMatchObject({ code: "INVALID_INPUT" });
    expect(await refusal(room, grace, "transfer", { chatId, agentId: "user_lin", queue: "PAYMENTS" })).toMatchObject({
      code: "INVALID_INPUT",
    });
    expect(await refusal(room, grace, "transfer", { chatId, agentId: "user_lin" })).toMatchObject({
      code: "CHAT_AGENT_UNAVAILABLE",
    });
    expect(await refusal(room, grace, "transfer", { chatId, agentId: "user_grace" })).toMatchObject({
      field: ["input", "agentId"],
    });
    await expect(done(room, ada, "transfer", { chatId, queue: "PAYMENTS" })).rejects.toThrow("staff:support");
  });
});

describe("a chat that stands still", () => {
  test("while the customer is asked warns them, then ends", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    await sayIn(room, grace, chat.id, "Since when?");
    // She stays, however far the clock goes.
    await room.database.sql`delete from timers where kind = 'chat-agent-expiry'`;
    await room.advance(301_000);
    await until(async () => kindsOf(await look(room, ada, chat.id)).includes("IDLE_WARNING"));
    await room.advance(121_000);
    await until(async () => (await look(room, ada, chat.id)).status === "ENDED");
    expect(await look(room, ada, chat.id)).toMatchObject({ endReason: "IDLE", ticket: null });
  });

  test("while nobody comes goes on as a ticket", async () => {
    const { chat } = await startChat(room, ada);
    await room.advance(1_801_000);
    await until(async () => (await look(room, ada, chat.id)).status === "ENDED");
    expect(await look(room, ada, chat.id)).toMatchObject({ endReason: "UNANSWERED", ticket: { status: "NEW" } });
  });

  test("while its agent says nothing waits for another, and that agent is away", async () => {
    await online(grace);
    const { chat } = await startChat(room, ada);
    await isWith(chat.id, "user_grace of support");
    await room.database.sql`delete from timers where kind = 'chat-agent-expiry'`;
    await room.advance(601_000);
    await until(async () => (await look(room, ada, chat.id)).status === "WAITING");
    expect((await room.ask("{ chatAgent { status } }", grace)).chatAgent.status).toBe("AWAY");
  });
});

describe("lists", () => {
  test("of a customer's chats are theirs and support's, by pages", async () => {
    const iris = shopper("user_iris");
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) ids.unshift((await startChat(room, iris)).chat.id);
    const query = `query Q($r: [_Any!]!, $after: String) { _entities(representations: $r) { ... on User { chats(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }`;
    const of = (person: typeof iris, after: string | null = null) =>
      room.ask(query, person, { r: [{ __typename: "User", id: "user_iris" }], after });
    const [page] = (await of(iris))._entities;
    expect(page.chats).toMatchObject({ nodes: [{ id: ids[0] }, { id: ids[1] }], pageInfo: { hasNextPage: true } });
    const [rest] = (await of(grace, page.chats.pageInfo.endCursor))._entities;
    expect(rest.chats).toMatchObject({ nodes: [{ id: ids[2] }], pageInfo: { hasNextPage: false } });
    expect((await of(ada))._entities).toEqual([{ chats: null }]);
  });

  test("cost the same number of statements for one and for twenty", async () => {
    await online(grace, { capacity: 20 });
    const count = async (first: number) => {
      const { countStatements } = await import("@novatech/testkit/statements");
      const query = `query Q($first: Int!) { chats(first: $first) { nodes { id place { position } agent { publicName } messages(first: 5) { nodes { text } } ticket { id } } } }`;
      const { result, statements } = await countStatements(room.app, () => room.ask(query, grace, { first }));
      return [result.chats.nodes.length, statements.filter((text) => !text.includes("outbox")).length];
    };
    for (let number = 0; number < 20; number += 1) {
      const person = shopper(`user_${number}`);
      const { chat } = await startChat(room, person, number % 2 === 0 ? {} : { language: "fr" });
      await sayIn(room, person, chat.id, "Hello");
    }
    // The timer that gives chats away may ask meanwhile: the fewest of several counts are the list's own.
    const fewest = async (first: number) => {
      const counts = [await count(first), await count(first), await count(first), await count(first)];
      return counts.toSorted(([, left = 0], [, right = 0]) => left - right)[0] ?? [];
    };
    const [one, ofOne = 0] = await fewest(1);
    const [twenty, ofTwenty = 0] = await fewest(20);
    expect([one, twenty]).toEqual([1, 20]);
    expect(ofTwenty).toBeLessThanOrEqual(6);
    expect(ofOne).toBeLessThanOrEqual(ofTwenty);
  });
});
