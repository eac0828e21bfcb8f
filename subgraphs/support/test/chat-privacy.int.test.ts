import { eraseSome } from "@novatech/service/privacy/erase";
import { readPersonalData } from "@novatech/service/privacy/export";
import { until } from "@novatech/testkit/wait";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personalData } from "../src/db/personal-data.ts";
import { agent, type ChatRoom, done, look, openChatRoom, sayIn, shopper, startChat } from "./chat-room.ts";

let room: ChatRoom;
const ada = shopper("user_ada");
const grace = agent("user_grace");
beforeAll(async () => {
  room = await openChatRoom();
  await room.addAgent("user_grace");
  await done(room, grace, "presence", { status: "ONLINE", capacity: 5 });
});
afterAll(() => room.close());

/** A chat in which both said something. */
async function talked(userId: string): Promise<string> {
  const { chat } = await startChat(room, shopper(userId), { customerName: "Countess", subject: "A humming secret" });
  await until(async () => (await look(room, grace, chat.id)).status === "ACTIVE");
  await sayIn(room, shopper(userId), chat.id, "I live in secret street");
  await sayIn(room, grace, chat.id, "The secret street of Ada?");
  await done(room, shopper(userId), "end", { chatId: chat.id });
  await done(room, shopper(userId), "rate", { chatId: chat.id, rating: 4, comment: "My secret opinion" });
  return chat.id;
}
async function erase(person: string) {
  await room.database.sql`
    insert into erased_persons (person_id, request_id, erased_at) values (${person}, 'request', now()) on conflict do nothing`;
  return room.database.transaction((tx) => eraseSome(tx, personalData, person, 1_000));
}
const rowsOf = async (chatId: string): Promise<string> => {
  const rows = await room.database.sql`
    select to_jsonb(chats)::text as row from chats where id = ${chatId}
    union all select to_jsonb(chat_entries)::text from chat_entries where chat_id = ${chatId}`;
  return rows.map(({ row }) => row as string).join("\n");
};

test("a customer is shown what was said and what they said of themselves, and nobody else's", async () => {
  await talked("user_ada");
  await talked("user_eve");
  const { rows } = await readPersonalData(room.database.db, personalData, {
    person: "user_ada",
    after: null,
    first: 100,
  });
  const said = rows.filter((row) => row.includes('"chat_entries"'));
  expect(said).toHaveLength(4);
  expect(said.join()).toContain("I live in secret street");
  expect(rows.filter((row) => row.includes('"chats"'))).toEqual([expect.stringContaining("My secret opinion")]);
  expect(rows.join()).not.toContain("user_eve");
});

test("an erased customer's chats hold no word any more, theirs or to them; what was asked and how it went is still counted", async () => {
  const mine = await talked("user_iris");
  const others = await talked("user_eve");
  expect(await erase("user_iris")).toMatchObject({ isDone: true });
  expect(await rowsOf(mine)).not.toMatch(/secret|Countess/);
  expect(await rowsOf(others)).toContain("secret street");
  expect(await look(room, grace, mine)).toMatchObject({
    status: "ENDED",
    subject: null,
    satisfaction: { rating: 4, comment: null },
  });
  expect(await erase("user_iris")).toEqual({ rows: 0, isDone: true });
});

test("an erased agent's name is taken off what they said; their words to others stay", async () => {
  const chatId = await talked("user_ada");
  await erase("user_grace");
  const rows = await rowsOf(chatId);
  expect(rows).toContain("The secret street of Ada?");
  expect(
    (await look(room, ada, chatId)).messages.nodes.map(({ agentName }: { agentName: string | null }) => agentName),
  ).toEqual([null, null, null, null]);
  expect(await room.database.sql`select 1 from chat_presences`).toEqual([]);
});
