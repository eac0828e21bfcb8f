import { eraseSome } from "@novatech/service/privacy/erase";
import { readPersonalData } from "@novatech/service/privacy/export";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personalData } from "../src/db/personal-data.ts";
import { accepted, seen, wish } from "./operations.ts";
import { agent, lead, type RoomUnderTest, shopper, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.end());

const rowsOf = async (person: string): Promise<string> =>
  (await readPersonalData(room.database.db, personalData, { person, after: null, first: 500 })).rows.join();
const erase = async (person: string) => {
  await room.database.sql`
    insert into erased_persons (person_id, request_id, erased_at) values (${person}, 'request', now()) on conflict do nothing`;
  return room.database.transaction((tx) => eraseSome(tx, personalData, person, 1_000));
};

test("a person is shown their tickets and what was written into them; erased they leave no word, and what others asked stays", async () => {
  const ann = shopper("user_ann");
  const words = { subject: "My secret subject", body: "My secret body" };
  const { id } = await accepted(room, ann, "Create", wish(words));
  await accepted(room, agent(), "Reply", { ticketId: id, body: "Dear Ann", outcome: "SOLVED" });
  await accepted(room, ann, "Rate", { ticketId: id, rating: 4, comment: "My secret comment" });
  const other = await accepted(room, shopper("user_bob"), "Create", wish({ subject: "Bob's subject" }));
  const shown = await rowsOf("user_ann");
  for (const text of ["My secret subject", "My secret body", "Dear Ann", "My secret comment"])
    expect(shown).toContain(text);
  expect(shown).not.toContain("Bob");

  expect(await erase("user_ann")).toMatchObject({ isDone: true });
  expect(await erase("user_ann")).toEqual({ rows: 0, isDone: true });
  expect(await rowsOf("user_ann")).not.toMatch(/secret|Dear/);
  const left = await seen(room, lead, id);
  expect(left).toMatchObject({ subject: "", status: "SOLVED" });
  expect(left.entries.nodes.every(({ body }: { body: string | null }) => body === null)).toBe(true);
  expect((await seen(room, lead, other.id)).subject).toBe("Bob's subject");
  const everything = await room.database.sql`select * from tickets full join ticket_entries on ticket_id = id`;
  expect(JSON.stringify(everything)).not.toMatch(/secret|Dear Ann/);
});

test("a member of support who is erased leaves what they answered, and nobody's name", async () => {
  const cleo = shopper("user_cleo");
  const { id } = await accepted(room, cleo, "Create", wish());
  const set = `mutation M($input: SupportAgentSetInput!) { supportAgentSet(input: $input) { userErrors { code } } }`;
  const input = { userId: "user_agent", publicName: "Robin", queues: ["GENERAL"], languages: ["en"] };
  await room.ask(set, { input }, lead);
  await accepted(room, agent(), "Reply", { ticketId: id, body: "Here you are" });
  await erase("user_agent");
  const left = await seen(room, cleo, id);
  expect(left.entries.nodes.at(-1)).toMatchObject({ body: "Here you are", author: "STAFF", authorName: null });
  expect(await rowsOf("user_agent")).not.toContain("Robin");
});
