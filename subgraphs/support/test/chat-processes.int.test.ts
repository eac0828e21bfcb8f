import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agent, type ChatRoom, done, openChatRoom, shopper, startChat } from "./chat-room.ts";

let room: ChatRoom;
beforeAll(async () => {
  room = await openChatRoom({ processes: 2 });
});
afterAll(() => room.close());

test("two processes give away forty chats at once: each to one agent, nobody more than they take, in the order of waiting", async () => {
  const names = Array.from({ length: 5 }, (_, index) => `user_agent_${index}`);
  for (const name of names) await room.addAgent(name);
  const begun: string[] = [];
  for (let count = 0; count < 40; count += 1) begun.push((await startChat(room, shopper(`user_${count}`))).chat.id);
  const presence = `mutation M($input: AgentPresenceSetInput!) { agentPresenceSet(input: $input) { userErrors { code } } }`;
  await Promise.all(
    names.map((name, index) =>
      room.ask(presence, agent(name), { input: { status: "ONLINE", capacity: 4 } }, room.apps[index % 2]),
    ),
  );
  const active = () => room.database.sql<{ id: string; agent: string }[]>`
    select id, agent_id as agent from chats where status = 'ACTIVE'`;
  await until(async () => (await active()).length === 20);
  const load = Map.groupBy(await active(), (row) => row.agent);
  expect([...load.values()].map((rows) => rows.length)).toEqual([4, 4, 4, 4, 4]);
  expect((await active()).map(({ id }) => id).toSorted()).toEqual(begun.slice(0, 20).toSorted());
  // Agents end theirs in both processes at once, until nobody waits.
  const end = `mutation M($input: ChatEndInput!) { chatEnd(input: $input) { userErrors { code } } }`;
  for (let ended = 0; ended < 40;) {
    const rows = await active();
    await Promise.all(
      rows.map(({ id, agent: name }, index) =>
        room.ask(end, agent(name), { input: { chatId: id } }, room.apps[index % 2]),
      ),
    );
    ended += rows.length;
    await until(async () => (await active()).length === Math.min(20, 40 - ended));
  }
  const [joined] = await room.database.sql`
    select count(*)::integer as joined, count(distinct chat_id)::integer as chats from chat_entries where kind = 'AGENT_JOINED'`;
  expect(joined).toEqual({ joined: 40, chats: 40 });
});

test("what two processes write into one chat at once has no gap, and is told in each by the other's hints", async () => {
  const ada = shopper("user_ada");
  const { chat } = await startChat(room, ada, { language: "fr" });
  const messages = `subscription S($chatId: ID!) { chatMessageAdded(chatId: $chatId) { sequence } }`;
  const streams = await Promise.all(room.apps.map((app) => room.follow(messages, ada, { chatId: chat.id }, app)));
  const send = `mutation M($input: ChatMessageSendInput!) { chatMessageSend(input: $input) { userErrors { code } } }`;
  await Promise.all(
    Array.from({ length: 14 }, (_, index) =>
      room.ask(
        send,
        ada,
        { input: { chatId: chat.id, text: `${index}`, clientKey: `${index}` } },
        room.apps[index % 2],
      ),
    ),
  );
  await done(room, ada, "end", { chatId: chat.id });
  await Promise.all(streams.map((stream) => stream.done));
  for (const { seen } of streams)
    expect(seen.map(({ chatMessageAdded }) => chatMessageAdded.sequence)).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
});
