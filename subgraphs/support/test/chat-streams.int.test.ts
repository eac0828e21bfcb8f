import { seededRandom } from "@novatech/testkit/random";
import { countStatements } from "@novatech/testkit/statements";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agent, type ChatRoom, done, guest, openChatRoom, sayIn, shopper, startChat } from "./chat-room.ts";

let room: ChatRoom;
const ada = shopper("user_ada");
const grace = agent("user_grace");
beforeAll(async () => {
  room = await openChatRoom();
  await room.addAgent("user_grace");
});
afterAll(() => room.close());

const messages = `subscription S($chatId: ID!, $after: Int, $token: String) {
  chatMessageAdded(chatId: $chatId, after: $after, accessToken: $token) { sequence message { kind author text } chat { status sequence } } }`;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const sequencesOf = (stream: { seen: { chatMessageAdded: { sequence: number } }[] }) =>
  stream.seen.map(({ chatMessageAdded }) => chatMessageAdded.sequence);

test("a stream gives what is there, then each message once and in order, and ends after the end; who comes back later too", async () => {
  const { chat } = await startChat(room, ada);
  await sayIn(room, ada, chat.id, "one");
  const stream = await room.follow(messages, ada, { chatId: chat.id });
  await until(() => stream.seen.length === 1);
  await sayIn(room, ada, chat.id, "two");
  await until(() => stream.seen.length === 2);
  await done(room, ada, "end", { chatId: chat.id });
  await stream.done;
  expect(sequencesOf(stream)).toEqual([1, 2, 3]);
  expect(stream.seen.at(-1)).toMatchObject({
    chatMessageAdded: { message: { kind: "ENDED" }, chat: { status: "ENDED" } },
  });
  for (const after of [2, 3]) {
    const again = await room.follow(messages, ada, { chatId: chat.id, after });
    await again.done;
    expect(sequencesOf(again)).toEqual(after === 2 ? [3] : []);
  }
});

test("`after` that is negative or not there yet, and another's chat, are errors", async () => {
  const { chat, accessToken } = await startChat(room, guest());
  for (const [person, variables] of [
    [guest(), { chatId: chat.id, after: 1, token: accessToken }],
    [guest(), { chatId: chat.id, after: -1, token: accessToken }],
    [guest(), { chatId: chat.id, token: "guess" }],
    [guest(), { chatId: chat.id }],
    [shopper("user_eve"), { chatId: chat.id }],
    [ada, { chatId: "chat_of_nobody" }],
  ] as const)
    await expect(room.follow(messages, person, variables)).rejects.toThrow(/no such chat|sequence of this chat/);
});

test("cut and resumed at random while both sides write, every message is seen exactly once", async () => {
  const random = seededRandom(7);
  const { chat } = await startChat(room, ada);
  await done(room, grace, "presence", { status: "ONLINE" });
  await until(async () => (await room.ask(`{ chat(id: "${chat.id}") { status } }`, ada)).chat.status === "ACTIVE");
  const written = (async () => {
    for (let count = 0; count < 60; count += 1) {
      // As slow as people may be: no faster than the limit of each.
      if (count % 12 === 11) {
        await room.advance(11_000);
        await done(room, grace, "presence", { status: "ONLINE" });
      }
      await sayIn(room, count % 2 === 0 ? ada : grace, chat.id, `${count}`);
    }
    await done(room, ada, "end", { chatId: chat.id });
  })();
  const followers = [ada, grace].map(async (person) => {
    const seen: number[] = [];
    for (let isOver = false; !isOver;) {
      const stream = await room.follow(messages, person, { chatId: chat.id, after: seen.at(-1) ?? 0 });
      const cut = random.between(0, 5);
      const hasEnded = () => stream.seen.at(-1)?.chatMessageAdded.message.kind === "ENDED";
      await until(() => stream.seen.length >= cut || hasEnded(), { everyMs: 1 });
      await stream.stop();
      seen.push(...sequencesOf(stream));
      isOver = hasEnded();
    }
    return seen;
  });
  await written;
  for (const seen of await Promise.all(followers)) expect(seen).toEqual(upTo(62));
});

test("a Redis that is emptied, gone and back loses nobody a message", async () => {
  const { chat } = await startChat(room, ada, { language: "sv" });
  const stream = await room.follow(messages, ada, { chatId: chat.id });
  await room.redis.flush();
  await sayIn(room, ada, chat.id, "one");
  await until(() => stream.seen.length === 1);
  await room.redis.stop();
  await sayIn(room, ada, chat.id, "two");
  // The hint is lost, the look at all streams finds it.
  await room.app.lookUpStreams();
  await until(() => stream.seen.length === 2);
  await sayIn(room, ada, chat.id, "three");
  await room.redis.restart();
  // Nobody looks by hand now: the reconnect does.
  await until(() => stream.seen.length === 3);
  await sayIn(room, ada, chat.id, "four");
  await until(() => stream.seen.length === 4);
  await stream.stop();
  expect(sequencesOf(stream)).toEqual(upTo(4));
});

test("the place in a line is told as those before are answered, and the stream ends with the chat", async () => {
  const state = `subscription S($chatId: ID!) { chatUpdated(chatId: $chatId) { status agentName place { position } } }`;
  const queue = { queue: "PAYMENTS", language: "it" };
  const first = await startChat(room, shopper("user_1"), queue);
  const second = await startChat(room, shopper("user_2"), queue);
  const stream = await room.follow(state, shopper("user_2"), { chatId: second.chat.id });
  const last = () => stream.seen.at(-1)?.chatUpdated;
  await until(() => last()?.place?.position === 2);
  await done(room, shopper("user_1"), "end", { chatId: first.chat.id });
  await until(() => last()?.place?.position === 1);
  await room.addAgent("user_lia", { languages: ["it-CH"], queues: ["PAYMENTS"] });
  await done(room, agent("user_lia"), "presence", { status: "ONLINE" });
  await until(() => last()?.agentName === "user_lia of support");
  expect(last()).toMatchObject({ status: "ACTIVE", place: null });
  await done(room, agent("user_lia"), "end", { chatId: second.chat.id });
  await stream.done;
  expect(last()).toMatchObject({ status: "ENDED" });
});

test("an agent's desk and the lines are told as they change", async () => {
  await room.addAgent("user_mia", { languages: ["es"] });
  const mia = agent("user_mia");
  await expect(room.follow("subscription { agentChats { status } }", mia)).rejects.toThrow("agentPresenceSet");
  await expect(room.follow("subscription { agentChats { status } }", ada)).rejects.toThrow("staff:support");
  await expect(room.follow("subscription { chatQueueChanged { lines { waiting } } }", ada)).rejects.toThrow(
    "staff:support",
  );
  await done(room, mia, "presence", { status: "AWAY" });
  const desk = await room.follow("subscription { agentChats { status chats { id sequence } } }", mia);
  const lines = await room.follow("subscription { chatQueueChanged { lines { language waiting } } }", mia);
  await until(() => desk.seen.at(-1)?.agentChats.status === "AWAY" && lines.seen.length > 0);
  const { chat } = await startChat(room, ada, { language: "es" });
  const inSpanish = () =>
    lines.seen.at(-1)?.chatQueueChanged.lines.find((line: { language: string }) => line.language === "es");
  await until(() => inSpanish()?.waiting === 1);
  await done(room, mia, "presence", { status: "ONLINE" });
  await until(() => desk.seen.at(-1)?.agentChats.chats.length === 1);
  await sayIn(room, ada, chat.id, "Hola");
  await until(() => desk.seen.at(-1)?.agentChats.chats[0].sequence === 2);
  await until(() => inSpanish() === undefined);
  await Promise.all([desk.stop(), lines.stop()]);
});

test("who writes is told to the other side only, and is not kept", async () => {
  const { chat } = await startChat(room, ada, { language: "fr" });
  await room.addAgent("user_noa", { languages: ["fr"] });
  const noa = agent("user_noa");
  await done(room, noa, "presence", { status: "ONLINE" });
  await until(async () => (await room.ask(`{ chat(id: "${chat.id}") { status } }`, ada)).chat.status === "ACTIVE");
  const typing = `subscription S($chatId: ID!) { chatTypingChanged(chatId: $chatId) { author isTyping } }`;
  const [atAda, atNoa] = [
    await room.follow(typing, ada, { chatId: chat.id }),
    await room.follow(typing, noa, { chatId: chat.id }),
  ];
  await done(room, ada, "typing", { chatId: chat.id });
  await until(() => atNoa.seen.length === 1);
  await done(room, noa, "typing", { chatId: chat.id });
  await until(() => atAda.seen.length === 1);
  await done(room, noa, "typing", { chatId: chat.id, isTyping: false });
  await until(() => atAda.seen.length === 2);
  expect(atNoa.seen).toEqual([{ chatTypingChanged: { author: "CUSTOMER", isTyping: true } }]);
  expect(atAda.seen).toEqual([
    { chatTypingChanged: { author: "AGENT", isTyping: true } },
    { chatTypingChanged: { author: "AGENT", isTyping: false } },
  ]);
  await Promise.all([atAda.stop(), atNoa.stop()]);
});

test("a hundred streams of fifty chats are opened by a few statements, and looked up by a few", async () => {
  const chats: { id: string; person: ReturnType<typeof shopper> }[] = [];
  for (let count = 0; count < 50; count += 1) {
    const person = shopper(`user_of_${count}`);
    const { chat } = await startChat(room, person, { language: "pl" });
    await sayIn(room, person, chat.id, "Hello");
    chats.push({ id: chat.id, person });
  }
  const opened = await countStatements(room.app, async () => {
    const streams = await Promise.all(
      [...chats, ...chats].map(({ id, person }) => room.follow(messages, person, { chatId: id })),
    );
    await until(() => streams.every(({ seen }) => seen.length === 1));
    return streams;
  });
  expect(opened.statements.length).toBeLessThan(40);
  const { statements } = await countStatements(room.app, () => room.app.lookUpStreams());
  expect(statements.length).toBeLessThanOrEqual(2);
  await Promise.all(opened.result.map((stream) => stream.stop()));
  const nothing = await countStatements(room.app, () => room.app.lookUpStreams());
  expect(nothing.statements).toEqual([]);
});
